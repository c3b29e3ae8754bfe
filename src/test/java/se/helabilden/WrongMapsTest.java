package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Picture;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Entries;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Maps that other programs draw wrongly without a word, from the same input.
class WrongMapsTest {
  private static final Author AUTHOR = new Author("Anna", null, Clock.systemUTC());
  private static final int SIDE = 80;

  @TempDir Path folder;

  /// Decimal comma and `..` in one column: all numbers count, not only the whole ones.
  @Test
  void aColumnWithDecimalCommasIsAColumnOfNumbers() throws IOException {
    Random random = new Random(1);
    double[] expected = new double[SIDE * SIDE];
    StringBuilder csv = new StringBuilder("kod;andel\n");
    for (int i = 0; i < expected.length; i++) {
      boolean missing = i % 170 == 7;
      expected[i] = missing ? Double.NaN : Math.round(1000 * Math.exp(3 + 0.6 * random.nextGaussian())) / 1000.0;
      String text = missing ? ".." : Double.toString(expected[i]).replace('.', ',');
      csv.append(code(i)).append(';').append(text).append('\n');
    }

    AreaValues values = imported(csv.toString());

    assertThat(values.toArray()).containsExactly(expected);
    assertThat(classes(values.toArray(), ClassificationMethod.QUANTILE).breaks())
        .containsExactly(classes(expected, ClassificationMethod.QUANTILE).breaks());
  }

  /// Missing is no zero: the lowest break is the lowest number that there is.
  @Test
  void missingIsNoClassOfItsOwnAtZero() throws IOException {
    AreaValues values = imported("kod;v\n" + code(0) + ";116\n" + code(1) + ";..\n" + code(2) + ";621\n" + code(3) + ";300\n");

    Classification found = classes(values.toArray(), ClassificationMethod.EQUAL_INTERVAL);

    assertThat(found.breaks()[0]).isEqualTo(116);
    assertThat(found.counts()).containsExactly(1, 1, 0, 0, 1);
    assertThat(found.noData()).isEqualTo(SIDE * SIDE - 3);
  }

  /// Natural breaks are the optimum, not a sample's: no other partition of the same values fits better.
  @Test
  void naturalBreaksAreExactAndAscendWithMissingValues() {
    Random random = new Random(2);
    double[] values = random.doubles(100_000).map(u -> u < 0.02 ? Double.NaN : Math.exp(4 * u)).toArray();

    Classification natural = classes(values, ClassificationMethod.NATURAL_BREAKS);

    assertThat(natural.breaks()).isSorted();
    assertThat(natural.goodnessOfVarianceFit())
        .isGreaterThan(classes(values, ClassificationMethod.QUANTILE).goodnessOfVarianceFit())
        .isGreaterThan(classes(values, ClassificationMethod.EQUAL_INTERVAL).goodnessOfVarianceFit());
    // moving any break by one value makes it worse or equal
    double[] inner = Arrays.copyOfRange(natural.breaks(), 1, natural.breaks().length - 1);
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    for (int i = 0; i < inner.length; i++) {
      int at = Arrays.binarySearch(sorted, inner[i]);
      for (int step : new int[] {-1, 1}) {
        double[] moved = inner.clone();
        moved[i] = sorted[at + step];
        Classification other = Classifier.classify(values, ClassificationMethod.MANUAL, OptionalInt.empty(), moved);
        assertThat(other.goodnessOfVarianceFit()).isLessThanOrEqualTo(natural.goodnessOfVarianceFit() + 1e-12);
      }
    }
  }

