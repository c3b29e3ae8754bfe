package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// The looks of the small invented map. Where a picture differs, the actual one and the difference are written to
/// `target/golden`; a change that was meant is taken over from there.
class GoldenMapTest {
  /// A channel may differ by this much, in so many pixels of a thousand.
  private static final int TOLERANCE = 6;

  private static final double PER_MILLE = 1;

  @Test
  void theToyMapLooksAsItDid() throws IOException {
    check(MapFixture.toyMap(), "toy-640");
  }

  @Test
  void aDivergingMapInEnglishLooksAsItDid() throws IOException {
    AreaLayer layer = MapFixture.toyLayer();
    AreaValues values = MapFixture.toyValues(layer);
    Captions captions =
        Captions.of(values, "districts", "Ekberga", "Hela bilden", Language.ENGLISH)
            .withTitle("More people with a low economic standard in the north")
            .withInvented(true);
    Choropleth map =
        Choropleth.diverging(
            values,
            MapFixture.classes(ClassificationMethod.MANUAL, values, 8.2, 10, 14.9, 25, 41.6),
            ColorScheme.PUOR,
            new Midpoint(14.9, "the nation's 14.9 %"),
            captions,
            Language.ENGLISH);
    check(map, "toy-diverging-640");
  }

  @Test
  void aMapWithoutClassesLooksAsItDid() throws IOException {
    AreaLayer layer = MapFixture.toyLayer();
    AreaValues values = MapFixture.toyValues(layer);
    Choropleth map =
        Choropleth.of(
            values,
            MapFixture.classes(ClassificationMethod.UNCLASSED, values, 8.2, 41.6),
            ColorScheme.BUPU,
            MapFixture.captions(values, "Utan klasser"),
            Language.SWEDISH);
    check(map, "toy-unclassed-640");
  }

  private static void check(Choropleth map, String name) throws IOException {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    MapSheet sheet = MapSheet.of(map, shapes, new SheetSize(640, 420, 96), Progress.NONE);
    Picture actual = SheetPainter.paint(sheet, Progress.NONE);
    Path folder = Files.createDirectories(Path.of("target", "golden"));
    try (InputStream in = GoldenMapTest.class.getResourceAsStream("/golden/" + name + ".png")) {
      BufferedImage golden = in == null ? null : ImageIO.read(in);
      boolean sameSize =
          golden != null && golden.getWidth() == actual.width() && golden.getHeight() == actual.height();
      int wrong = sameSize ? difference(golden, actual, folder.resolve(name + "-difference.png")) : -1;
      if (wrong < 0 || wrong > actual.pixels().length * PER_MILLE / 1000) {
        Files.write(folder.resolve(name + ".png"), PngWriter.toBytes(actual, 96, Progress.NONE));
      }
      assertThat(wrong)
          .as("pixels that differ; look at target/golden/%s.png", name)
          .isBetween(0, (int) (actual.pixels().length * PER_MILLE / 1000));
    }
  }

  private static int difference(BufferedImage golden, Picture actual, Path file) throws IOException {
    int wrong = 0;
    Picture shown = Picture.blank(actual.width(), actual.height(), Colours.PAPER);
    for (int y = 0; y < actual.height(); y++) {
      for (int x = 0; x < actual.width(); x++) {
        if (differs(golden.getRGB(x, y), actual.at(x, y))) {
          shown.pixels()[y * actual.width() + x] = 0xff000000;
          wrong++;
        }
      }
    }
    if (wrong > 0) {
      Files.write(file, PngWriter.toBytes(shown, 96, Progress.NONE));
    }
    return wrong;
  }

  private static boolean differs(int first, int second) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((first >> shift & 255) - (second >> shift & 255)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }
}
