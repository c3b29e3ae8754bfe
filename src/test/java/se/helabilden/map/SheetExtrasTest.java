package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.map.SheetExtras.Guide;
import se.helabilden.map.SheetExtras.Labels;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;

class SheetExtrasTest {
  private static final SheetSize SIZE = new SheetSize(1366, 768, 96);

  static DrawnOverlay overlay(String name, OverlayStyle style, String... wkt) {
    List<OverlayFeatures.Feature> features = new ArrayList<>();
    for (String each : wkt) {
      features.add(new OverlayFeatures.Feature("Ekskolan", MapFixture.geometry(each)));
    }
    OverlayFeatures content = new OverlayFeatures(features);
    Stamp stamp = new Stamp(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "Prov", null, java.time.Instant.EPOCH);
    return new DrawnOverlay(
        new Overlay(
            stamp, name, "", style, true, "skolor.geojson", "aa", "Ekberga kommun", content.kind(), features.size(),
            content.contentHash()),
        content);
  }

  private static Choropleth regional() {
    AreaLayer layer = SyntheticLayer.of(170, 12, 3);
    AreaValues values = MapFixture.values(layer, MapGallery.field(layer));
    return Choropleth.of(
        values, MapFixture.quantiles(values, 5), ColorScheme.YLGNBU, MapFixture.captions(values, "Prov"),
        Language.SWEDISH);
  }

