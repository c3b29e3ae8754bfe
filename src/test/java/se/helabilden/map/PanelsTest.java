package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Several maps on one sheet.
class PanelsTest {
  private static final Path PICTURES = Path.of("target/pictures/panels");
  private static final String FINDING = "Skillnaderna mellan bostadsområdena har vuxit i hela regionen sedan 2015";

  /// Maps over time with the same classes, or of different indicators with classes of their own.
  private static List<SheetPanel> panels(int count, boolean same) {
    AreaLayer layer = SyntheticLayer.of(300, 12, 4);
    double[] field = MapGallery.field(layer);
    LayerShapes shapes = LayerShapes.of(layer, Progress.NONE);
    List<SheetPanel> panels = new ArrayList<>();
    for (int panel = 0; panel < count; panel++) {
      int at = panel;
      double[] numbers = Arrays.stream(field).map(value -> same ? value * (1 - at * 0.1) : value * (at + 1) * 3).toArray();
      numbers[panel] = Double.NaN;
      AreaValues values =
          MapFixture.values(layer, same ? "Personer med låg ekonomisk standard" : NAMES[panel], same ? "201" + (5 + panel) : "2024", numbers);
      Captions captions =
          Captions.of(values, "DeSO 2025", "Ekbergaregionen", "SCB", Language.SWEDISH)
              .withReference("Ekbergaregionen: 16," + panel + " % · Riket: 14,9 %")
              .withProducer("Karta: Ekberga kommun, 15 januari 2026")
              .withNotes(same ? List.of("Samma klasser i alla år") : List.of("Antal är avrundade", "Gäller bara karta " + panel))
              .withInvented(true);
      Classification classes =
          same
              ? MapFixture.classes(ClassificationMethod.MANUAL, values, 0, 10, 20, 30, 40, 100)
              : MapFixture.quantiles(values, 5);
      panels.add(
          new SheetPanel(Choropleth.of(values, classes, ColorScheme.YLGNBU, captions, Language.SWEDISH), shapes,
              new SheetExtras(MapForm.AREAS, SheetExtras.Labels.NONE, SheetExtras.Guide.SCALE_AND_NORTH, Set.of(), List.of())));
    }
    return panels;
  }

  private static final String[] NAMES = {
    "Personer med låg ekonomisk standard", "Långtidsarbetslösa", "Förgymnasial utbildning, 25–64 år",
    "Valdeltagande i kommunfullmäktigevalet"
  };

  private static MapSheet sheet(List<SheetPanel> panels, String finding, int width, int height, double dpi) {
    return MapSheet.of(panels, finding, new SheetSize(width, height, dpi), Progress.NONE);
  }

  private static Rectangle2D box(Mark.Text text) {
    return new Rectangle2D.Double(text.left(), text.baseline() - text.size() * 0.72, text.width(), text.size() * 0.74);
  }

