package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class PdfWriterTest {
  private static final SheetSize SCREEN = new SheetSize(900, 600, 96);

  private static MapSheet sheet(Choropleth map, SheetSize size) {
    return MapSheet.of(map, LayerShapes.of(map.values().layer(), Progress.NONE), size, Progress.NONE);
  }

  private static byte[] pdf(MapSheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(sheet, out, Progress.NONE);
    return out.toByteArray();
  }

  @Test
  void textsAreTextsInTheEmbeddedTypeface() throws IOException {
    MapSheet sheet = sheet(MapFixture.toyMap(), SCREEN);
    try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
      String text = new PDFTextStripper().getText(document);
      for (Mark.Text each : sheet.texts()) {
        assertThat(plain(text)).contains(plain(each.text()));
      }
      List<PDFont> fonts = new ArrayList<>();
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        fonts.add(document.getPage(0).getResources().getFont(name));
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded).allMatch(font -> font.getName().contains("+Roboto"));
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  /// Spaces of any width are spaces to a reader.
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u2009\\u202f]+", "");
  }

  @Test
  void isTaggedWithTitleLanguageAndATextInPlaceOfTheMap() throws IOException {
    Choropleth map = MapFixture.toyMap();
    try (PDDocument document = Loader.loadPDF(pdf(sheet(map, SCREEN)))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(map.captions().title());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      PDStructureElement whole = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
      List<PDStructureElement> parts =
          whole.getKids().stream().map(PDStructureElement.class::cast).toList();
      assertThat(parts).extracting(PDStructureElement::getStructureType).contains("H1", "P", "Figure");
      assertThat(parts)
          .filteredOn(part -> part.getStructureType().equals("Figure"))
          .singleElement()
          .satisfies(figure -> assertThat(figure.getAlternateDescription()).isEqualTo(AltText.of(map)));
    }
  }

  @ParameterizedTest
  @CsvSource({"A4,false,842,595", "A4,true,595,842", "A3,false,1191,842", "A3,true,842,1191"})
  void pagesAreSheetsOfPaper(SheetSize.Paper paper, boolean portrait, double width, double height) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sheet(MapFixture.toyMap(), paper.at(300, portrait))))) {
      PDPage page = document.getPage(0);
      assertThat((double) page.getMediaBox().getWidth()).isCloseTo(width, within(0.5));
      assertThat((double) page.getMediaBox().getHeight()).isCloseTo(height, within(0.5));
    }
  }

  /// Drawn by a program of others, the page is the picture.
  @Test
  void looksLikeThePicture() throws IOException {
    for (Choropleth map : List.of(MapFixture.toyMap(), regional())) {
      MapSheet sheet = sheet(map, SCREEN);
      Picture picture = SheetPainter.paint(sheet, Progress.NONE);
      try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 96);
        assertThat(page.getWidth()).isEqualTo(900);
        int different = 0;
        for (int y = 0; y < 600; y++) {
          for (int x = 0; x < 900; x++) {
            different += isFar(page.getRGB(x, y), picture.at(x, y)) ? 1 : 0;
          }
        }
        assertThat(different).as("pixels that differ").isLessThan(900 * 600 / 40);
      }
    }
  }

  private static Choropleth regional() {
    AreaLayer layer = SyntheticLayer.of(300, 12, 4);
    AreaValues values = MapFixture.values(layer, MapGallery.field(layer));
    return Choropleth.of(
        values,
        MapFixture.quantiles(values, 5),
        ColorScheme.YLGNBU,
        MapFixture.captions(values, "Prov"),
        Language.SWEDISH);
  }

  private static boolean isFar(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > 90) {
        return true;
      }
    }
    return false;
  }

  @Test
  void lettersThatTheTypefaceLacksDoNotStopIt() throws IOException {
    Choropleth toy = MapFixture.toyMap();
    Choropleth map =
        Choropleth.of(
            toy.values(), toy.classification(), toy.scheme(), toy.captions().withTitle("Åker 🙂 漢 ända in"), toy.language());
    try (PDDocument document = Loader.loadPDF(pdf(sheet(map, SCREEN)))) {
      assertThat(plain(new PDFTextStripper().getText(document))).contains("Åker").contains("ändain");
    }
  }

  @Test
  void theSameMapMakesTheSameBytes() throws IOException {
    assertThat(pdf(sheet(MapFixture.toyMap(), SCREEN))).isEqualTo(pdf(sheet(MapFixture.toyMap(), SCREEN)));
  }
}
