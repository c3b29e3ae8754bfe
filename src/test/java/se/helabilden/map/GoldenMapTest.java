package se.helabilden.map;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// The looks of the small invented map.
class GoldenMapTest {
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
    Golden.check(actual, name);
  }
}
