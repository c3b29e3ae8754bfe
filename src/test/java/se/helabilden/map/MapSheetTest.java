package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class MapSheetTest {
  private static final String LONG =
      "Andelen personer som lever i hushåll med låg ekonomisk standard är betydligt högre i de norra stadsdelarna än i"
          + " regionen som helhet och har ökat under tio år i rad";

  private static MapSheet sheet(Choropleth map, int width, int height, double dpi) {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    return MapSheet.of(map, shapes, new SheetSize(width, height, dpi), Progress.NONE);
  }

  private static Choropleth regional(String title, int classes) {
    AreaLayer layer = SyntheticLayer.of(300, 12, 4);
    AreaValues values = MapFixture.values(layer, MapGallery.field(layer));
    Captions captions =
        MapFixture.captions(values, title)
            .withNotes(List.of("Antal är avrundade av källan för att skydda enskilda personer", LONG));
    return Choropleth.of(
        values, MapFixture.quantiles(values, classes), ColorScheme.YLGNBU, captions, Language.SWEDISH);
  }

  @ParameterizedTest
  @CsvSource({
    "600,400,96", "800,600,96", "1366,768,96", "1920,1080,96", "1920,1080,220", "900,1200,96", "400,900,96",
    "3840,2160,192", "7016,4961,300", "1600,500,96", "600,400,300"
  })
  void nothingIsCutAndNoTextLiesOnAnother(int width, int height, double dpi) {
    for (Choropleth map : List.of(MapFixture.toyMap(), regional("Prov", 5), regional(LONG, 7))) {
      MapSheet sheet = sheet(map, width, height, dpi);
      List<Rectangle2D> taken = new ArrayList<>();
      for (Mark.Text text : sheet.texts()) {
        Rectangle2D box =
            new Rectangle2D.Double(
                text.left(), text.baseline() - text.size() * 0.72, text.width(), text.size() * 0.74);
        assertThat(box.getMinX()).as("left of “%s”", text.text()).isGreaterThanOrEqualTo(0);
        assertThat(box.getMaxX()).as("right of “%s”", text.text()).isLessThanOrEqualTo(width);
        assertThat(box.getMinY()).as("top of “%s”", text.text()).isGreaterThanOrEqualTo(0);
        assertThat(text.baseline() + text.size() * 0.22).as("bottom of “%s”", text.text()).isLessThan(height);
        assertThat(text.size()).as("size of “%s”", text.text()).isGreaterThanOrEqualTo(10);
        assertThat(taken).as("under “%s”", text.text()).noneMatch(other -> other.intersects(box));
        taken.add(box);
      }
      Mark.Areas areas = sheet.areas();
      assertThat(areas.x() + areas.view().width()).isLessThanOrEqualTo(width);
      assertThat(areas.y() + areas.view().height()).isLessThanOrEqualTo(height);
    }
  }

  @Test
  void theWholeMapIsInSight() {
    MapSheet sheet = sheet(regional("Prov", 5), 1366, 768, 96);
    assertThat(sheet.areas().view().extent().contains(sheet.shapes().extent())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "900,1200", "600,400", "1600,500"})
  void theLegendDoesNotLieOnTheMap(int width, int height) {
    for (Choropleth map : List.of(MapFixture.toyMap(), regional("Prov", 5))) {
      MapSheet sheet = sheet(map, width, height, 96);
      Mark.Areas areas = sheet.areas();
      AreaRaster raster = AreaRaster.of(sheet.shapes(), areas.view(), Progress.NONE);
      for (Mark mark : sheet.marks()) {
        if (mark instanceof Mark.Box box) {
          int x = (int) (box.x() + box.width() / 2) - areas.x();
          int y = (int) (box.y() + box.height() / 2) - areas.y();
          assertThat(raster.areaAt(x, y)).isEmpty();
        }
      }
    }
  }

  @Test
  void aSheetSaysEverythingAReaderNeeds() {
    String all =
        String.join("|", sheet(MapFixture.toyMap(), 1366, 768, 96).texts().stream().map(Mark.Text::text).toList());
    assertThat(all)
        .contains(
            "Låg ekonomisk standard är fem gånger så vanligt i Ängsholm som i Sörhamn",
            "Procent, 2025, distrikt, Ekberga och Näset",
            "Påhittade områden",
            "Riket: 14,9 %",
            "Uppgift saknas",
            "Dold av sekretesskäl",
            "Lika många områden i varje klass",
            "Källa: SCB, tabell 000006TA.",
            "Gränser: Hela bilden.",
            "Karta: Ekberga kommun, 15 januari 2026.",
            "2\u00a0km",
            "Norra Ekberga",
            "33,3\u00a0%");
  }

  @Test
  void scaleBarsHaveRoundLengths() {
    assertThat(ScaleBar.roundLength(1999)).isEqualTo(1000);
    assertThat(ScaleBar.roundLength(2000)).isEqualTo(2000);
    assertThat(ScaleBar.roundLength(7300)).isEqualTo(5000);
    assertThat(ScaleBar.roundLength(10)).isEqualTo(10);
  }

  @Test
  void aWordWiderThanTheLineIsBroken() {
    Typeface face = Typeface.of(Typeface.Weight.REGULAR);
    List<String> lines = TextFlow.wrap("kommunalförbundssamarbetsavtal nu", face, 20, 90);
    assertThat(lines).allMatch(line -> face.width(line, 20) <= 90);
    assertThat(String.join("", lines)).isIn("kommunalförbundssamarbetsavtalnu", "kommunalförbundssamarbetsavtal nu");
  }

  @Test
  void lettersOnColouredAreasCanBeRead() {
    for (ColorScheme scheme : ColorScheme.values()) {
      for (int classes = 1; classes <= 9; classes++) {
        for (int ground : scheme.colours(classes)) {
          assertThat(Colours.contrast(ground, Colours.inkOn(ground))).isGreaterThan(3.9);
        }
      }
    }
  }
}
