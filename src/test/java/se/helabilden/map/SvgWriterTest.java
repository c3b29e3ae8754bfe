package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Progress;

class SvgWriterTest {
  private static Document svg(Choropleth map) throws IOException, SAXException, ParserConfigurationException {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    MapSheet sheet = MapSheet.of(map, shapes, new SheetSize(1366, 768, 96), Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SvgWriter.write(sheet, out, Progress.NONE);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void everyAreaIsAPathWithItsCodeNameAndValue() throws Exception {
    Document document = svg(MapFixture.toyMap());
    List<Element> areas = elements(document, "path").stream().filter(e -> e.getAttribute("id").startsWith("a99")).toList();
    assertThat(areas).hasSize(9);
    Element torget = areas.stream().filter(e -> e.getAttribute("id").equals("a9906")).findFirst().orElseThrow();
    assertThat(torget.getTextContent()).isEqualTo("Torget: 24,9\u00a0%");
    Element missing = areas.stream().filter(e -> e.getAttribute("id").equals("a9904")).findFirst().orElseThrow();
    assertThat(missing.getAttribute("fill")).isEqualTo("url(#no-data-missing-on-map)");
  }

  @Test
  void idsAreUniqueAndPatternsExist() throws Exception {
    Document document = svg(MapFixture.toyMap());
    Set<String> ids = new HashSet<>();
    for (Element element : elements(document, "*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty()) {
        assertThat(ids.add(id)).as(id).isTrue();
      }
    }
    for (Element element : elements(document, "*")) {
      String fill = element.getAttribute("fill");
      if (fill.startsWith("url(#")) {
        assertThat(ids).contains(fill.substring(5, fill.length() - 1));
      }
    }
  }

  @Test
  void textsAreTexts() throws Exception {
    List<String> texts = elements(svg(MapFixture.toyMap()), "text").stream().map(Element::getTextContent).toList();
    assertThat(texts).hasSizeGreaterThan(15).contains("Påhittade områden", "Uppgift saknas");
  }

  @Test
  void sharpCharactersAreEscaped() throws Exception {
    Choropleth toy = MapFixture.toyMap();
    String title = "Högre än 5 < 10 & \"mer\" >\u0001 🙂";
    Choropleth map =
        Choropleth.of(
            toy.values(), toy.classification(), toy.scheme(), toy.captions().withTitle(title), toy.language());
    Document document = svg(map);
    assertThat(elements(document, "title").getFirst().getTextContent()).isEqualTo(title.replace("\u0001", ""));
  }

  @Test
  void bordersBetweenMunicipalitiesAreHeavier() throws Exception {
    List<Element> borders =
        elements(svg(MapFixture.toyMap()), "path").stream().filter(e -> e.getAttribute("class").equals("border")).toList();
    assertThat(borders).hasSize(1);
    assertThat(borders.getFirst().getAttribute("d")).startsWith("M");
  }

  @Test
  void anyCodeMakesAnId() {
    assertThat(SvgText.id("1480C1031")).isEqualTo("a1480C1031");
    assertThat(SvgText.id("Norra & Södra")).isEqualTo("aNorra_x000020__x000026__x000020_Södra");
    assertThat(SvgText.id("1480R001_RegSO2025")).contains("1480R001_RegSO2025");
  }

  @Test
  void numbersAreShort() {
    assertThat(SvgText.number(12)).isEqualTo("12");
    assertThat(SvgText.number(12.5)).isEqualTo("12.5");
    assertThat(SvgText.number(-0.05)).isEqualTo("-0.05");
    assertThat(SvgText.number(-0.001)).isEqualTo("0");
  }

  @Test
  void areasSmallerThanATenthOfAPixelAreStillThere() throws Exception {
    AreaLayer layer =
        new AreaLayer(
            AreaLevel.OWN,
            null,
            List.of(
                MapFixture.area("A1", "Stor", "01", "POLYGON ((0 0, 1000000 0, 1000000 900000, 0 900000, 0 0))"),
                MapFixture.area("A2", "Skär", "01", "POLYGON ((-10 -10, -9 -10, -9 -9, -10 -9, -10 -10))")));
    Document document = svg(MapGallery.map(layer, "d", "w", "t"));
    Element small =
        elements(document, "path").stream().filter(e -> e.getAttribute("id").equals("aA2")).findFirst().orElseThrow();
    assertThat(small.getAttribute("d")).startsWith("M").endsWith("z");
  }
}