  /// Areas two pixels wide keep their colour: outlines must not paint a city black at country scale.
  @Test
  void smallAreasKeepTheirColour() throws IOException {
    StringBuilder csv = new StringBuilder("kod;v\n");
    for (int i = 0; i < SIDE * SIDE; i++) {
      csv.append(code(i)).append(";").append(i % SIDE < SIDE / 2 ? 1 : 9).append('\n');
    }
    AreaValues values = imported(csv.toString());
    Classification two = classes(values.toArray(), ClassificationMethod.EQUAL_INTERVAL);
    Captions captions = Captions.of(values, "Rutor", null, null, Language.SWEDISH);
    Choropleth map = Choropleth.of(values, two, ColorScheme.YLGNBU, captions, Language.SWEDISH);
    MapSheet sheet = MapSheet.of(map, LayerShapes.of(values.layer(), Progress.NONE), new SheetSize(400, 300, 96), Progress.NONE);

    Picture picture = SheetPainter.paint(sheet, Progress.NONE);

    int light = map.classColours()[0];
    int x = (int) Math.round(sheet.areas().x() + sheet.areas().view().pixelX(600_000 + 10 * SIDE * 0.25));
    int y = (int) Math.round(sheet.areas().y() + sheet.areas().view().pixelY(6_600_000 + 10 * SIDE * 0.5));
    assertThat(meanLightness(picture, x - 15, y - 15, 30)).isGreaterThan(0.85 * lightness(light));
  }

  private static Classification classes(double[] values, ClassificationMethod method) {
    return Classifier.classify(values, method, OptionalInt.of(5), new double[0]);
  }

  private static double meanLightness(Picture picture, int left, int top, int size) {
    double sum = 0;
    for (int y = top; y < top + size; y++) {
      for (int x = left; x < left + size; x++) {
        sum += lightness(picture.at(x, y));
      }
    }
    return sum / (size * size);
  }

  private static double lightness(int rgb) {
    return 0.2126 * ((rgb >> 16) & 255) + 0.7152 * ((rgb >> 8) & 255) + 0.0722 * (rgb & 255);
  }

  private static String code(int i) {
    return "K" + (10_000 + i);
  }

  private static LayerInfo info(AreaLayer layer) {
    return new LayerInfo(
        AUTHOR.stamp(), "rutor", "Rutor", AreaLevel.OWN, null, Crs.SWEREF99_TM, "EPSG:3006", "kod", null, "rutor.gpkg",
        "", null, layer.size(), layer.contentHash());
  }

  /// The values as the program itself reads them from a text table.
  private AreaValues imported(String csv) throws IOException {
    GeometryFactory factory = new GeometryFactory();
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = 600_000 + 10.0 * (i % SIDE);
      double y = 6_600_000 + 10.0 * (i / SIDE);
      areas.add(
          new Area(
              new AreaCode(AreaLevel.OWN, null, code(i)), code(i), null, null, null,
              factory.toGeometry(new Envelope(x, x + 10, y, y + 10))));
    }
    AreaLayer layer = new AreaLayer(AreaLevel.OWN, null, areas);
    Path table = Files.writeString(folder.resolve("tabell.csv"), csv);
    GeoPackageProjects stores = new GeoPackageProjects(new UserFolder(folder.resolve("home")), AUTHOR.clock(), "test");
    Project empty = Project.empty(AUTHOR.stamp(), "Prov");
    try (ProjectSession session =
        new ProjectSession(stores.create(folder.resolve("prov.gpkg"), empty, EditRecord.created(AUTHOR)), AUTHOR)) {
      LayerInfo info = info(layer);
      session.perform(new Edit.AddLayer(info, Crs.SWEREF99_TM), NewContent.of(info, layer));
      ValueImport imports = new ValueImport(List.of(new DelimitedReader()), Catalogue.EMPTY);
      imports.commit(
          session,
          imports.stage(table, ImportChoices.NONE, session.project(), session.content(), Progress.NONE));
      IndicatorEntry entry = Entries.all(session.project(), session.content()).getFirst();
      return DisclosureGate.read(
          entry, session.content().series(entry.indicator()), session.content().layer(info),
          session.content().series(entry.indicator()).newestPeriod());
    }
  }
}
