package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// That every area has the colour of its own class, in pictures and in vectors, by a reckoning of its own: class i is
/// above bound i − 1 and at most bound i.
class ClassesOnMapTest {
  private static final AreaLayer LAYER = SyntheticLayer.of(400, 12, 6);
  private static final double[] NUMBERS = MapGallery.field(LAYER);

  private static Choropleth map(ClassificationMethod method) {
    AreaValues values = MapFixture.values(LAYER, NUMBERS);
    return Choropleth.of(
        values, classes(method), ColorScheme.YLGNBU, MapFixture.captions(values, "Prov"), Language.SWEDISH);
  }

  private static Classification classes(ClassificationMethod method) {
    return Classifier.classify(NUMBERS, method, OptionalInt.of(5), new double[] {10, 15, 20});
  }

  /// Null for an area without a number.
  private static Integer expectedColour(Choropleth map, int area) {
    double[] breaks = map.classification().breaks();
    if (Double.isNaN(NUMBERS[area])) {
      return null;
    }
    int at = 0;
    while (at < breaks.length - 2 && NUMBERS[area] > breaks[at + 1]) {
      at++;
    }
    return map.scheme().colours(breaks.length - 1)[at];
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNCLASSED")
  void everyAreaHasTheColourOfItsClass(ClassificationMethod method) throws IOException {
    Choropleth map = map(method);
    LayerShapes shapes = LayerShapes.of(LAYER, Progress.NONE);
    AreaCentres centres = AreaCentres.of(LAYER, Progress.NONE);
    View view = View.fit(shapes.extent(), 900, 1400, 5);
    int[] pixels = new int[900 * 1400];
    AreaRaster raster = AreaRaster.of(shapes, view, Progress.NONE);
    raster.colour(AreaPalette.of(map, 1), pixels);
    Map<String, String> drawn = fillsInSvg(map, shapes);
    for (int area = 0; area < LAYER.size(); area++) {
      Integer expected = expectedColour(map, area);
      int x = (int) view.pixelX(centres.x(area));
      int y = (int) view.pixelY(centres.y(area));
      assertThat(raster.areaAt(x, y)).hasValue(area);
      String code = LAYER.area(area).code().code();
      if (expected == null) {
        assertThat(drawn.get(code)).isEqualTo(Colours.css(Colours.NO_DATA));
      } else {
        assertThat(pixels[y * 900 + x] & 0xffffff).as("%s %s", code, NUMBERS[area]).isEqualTo(expected);
        assertThat(drawn.get(code)).as("%s %s", code, NUMBERS[area]).isEqualTo(Colours.css(expected));
      }
    }
  }

  private static Map<String, String> fillsInSvg(Choropleth map, LayerShapes shapes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(MapSheet.of(map, shapes, new SheetSize(900, 1400, 96), Progress.NONE), out, Progress.NONE);
    Map<String, String> fills = new TreeMap<>();
    String fill = "";
    for (MatchResult found :
        Pattern.compile("<g fill=\"([^\"]+)\">|<path id=\"a([^\"]+)\"").matcher(out.toString(StandardCharsets.UTF_8))
            .results().toList()) {
      if (found.group(1) != null) {
        fill = found.group(1);
      } else {
        fills.put(found.group(2), fill);
      }
    }
    return fills;
  }

  /// The number of areas in each class as GDAL counts them in the same values.
  @Test
  void countsAreThoseOfGdal(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(p -> new File(p, "ogrinfo").canExecute()),
        "GDAL (ogrinfo) is not installed");
    StringBuilder csv = new StringBuilder("code,value\n");
    for (int i = 0; i < NUMBERS.length; i++) {
      csv.append(LAYER.area(i).code().code()).append(',').append(Double.isNaN(NUMBERS[i]) ? "" : NUMBERS[i]).append('\n');
    }
    Path file = Files.writeString(folder.resolve("areas.csv"), csv);
    for (ClassificationMethod method : ClassificationMethod.values()) {
      Classification classes = classes(method);
      double[] breaks = classes.breaks();
      String sql =
          "SELECT "
              + IntStream.range(0, breaks.length - 1)
                  .mapToObj(
                      i ->
                          "SUM(CASE WHEN value <> '' AND CAST(value AS REAL) " + (i == 0 ? ">= " : "> ") + breaks[i]
                              + (i == breaks.length - 2 ? "" : " AND CAST(value AS REAL) <= " + breaks[i + 1])
                              + " THEN 1 ELSE 0 END) AS c" + i)
                  .collect(Collectors.joining(", "))
              + " FROM areas";
      Process gdal =
          new ProcessBuilder("ogrinfo", "-ro", "-q", "-dialect", "SQLITE", "-sql", sql, file.toString())
              .redirectErrorStream(true)
              .start();
      String answer = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(gdal.waitFor()).as(answer).isZero();
      int[] counted =
          Pattern.compile("c\\d+ \\(Integer\\) = (\\d+)").matcher(answer).results()
              .mapToInt(found -> Integer.parseInt(found.group(1))).toArray();
      assertThat(counted).as("%s %s", method, answer).isEqualTo(classes.counts());
    }
  }
}
