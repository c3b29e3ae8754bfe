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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.json.Json;
import se.helabilden.map.SheetExtras.Guide;
import se.helabilden.map.SheetExtras.Labels;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

class CropTest {
  private static final String REASON = "Samtalet gäller de här bostadsområdena";

  private static Choropleth regional() {
    AreaLayer layer = SyntheticLayer.of(170, 12, 3);
    AreaValues values = MapFixture.values(layer, MapGallery.field(layer));
    return Choropleth.of(
        values, MapFixture.quantiles(values, 5), ColorScheme.YLGNBU,
        MapFixture.captions(values, "Prov").withReference("Ekberga och Näset: 21,3 %"), Language.SWEDISH);
  }

  private static Crop areas(Choropleth map, int... which) {
    return Crop.of(IntStream.of(which).mapToObj(i -> map.values().layer().area(i).code().code()).toList(), REASON);
  }

  /// The south-western quarter.
  private static Crop corner(AreaLayer layer) {
    Envelope all = new Envelope();
    layer.areas().forEach(area -> all.expandToInclude(area.geometry().getEnvelopeInternal()));
    return Crop.of(
        new Crop.Extent(
            all.getMinX() + all.getWidth() * 0.1, all.getMinY() + all.getHeight() * 0.1, all.centre().x, all.centre().y),
        REASON);
  }

  private static MapSheet sheet(Choropleth map, MapForm form, Crop crop, SheetSize size) {
    AreaLayer layer = map.values().layer();
    AreaLayer shown =
        form.isEqualSize()
            ? TileLayer.of(layer, AreaCentres.of(layer, Progress.NONE), form, Progress.NONE)
            : layer;
    SheetExtras extras = new SheetExtras(form, Labels.TELLING, Guide.SCALE_AND_NORTH, Set.of(), List.of()).withCrop(crop);
    return MapSheet.of(map, LayerShapes.of(shown, Progress.NONE), size, extras, Progress.NONE);
  }

  private static MapSheet sheet(Choropleth map, Crop crop) {
    return sheet(map, MapForm.AREAS, crop, new SheetSize(1366, 768, 96));
  }

  private static String words(MapSheet sheet) {
    return String.join(" ", sheet.texts().stream().map(Mark.Text::text).toList());
  }

  private static Picture picture(String name, MapSheet sheet) throws IOException {
    Picture picture = SheetPainter.paint(sheet, Progress.NONE);
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    Files.write(folder.resolve(name + ".png"), PngWriter.toBytes(picture, 96, Progress.NONE));
    Files.writeString(folder.resolve(name + ".svg"), svg(sheet));
    return picture;
  }

