package se.helabilden.io.geo;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A dBASE table alone, with or without the shapes that it belongs to: rows without geometry.
public final class DbfReader implements AreaReader {
  private static final long MOST_BYTES = 500L << 20;

  @Override
  public boolean accepts(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".dbf");
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    return List.of(stem(file));
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    Place place = Place.file(file);
    if (!Files.isRegularFile(file)) {
      throw UserFacingException.input("no-such-file", Message.of("io.geo.noSuchFile"), place);
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw UserFacingException.input("too-large", Message.of("io.geo.tooLarge"), place);
      }
      DbfTable table = DbfTable.read(Files.readAllBytes(file), cpg(file), place);
      List<RawLayer.RawFeature> features = new ArrayList<>();
      for (int i = 0; i < table.rows().size(); i++) {
        List<@Nullable Serializable> values = table.rows().get(i);
        if (values != null) {
          features.add(new RawLayer.RawFeature(i + 1, values, null));
        }
      }
      return Loaded.of(
          new RawLayer(stem(file), table.fields(), features, null, "dbf", table.encoding().charset().name()));
    } catch (IOException e) {
      throw UserFacingException.input("unreadable-file", Message.of("io.geo.unreadable", stem(file) + ".dbf"), place, e);
    }
  }

  /// What a `.cpg` beside the table says, or null.
  private static @Nullable String cpg(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    String wanted = (stem(file) + ".cpg").toLowerCase(Locale.ROOT);
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
      for (Path other : beside) {
        if (String.valueOf(other.getFileName()).toLowerCase(Locale.ROOT).equals(wanted) && Files.size(other) < 1000) {
          return new String(Files.readAllBytes(other), StandardCharsets.US_ASCII).strip();
        }
      }
    }
    return null;
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
