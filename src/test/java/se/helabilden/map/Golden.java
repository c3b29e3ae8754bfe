package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import se.helabilden.work.Progress;

/// Compares pictures with those in `src/test/resources/golden`. Where one differs, it and the difference are written to
/// `target/golden`. A change that was meant is taken over by running the tests with `-Dgolden.write=true`, and looked at.
final class Golden {
  /// A channel may differ by this much, in so many pixels of a thousand.
  private static final int TOLERANCE = 6;

  private static final double PER_MILLE = 1;

  private Golden() {}

  static void check(Picture actual, String name) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      write(actual, Path.of("src", "test", "resources", "golden", name + ".png"));
      return;
    }
    Path folder = Files.createDirectories(Path.of("target", "golden"));
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".png")) {
      BufferedImage golden = in == null ? null : ImageIO.read(in);
      boolean sameSize =
          golden != null && golden.getWidth() == actual.width() && golden.getHeight() == actual.height();
      int wrong = sameSize ? difference(golden, actual, folder.resolve(name + "-difference.png")) : -1;
      if (wrong < 0 || wrong > actual.pixels().length * PER_MILLE / 1000) {
        write(actual, folder.resolve(name + ".png"));
      }
      assertThat(wrong)
          .as("pixels that differ; look at target/golden/%s.png", name)
          .isBetween(0, (int) (actual.pixels().length * PER_MILLE / 1000));
    }
  }

  private static void write(Picture picture, Path file) throws IOException {
    Files.write(file, PngWriter.toBytes(picture, 96, Progress.NONE));
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
      write(shown, file);
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