  private static String svg(MapSheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(sheet, out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPartSaysHowLargeItIsWhyAndWhatTheWholeIs() throws IOException {
    Choropleth map = regional();
    for (Crop crop : List.of(areas(map, 40, 41, 42), corner(map.values().layer()))) {
      MapSheet part = sheet(map, crop);
      picture("crop-" + (crop.ofAreas() ? "areas" : "extent"), part);
      MapSheet whole = sheet(map, null);
      CropPart found = part.part();
      assertThat(words(part))
          .contains("Del av helheten: " + found.areas().size() + " av 170 områden")
          .contains("Visar bara en del. Skälet: " + REASON + ".")
          .contains("Ekberga och Näset: 21,3 %")
          .contains(CropWords.spread(map, Texts.in(Language.SWEDISH)))
          .contains("alla 170 områden");
      assertThat(Legend.of(part.map())).as("classes and counts of the whole").isEqualTo(Legend.of(whole.map()));
      assertThat(part.altText())
          .contains("bara en del: " + found.areas().size() + " av 170", REASON)
          .contains("Värden från");
      assertThat(part.marks().stream().flatMap(Mark::flat).filter(Mark.Areas.class::isInstance)).hasSize(2);
      assertThat(part.areas().view().extent().contains(whole.shapes().extent())).isFalse();
    }
  }

  @Test
  void onlyTheChosenAreasHaveTheirColours() throws IOException {
    Choropleth map = regional();
    MapSheet sheet = sheet(map, areas(map, 40, 41, 42));
    Picture picture = picture("crop-areas", sheet);
    Mark.Areas areas = sheet.areas();
    AreaRaster raster = AreaRaster.of(sheet.shapes(), areas.view(), 1, 1, Progress.NONE);
    int[] colours = new int[170];
    for (int y = 0; y < areas.view().height(); y += 3) {
      for (int x = 0; x < areas.view().width(); x += 3) {
        int area = raster.areaAt(x, y).orElse(-1);
        if (area >= 0) {
          int seen = picture.pixels()[(areas.y() + y) * picture.width() + areas.x() + x] & 0xffffff;
          boolean own = map.fillOf(area) instanceof Fill.Solid solid && solid.rgb() == seen;
          colours[area] += own ? 1 : 0;
        }
      }
    }
    for (int area = 0; area < colours.length; area++) {
      boolean chosen = area >= 40 && area <= 42;
      assertThat(colours[area] > 10).as("area %s", area).isEqualTo(chosen);
    }
  }

  @ParameterizedTest
  @EnumSource(MapForm.class)
  void everyFormHasItsPartAndTheWholeBesideIt(MapForm form) throws Exception {
    Choropleth map = regional();
    for (Crop crop : List.of(areas(map, 10, 11, 60), corner(map.values().layer()))) {
      MapSheet sheet = sheet(map, form, crop, new SheetSize(1366, 768, 96));
      picture("crop-" + form.id() + (crop.ofAreas() ? "-areas" : "-extent"), sheet);
      assertThat(words(sheet)).contains(REASON, "av 170 områden");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg(sheet).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "600,400,96", "800,600,96", "1366,768,96", "1920,1080,220", "900,1200,96", "400,900,96", "3508,2480,300", "1600,500,96"
  })
  void nothingIsCutAndNoTextLiesOnAnother(int width, int height, double dpi) throws IOException {
    Choropleth regional = regional();
    Choropleth toy = MapFixture.toyMap();
    for (MapSheet sheet :
        List.of(
            sheet(regional, MapForm.AREAS, areas(regional, 40, 41, 42), new SheetSize(width, height, dpi)),
            sheet(regional, MapForm.AREAS, corner(regional.values().layer()), new SheetSize(width, height, dpi)),
            sheet(toy, MapForm.AREAS, areas(toy, 1, 2), new SheetSize(width, height, dpi)),
            sheet(toy, MapForm.AREAS, corner(toy.values().layer()), new SheetSize(width, height, dpi)))) {
      picture("crop-" + width + "x" + height + "-" + sheet.map().values().size() + sheet.part().crop().ofAreas(), sheet);
      List<Rectangle2D> taken = new ArrayList<>();
      for (Mark.Text text : sheet.texts()) {
        Rectangle2D box =
            new Rectangle2D.Double(
                text.left(), text.baseline() - text.size() * 0.72, text.width(), text.size() * 0.74);
        assertThat(box.getMinX()).as("left of “%s”", text.text()).isGreaterThanOrEqualTo(0);
        assertThat(box.getMaxX()).as("right of “%s”", text.text()).isLessThanOrEqualTo(width);
        assertThat(text.baseline() + text.size() * 0.22).as("bottom of “%s”", text.text()).isLessThan(height);
        assertThat(taken).as("under “%s”", text.text()).noneMatch(other -> other.intersects(box));
        taken.add(box);
      }
      for (Mark mark : (Iterable<Mark>) sheet.marks().stream().flatMap(Mark::flat)::iterator) {
        if (mark instanceof Mark.Areas areas) {
          assertThat(areas.x() + areas.view().width()).isLessThanOrEqualTo(width);
          assertThat(areas.y() + areas.view().height()).isLessThanOrEqualTo(height);
        }
      }
    }
  }

  @Test
  void whatLeavesNothingOutIsTheWhole() {
    AreaLayer layer = MapFixture.toyMap().values().layer();
    List<String> all = layer.areas().stream().map(area -> area.code().code()).toList();
    assertThat(CropPart.of(Crop.of(all, REASON), layer)).isNull();
    assertThat(CropPart.of(Crop.of(List.of("finns inte"), REASON), layer)).isNull();
    assertThat(CropPart.of(Crop.of(new Crop.Extent(-1e9, -1e9, 1e9, 1e9), REASON), layer)).isNull();
    assertThat(CropPart.of(Crop.of(new Crop.Extent(1e8, 1e8, 1e9, 1e9), REASON), layer)).isNull();
    assertThat(CropPart.of(Crop.of(new Crop.Extent(5, 5, 5, 5), REASON), layer)).isNull();
    assertThat(CropPart.of(null, layer)).isNull();
  }

  @Test
  void aPartWithoutAReasonSaysSo() {
    Choropleth map = regional();
    Crop bare = areas(map, 40).withReason(" ");
    assertThat(words(sheet(map, bare))).contains("Något skäl är inte angivet");
  }

  @Test
  void theSvgCutsAtTheFrameAndHasNoAreaTwice() throws IOException {
    Choropleth map = regional();
    String svg = svg(sheet(map, corner(map.values().layer())));
    assertThat(svg).contains("<clipPath id=\"part\">", "<g id=\"whole\" aria-hidden=\"true\"");
    List<String> ids = new ArrayList<>();
    for (String piece : svg.split(" id=\"")) {
      ids.add(piece.substring(0, piece.indexOf('"')));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void thePdfHasTheReasonToSearchFor() throws IOException {
    Choropleth map = regional();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MapSheet sheet = sheet(map, MapForm.AREAS, areas(map, 40, 41), SheetSize.Paper.A4.at(150, false));
    PdfWriter.write(sheet, out, Progress.NONE);
    Files.createDirectories(Path.of("target", "gallery"));
    Files.write(Path.of("target", "gallery", "crop.pdf"), out.toByteArray());
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains(REASON, "Del av helheten: 2 av 170 områden");
    }
  }

  @Test
  void aCropSurvivesItsFile() {
    Crop crop = corner(MapFixture.toyMap().values().layer());
    assertThat(Json.read(Json.write(crop), Crop.class)).isEqualTo(crop);
    Crop bare = Json.read("{\"areas\":[\"A\"]}", Crop.class);
    assertThat(bare.lacksReason()).isTrue();
    assertThat(bare.ofAreas()).isTrue();
  }
}