  @ParameterizedTest
  @CsvSource({
    "1920,1080,96", "1366,768,96", "3508,2480,300", "2480,3508,300", "4961,3508,300", "3508,4961,300", "1200,900,96",
    "900,1200,96", "1600,1120,150", "2400,700,96"
  })
  void nothingIsCutAndNothingLiesOnAnother(int width, int height, double dpi) throws IOException {
    for (int count : new int[] {2, 4}) {
      for (boolean same : new boolean[] {true, false}) {
        MapSheet sheet = sheet(panels(count, same), count == 2 ? FINDING : null, width, height, dpi);
        Files.createDirectories(PICTURES);
        if (width == 1920 || width == 2480) {
          Files.write(
              PICTURES.resolve(count + (same ? "-same-" : "-own-") + width + ".png"),
              PngWriter.toBytes(SheetPainter.paint(sheet, Progress.NONE), dpi, Progress.NONE));
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (Mark.Text text : sheet.texts()) {
          Rectangle2D box = box(text);
          assertThat(box.getMinX()).as("left of “%s”", text.text()).isGreaterThanOrEqualTo(0);
          assertThat(box.getMaxX()).as("right of “%s”", text.text()).isLessThanOrEqualTo(width);
          assertThat(text.baseline() + text.size() * 0.22).as("bottom of “%s”", text.text()).isLessThan(height);
          assertThat(text.size()).as("size of “%s”", text.text()).isGreaterThanOrEqualTo(10);
          assertThat(taken).as("under “%s” of %d maps", text.text(), count).noneMatch(other -> other.intersects(box));
          taken.add(box);
        }
        List<Rectangle2D> maps = new ArrayList<>();
        for (Mark.Areas areas : sheet.allAreas()) {
          Rectangle2D map =
              new Rectangle2D.Double(areas.x(), areas.y(), areas.view().width(), areas.view().height());
          assertThat(map.getMaxX()).isLessThanOrEqualTo(width);
          assertThat(map.getMaxY()).isLessThanOrEqualTo(height);
          assertThat(maps).noneMatch(other -> other.intersects(map));
          assertThat(taken).as("words on a map").noneMatch(text -> text.intersects(map));
          for (Mark mark : sheet.marks()) {
            if (mark instanceof Mark.Box swatch) {
              assertThat(map.intersects(swatch.x(), swatch.y(), swatch.width(), swatch.height())).isFalse();
            }
          }
          maps.add(map);
        }
        assertThat(maps).hasSize(count);
      }
    }
  }

  @Test
  void allMapsShowTheSamePartOfTheWorldAndAreLargeEnough() {
    for (int count : new int[] {2, 4}) {
      for (boolean same : new boolean[] {true, false}) {
        MapSheet sheet = sheet(panels(count, same), null, 1920, 1080, 96);
        List<View> views = sheet.allAreas().stream().map(Mark.Areas::view).toList();
        assertThat(views).containsOnly(views.getFirst());
        assertThat(views.getFirst().extent().contains(sheet.shapes().extent())).isTrue();
        double share = count * (double) views.getFirst().width() * views.getFirst().height() / (1920 * 1080);
        assertThat(share).as("%d maps, %s legend", count, same ? "one" : "own").isGreaterThan(0.25);
      }
    }
  }

  @Test
  void oneLegendWhereColoursMeanTheSameAndOneEachWhereNot() {
    MapSheet same = sheet(panels(2, true), FINDING, 1920, 1080, 96);
    MapSheet own = sheet(panels(2, false), FINDING, 1920, 1080, 96);
    assertThat(count(same, "områden")).isEqualTo(1);
    assertThat(count(own, "områden")).isEqualTo(2);
    List<String> words = same.texts().stream().map(Mark.Text::text).toList();
    // how many areas each map has, under its year
    assertThat(words).contains("2015", "2016", "Ekbergaregionen: 16,0 % · Riket: 14,9 %", "Ekbergaregionen: 16,1 % · Riket: 14,9 %");
    for (SheetPanel panel : same.panels()) {
      int[] areas = panel.map().areasInClasses();
      assertThat(words).contains(String.valueOf(Arrays.stream(areas).max().orElseThrow()));
    }
    assertThat(own.altText()).startsWith("Två kartor över Ekbergaregionen.").contains("Karta 1: ", "Karta 2: ", NAMES[0], NAMES[1]);
  }

  @Test
  void theNumbersOfACommonLegendHoldOnEveryMap() {
    List<Choropleth> maps = panels(4, true).stream().map(SheetPanel::map).toList();
    Legend together = Legend.of(maps);
    for (Choropleth map : maps) {
      assertThat(together.rows()).hasSizeGreaterThanOrEqualTo(Legend.of(map).rows().size());
    }
    int coloured = maps.stream().mapToInt(map -> Arrays.stream(map.areasInClasses()).sum()).sum();
    assertThat(together.rows().stream().mapToInt(Legend.Row::areas).sum()).isEqualTo(coloured);
    assertThat(together.areasWithoutData()).isEqualTo(4 * maps.getFirst().values().size() - coloured);
  }

  @Test
  void wordsInCommonStandOnceAndOwnOnesSayWhose() {
    String all = String.join(" ", sheet(panels(2, false), FINDING, 1920, 1080, 96).texts().stream().map(Mark.Text::text).toList());
    assertThat(all)
        .contains(
            FINDING, "Procent, 2024, DeSO 2025, Ekbergaregionen", NAMES[0] + ", 2024", NAMES[1] + ", 2024",
            "Antal är avrundade. Lika många områden i varje klass.", NAMES[0] + ": Gäller bara karta 0.", NAMES[1] + ": Gäller bara karta 1.");
    assertThat(all.split(Pattern.quote("Källa: SCB, tabell 000006TA."), -1)).hasSize(2);
    assertThat(all.split(Pattern.quote("Gränser: SCB."), -1)).hasSize(2);
    assertThat(all.split("Antal är avrundade", -1)).hasSize(2);
    assertThat(sheet(panels(2, true), null, 1920, 1080, 96).title())
        .isEqualTo("Personer med låg ekonomisk standard 2015 och 2016");
    assertThat(sheet(panels(4, false), null, 1920, 1080, 96).title()).isEqualTo("Fyra kartor över Ekbergaregionen");
  }

  @Test
  void everyIdOfTheSvgIsItsOwn() throws Exception {
    MapSheet sheet = sheet(panels(4, false), FINDING, 1920, 1080, 96);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(sheet, out, Progress.NONE);
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(out.toString(StandardCharsets.UTF_8));
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
    }
    String code = SvgText.id(sheet.shapes().layer().area(5).code().code());
    assertThat(seen).contains(code, "map2-" + code, "map3-" + code, "map4-" + code, "areas", "map2-areas");
  }

  @Test
  void circlesHaveLegendsOfTheirOwn() {
    List<SheetPanel> circles =
        panels(2, true).stream()
            .map(
                panel ->
                    new SheetPanel(
                        panel.map(), panel.shapes(),
                        new SheetExtras(MapForm.CIRCLES, SheetExtras.Labels.NONE, SheetExtras.Guide.SCALE, Set.of(), List.of())))
            .toList();
    assertThat(count(sheet(circles, null, 1920, 1080, 96), "områden")).isEqualTo(2);
  }

  @Test
  void mapsOfOtherAreasStandBesideOneAnotherToo() throws Exception {
    List<SheetPanel> panels = new ArrayList<>(panels(2, false));
    AreaLayer few = MapFixture.toyLayer();
    AreaValues values = MapFixture.toyValues(few);
    Choropleth map =
        Choropleth.of(
            values, MapFixture.quantiles(values, 4), ColorScheme.YLGNBU, MapFixture.captions(values, "Öarna"),
            Language.SWEDISH);
    panels.set(1, new SheetPanel(map, LayerShapes.of(few, Progress.NONE), SheetExtras.USUAL));
    MapSheet sheet = sheet(panels, null, 1920, 1080, 96);
    assertThat(sheet.allAreas().get(0).view()).isEqualTo(sheet.allAreas().get(1).view());
    assertThat(sheet.subtitle()).contains("DeSO 2025 och distrikt");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(sheet, out, Progress.NONE);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("id=\"map2-a9901\"").doesNotContain("NaN");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfWriter.write(sheet, pdf, Progress.NONE);
    assertThat(pdf.size()).isGreaterThan(10_000);
  }

  private static long count(MapSheet sheet, String text) {
    return IntStream.range(0, sheet.texts().size()).filter(i -> sheet.texts().get(i).text().equals(text)).count();
  }
}
