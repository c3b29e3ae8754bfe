package se.helabilden.ui.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Slug;
import se.helabilden.map.CropPart;
import se.helabilden.map.Picture;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetSize;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Message;

/// The shown map, with those beside it, as a finished sheet to take away. Nothing happens where no map is shown.
final class MapPictures {
  /// @param bare whether the background map that should have been there did not come
  private record Made(Picture picture, boolean bare) {}

  private final Supplier<List<ShownMap>> maps;
  private final Background background;
  private final Notices notices;
  private final Supplier<SheetExtras> extras;
  private final Supplier<String> title;
  private @Nullable Path folder;

  /// @param maps those that stand there, the first of all first
  MapPictures(
      Supplier<List<ShownMap>> maps,
      Background background,
      Notices notices,
      Supplier<SheetExtras> extras,
      Supplier<String> title) {
    this.title = title;
    this.extras = extras;
    this.maps = maps;
    this.background = background;
    this.notices = notices;
  }

  private @Nullable MapPicture shown() {
    List<ShownMap> now = maps.get();
    return now.isEmpty() ? null : new MapPicture(now, extras.get(), title.get().strip());
  }

  /// Of one map; several show the whole.
  private boolean isCropped() {
    List<ShownMap> now = maps.get();
    return now.size() == 1 && CropPart.of(extras.get().crop(), now.getFirst().data().layer().areas()) != null;
  }

  /// A file name that says what the map shows: `lag_ekonomisk_standard_procent_2024.png`; of several maps also how many
  /// there are.
  String suggestedFileName() {
    List<ShownMap> now = maps.get();
    if (now.isEmpty()) {
      return "karta.png";
    }
    ShownMap map = now.getFirst();
    String period = map.periodShown().isNone() ? "" : "_" + map.periodShown().text();
    String several = now.size() > 1 ? "_" + now.size() + "_kartor" : isCropped() ? "_del" : "";
    return Slug.of(map.values().entry().name()) + period + several + ".png";
  }

  /// Writes an SVG or a PDF where the name ends so, else a PNG.
  void save(Path file) {
    MapPicture picture = shown();
    if (picture != null) {
      boolean cropped = isCropped();
      background.start(
          Message.of("ui.map.savingPicture"),
          progress -> {
            AtomicBoolean bare = new AtomicBoolean();
            picture.write(file, why -> bare.set(true), progress);
            return bare.get();
          },
          bare ->
              notices.show(
                  Notice.information(
                      Message.of(bare ? "ui.map.savedBare" : cropped ? "ui.map.savedPart" : "ui.map.savedPicture", file.toString()))));
    }
  }

  /// Writes the finished sheet where it can be dragged from, and tells where on the window's thread. The file goes with the
  /// program.
  void toDrag(Consumer<Path> then) {
    MapPicture picture = shown();
    String name = suggestedFileName();
    if (picture != null) {
      background.startQuietly(
          progress -> {
            Path file = folder().resolve(name);
            picture.write(file, why -> {}, progress);
            file.toFile().deleteOnExit();
            return file;
          },
          then);
    }
  }

  private synchronized Path folder() throws IOException {
    Path known = folder;
    if (known == null || !Files.isDirectory(known)) {
      known = Files.createTempDirectory("helabilden-bild");
      known.toFile().deleteOnExit();
      folder = known;
    }
    return known;
  }

  /// Makes the finished sheet and hands it over on the window's thread.
  void paint(Consumer<Picture> then) {
    MapPicture shown = shown();
    if (shown != null) {
      boolean cropped = isCropped();
      background.start(
          Message.of("ui.map.makingPicture"),
          progress -> {
            AtomicBoolean bare = new AtomicBoolean();
            Picture picture = shown.paint(SheetSize.DEFAULT, why -> bare.set(true), progress);
            return new Made(picture, bare.get());
          },
          made -> {
            then.accept(made.picture());
            notices.show(
                Notice.information(
                    Message.of(made.bare() ? "ui.map.copiedBare" : cropped ? "ui.map.copiedPart" : "ui.map.copiedPicture")));
          });
    }
  }
}