  private static Choropleth counts() {
    AreaLayer layer = SyntheticLayer.of(170, 12, 3);
    double[] numbers = Arrays.stream(MapGallery.field(layer)).map(v -> Double.isNaN(v) ? v : Math.round(v * 37)).toArray();
    ValueStatus[] statuses = new ValueStatus[numbers.length];
    Arrays.setAll(statuses, i -> Double.isNaN(numbers[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    AreaValues values = MapFixture.values(layer, "personer", 0, numbers, statuses);
    return Choropleth.of(
        values, MapFixture.quantiles(values, 5), ColorScheme.YLGNBU, MapFixture.captions(values, "Antal personer"),
        Language.SWEDISH);
  }

  private static MapSheet sheet(Choropleth map, SheetExtras extras) {
    AreaLayer layer = map.values().layer();
    AreaLayer shown =
        extras.form().isEqualSize()
            ? TileLayer.of(layer, AreaCentres.of(layer, Progress.NONE), extras.form(), Progress.NONE)
            : layer;
    return MapSheet.of(map, LayerShapes.of(shown, Progress.NONE), SIZE, extras, Progress.NONE);
  }

  private static String svg(MapSheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(sheet, out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void picture(String name, MapSheet sheet) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    Files.write(folder.resolve(name + ".png"), PngWriter.toBytes(SheetPainter.paint(sheet, Progress.NONE), 96, Progress.NONE));
    Files.writeString(folder.resolve(name + ".svg"), svg(sheet));
  }

  private static SheetExtras extras(MapForm form, Labels labels, DrawnOverlay... overlays) {
    return new SheetExtras(form, labels, Guide.SCALE_AND_NORTH, Set.of(40, 41), List.of(overlays));
  }

  @ParameterizedTest
  @EnumSource(MapForm.class)
  void noTextLiesOnAnotherInAnyForm(MapForm form) throws IOException {
    for (Choropleth map : List.of(regional(), counts(), MapFixture.toyMap())) {
      Set<Integer> picked = map.values().size() > 50 ? Set.of(40, 41, 42) : Set.of();
      SheetExtras extras = new SheetExtras(form, Labels.TELLING, Guide.SCALE_AND_NORTH, picked, List.of());
      MapSheet sheet = sheet(map, extras);
      picture("form-" + form.id() + "-" + map.values().size() + map.captions().title().charAt(0), sheet);
      List<Rectangle2D> taken = new ArrayList<>();
      for (Mark.Text text : sheet.texts()) {
        Rectangle2D box =
            new Rectangle2D.Double(
                text.left(), text.baseline() - text.size() * 0.72, text.width(), text.size() * 0.74);
        assertThat(box.getMinX()).as(text.text()).isGreaterThanOrEqualTo(0);
        assertThat(box.getMaxX()).as(text.text()).isLessThanOrEqualTo(SIZE.width());
        assertThat(taken).as("under “%s” in %s", text.text(), form).noneMatch(other -> other.intersects(box));
        taken.add(box);
      }
    }
  }

  @Test
  void fewAreasAreAllNamedAndManyAtBothEnds() {
    MapSheet few = sheet(MapFixture.toyMap(), extras(MapForm.AREAS, Labels.TELLING));
    String words = String.join("|", few.texts().stream().map(Mark.Text::text).toList());
    for (int i = 0; i < 9; i++) {
      assertThat(words).contains(few.map().values().layer().area(i).name());
    }
    Choropleth map = regional();
    MapSheet many = sheet(map, extras(MapForm.AREAS, Labels.TELLING));
    List<String> named = many.texts().stream().filter(Mark.Text::hasHalo).map(Mark.Text::text).toList();
    assertThat(named).hasSizeBetween(6, 8);
    assertThat(named).anyMatch(text -> text.startsWith(map.values().layer().area(40).name()));
    assertThat(sheet(map, extras(MapForm.AREAS, Labels.NONE)).texts()).noneMatch(Mark.Text::hasHalo);
  }

  @Test
  void noNameHidesASmallArea() {
    Choropleth map = regional();
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    // so far away that most areas are smaller than a letter
    View view = View.fit(shapes.extent(), 900, 600, 240);
    List<Mark> marks =
        FreeLabels.of(
            map, shapes, new Mark.Areas(0, 0, view), 1, IntStream.range(0, 12).boxed().toList(), List.of());
    List<Mark.Text> names =
        marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
    assertThat(names).isNotEmpty();
    for (Mark.Text name : names) {
      Envelope room =
          new Envelope(
              name.left(), name.left() + name.width(), name.baseline() - name.size() * 0.7, name.baseline());
      for (Area area : map.values().layer().areas()) {
        Envelope box = area.geometry().getEnvelopeInternal();
        Envelope seen =
            new Envelope(
                view.pixelX(box.getMinX()), view.pixelX(box.getMaxX()), view.pixelY(box.getMinY()), view.pixelY(box.getMaxY()));
        assertThat(seen.getArea() < 900 && seen.intersects(room)).as("%s over %s", name.text(), area.name()).isFalse();
      }
    }
  }

  @Test
  void theSurfaceOfACircleIsTheNumber() {
    Choropleth map = counts();
    AreaCentres centres = AreaCentres.of(map.values().layer(), Progress.NONE);
    View view = View.fit(LayerShapes.of(map.values().layer(), Progress.NONE).extent(), 900, 600, 10);
    ProportionalCircles circles = ProportionalCircles.of(map, centres, view, 1);
    List<ProportionalCircles.Circle> all = circles.circles();
    double perPerson = all.getFirst().radius() * all.getFirst().radius() / map.values().value(all.getFirst().area());
    for (ProportionalCircles.Circle circle : all) {
      double value = map.values().value(circle.area());
      assertThat(circle.radius() * circle.radius() / value / perPerson).isBetween(0.999, 1.001);
    }
    assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.radius(), a.radius()));
    ProportionalCircles.Circle small = all.getLast();
    assertThat(circles.areaAt(small.x(), small.y())).hasValue(small.area());
    assertThat(circles.areaAt(-500, -500)).isEmpty();
  }

  @Test
  void numbersOfTheCircleLegendAreRound() {
    assertThat(CircleLegend.numbers(8_730)).containsExactly(5000.0, 2000.0, 500.0);
    assertThat(CircleLegend.numbers(0)).isEmpty();
    assertThat(CircleLegend.numbers(Double.NaN)).isEmpty();
  }

  @Test
  void ownLayersLieOnTheMapAndStandInTheLegend() throws IOException {
    DrawnOverlay schools =
        overlay("Skolor", OverlayStyle.usual(0), "POINT (3000 3000)", "POINT (11000 4000)", "MULTIPOINT ((7000 7000), (90000 90000))");
    DrawnOverlay tram = overlay("Spårväg", OverlayStyle.usual(2), "LINESTRING (-5000 2000, 7000 6500, 30000 9000)");
    DrawnOverlay list =
        overlay("Polisens lista", OverlayStyle.usual(1), "POLYGON ((2000 6000, 8000 6000, 8000 10000, 2000 10000, 2000 6000), (4000 7000, 6000 7000, 6000 9000, 4000 9000, 4000 7000))");
    SheetExtras with = new SheetExtras(MapForm.AREAS, Labels.TELLING, Guide.SCALE, Set.of(), List.of(schools, tram, list));
    MapSheet sheet = sheet(MapFixture.toyMap(), with);
    picture("overlays", sheet);
    assertThat(sheet.texts()).extracting(Mark.Text::text).contains("Skolor", "Spårväg", "Polisens lista");
    Mark.Areas areas = sheet.areas();
    double west = areas.x() - 20;
    double east = areas.x() + areas.view().width() + 20;
    for (Mark mark : sheet.marks()) {
      if (mark instanceof Mark.Figure figure && figure.title().equals("Ekskolan")) {
        for (double[] points : figure.points()) {
          assertThat(points[0]).as("clipped to the map").isBetween(west, east);
        }
      }
    }
    assertThat(svg(sheet)).contains("<title>Ekskolan</title>");
    MapSheet without =
        sheet(MapFixture.toyMap(), new SheetExtras(MapForm.AREAS, Labels.TELLING, Guide.SCALE, Set.of(), List.of(new DrawnOverlay(schools.overlay().withVisible(false), schools.features()))));
    assertThat(without.texts()).extracting(Mark.Text::text).doesNotContain("Skolor");
    MapSheet tiles =
        sheet(MapFixture.toyMap(), new SheetExtras(MapForm.TILES, Labels.NONE, Guide.SCALE, Set.of(), List.of(schools)));
    assertThat(tiles.texts()).extracting(Mark.Text::text).doesNotContain("Skolor").noneMatch(text -> text.endsWith("km"));
  }

  @Test
  void stripesKeepOutOfHoles() {
    double[] shell = {0, 0, 100, 0, 100, 100, 0, 100};
    double[] hole = {30, 30, 30, 70, 70, 70, 70, 30};
    List<double[]> stripes = DrawnOverlay.stripes(List.of(shell, hole), 5);
    assertThat(stripes).isNotEmpty();
    for (double[] stripe : stripes) {
      double x = (stripe[0] + stripe[2]) / 2;
      double y = (stripe[1] + stripe[3]) / 2;
      assertThat(x > 30.1 && x < 69.9 && y > 30.1 && y < 69.9).isFalse();
    }
  }

  @Test
  void figuresAreWellFormedXmlAndCirclesAreCircles() throws Exception {
    String text = svg(sheet(counts(), extras(MapForm.CIRCLES, Labels.TELLING)));
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(text.split("<circle ", -1).length).isGreaterThan(150);
  }
}
