package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A background map below the areas.
class GroundTest {
  private static final SheetSize SIZE = new SheetSize(900, 600, 96);
  private static final GroundMap CHOSEN = new GroundMap("https://k/wms", GroundMap.NEWER, "a", "Karta", "© Lantmäteriet");
  private static final int RED = 0xffc03030;

  /// Always the same picture, or a refusal.
  private record Painted(boolean refuses) implements GroundSource {
    @Override
    public Offer offer(String address, View near, Progress progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Picture picture(GroundMap map, View view, Progress progress) {
      if (refuses) {
        throw UserFacingException.input("web-slow", Message.of("io.web.slow", "k"), Place.file("k"));
      }
      return Picture.blank(view.width(), view.height(), RED & 0xffffff);
    }

    @Override
    public Optional<Picture> kept(GroundMap map, View view, Progress progress) {
      return Optional.of(Picture.blank(view.width(), view.height(), RED & 0xffffff));
    }
  }

  private static MapSheet sheet(SheetExtras extras, List<UserFacingException> missing) {
    Choropleth map = MapFixture.toyMap();
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    return GroundedSheet.of(map, shapes, SIZE, extras, missing::add, Progress.NONE);
  }

  private static SheetExtras with(boolean refuses, double opacity) {
    return SheetExtras.USUAL.withGround(new Ground(new Painted(refuses), CHOSEN, opacity));
  }

  @Test
  void areasLieOverItAndShowItThrough() {
    Picture bare = SheetPainter.paint(sheet(SheetExtras.USUAL, new ArrayList<>()), Progress.NONE);
    MapSheet grounded = sheet(with(false, 0.5), new ArrayList<>());
    Picture over = SheetPainter.paint(grounded, Progress.NONE);
    assertThat(grounded.texts()).anyMatch(text -> text.text().contains("© Lantmäteriet"));
    Mark.Areas areas = grounded.areas();
    assertThat(sheet(SheetExtras.USUAL, new ArrayList<>()).areas()).isEqualTo(areas);
    int through = 0;
    int outside = 0;
    for (int y = areas.y(); y < areas.y() + areas.view().height(); y += 7) {
      for (int x = areas.x(); x < areas.x() + areas.view().width(); x += 7) {
        if (bare.at(x, y) == 0xffffffff && over.at(x, y) == RED) {
          outside++;
        } else if (isMix(over.at(x, y), bare.at(x, y))) {
          through++;
        }
      }
    }
    assertThat(through).isGreaterThan(200);
    assertThat(outside).isGreaterThan(50);
  }

  private static boolean isMix(int over, int colour) {
    for (int shift = 0; shift <= 16; shift += 8) {
      double wanted = ((colour >> shift & 255) + (RED >> shift & 255)) / 2.0;
      if (Math.abs((over >> shift & 255) - wanted) > 2) {
        return false;
      }
    }
    return true;
  }

  @Test
  void edgesHaveNothingOfThePaper() {
    int[] painted = {0xff000000 | Colours.mix(0x204060, 0xffffff, 0.5)};
    SeeThrough.apply(painted, new int[] {128}, 0xffffff, 1);
    assertThat(painted[0] >>> 24).isEqualTo(128);
    assertThat(painted[0] & 255).isBetween(0x2e, 0x32);
    SeeThrough.over(painted, new int[] {0xff000000});
    assertThat(painted[0] & 255).isBetween(0x2e, 0x32);
  }

  @Test
  void whereItDoesNotComeTheSheetIsAsWithout() {
    List<UserFacingException> missing = new ArrayList<>();
    MapSheet without = sheet(with(true, 0.5), missing);
    assertThat(missing).hasSize(1);
    assertThat(without.panels().getFirst().ground()).isNull();
    assertThat(without.marks()).isEqualTo(sheet(SheetExtras.USUAL, missing).marks());
  }

  @Test
  void vectorsCarryItAsAPicture() throws IOException {
    MapSheet sheet = sheet(with(false, 0.5), new ArrayList<>());
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    SvgWriter.write(sheet, svg, Progress.NONE);
    assertThat(svg.toString(StandardCharsets.UTF_8))
        .contains("<image id=\"ground\"", "href=\"data:image/png;base64,", "opacity=\"0.5\"", "© Lantmäteriet");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfWriter.write(sheet, pdf, Progress.NONE);
    Picture png = SheetPainter.paint(sheet, Progress.NONE);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 96);
      int same = 0;
      int looked = 0;
      for (int y = 3; y < SIZE.height(); y += 11) {
        for (int x = 3; x < SIZE.width(); x += 11) {
          looked++;
          same += isNear(page.getRGB(x, y), png.at(x, y)) ? 1 : 0;
        }
      }
      assertThat((double) same / looked).isGreaterThan(0.93);
    }
  }

  private static boolean isNear(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > 12) {
        return false;
      }
    }
    return true;
  }

  @Test
  void equalSquaresHaveNoGround() {
    SheetExtras tiles =
        new SheetExtras(
            MapForm.TILES, SheetExtras.Labels.NONE, SheetExtras.Guide.NONE, java.util.Set.of(), List.of(),
            new Ground(new Painted(false), CHOSEN, 0.5));
    assertThat(tiles.groundShown()).isNull();
    assertThat(SheetExtras.USUAL.groundShown()).isNull();
  }

  @Test
  void onlyAddressesOfTheWebAreTaken() {
    assertThat(GroundMap.address(" https://kartor.se/wms?map=a ")).isPresent();
    for (String none : List.of("", "kartor", "ftp://kartor.se", "file:///etc", "https://a:b@c.se", "https:///x", "http://a b")) {
      assertThat(GroundMap.address(none)).as(none).isEmpty();
    }
    assertThat(new GroundMap("https://k/wms", "2.0", "a", "A", "B").isWhole()).isFalse();
    assertThat(CHOSEN.isWhole()).isTrue();
  }
}
