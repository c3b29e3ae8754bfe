package se.helabilden.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Where the five classes are cut: four falling numbers of standard deviations above the mean. Class 1 lies above the
/// first, class 5 at or below the last.
public record ClassThresholds(List<Double> z) {
  private static final String BUNDLED = "/assets/area-types/thresholds.properties";

  /// @throws IllegalArgumentException if these are not four falling numbers
  public ClassThresholds {
    z = List.copyOf(z);
    boolean falling = z.size() == 4;
    for (int i = 0; i < z.size(); i++) {
      falling &= Double.isFinite(z.get(i)) && (i == 0 || z.get(i) < z.get(i - 1));
    }
    if (!falling) {
      throw new IllegalArgumentException("not four falling numbers: " + z);
    }
  }

  /// The program's own, `2, 1, 0, -1`.
  public static ClassThresholds bundled() {
    try (InputStream in = ClassThresholds.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED);
      }
      return read(in, BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From a properties text (UTF-8) with the key `z`: four falling numbers with decimal point, commas between.
  ///
  /// @param name the file's name, for messages
  /// @throws UserFacingException (INPUT) if it holds anything else
  public static ClassThresholds read(InputStream in, String name) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    String text = properties.getProperty("z", "");
    try {
      return new ClassThresholds(
          Arrays.stream(text.split(",", -1)).map(String::strip).map(Double::parseDouble).toList());
    } catch (IllegalArgumentException e) {
      throw UserFacingException.input(
          "class-thresholds", Message.of("analysis.classThresholds", text), Place.file(name), e);
    }
  }

  /// The class of a distance from the mean: 1 to 5; 0 for NaN.
  public int classOf(double deviations) {
    if (Double.isNaN(deviations)) {
      return 0;
    }
    int type = 1;
    while (type < 5 && !(deviations > z.get(type - 1))) {
      type++;
    }
    return type;
  }
}
