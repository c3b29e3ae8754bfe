package se.helabilden.io.powerpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import se.helabilden.report.ReportInput;
import se.helabilden.report.ReportMap;
import se.helabilden.report.SlideDeck;
import se.helabilden.report.SlideDeckBuilder;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.SampleReport;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class PowerPointReportWriterTest {
  @TempDir Path folder;

  private static byte[] write(ReportInput input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideDeck deck = SlideDeckBuilder.build(input, Progress.NONE);
    new PowerPointReportWriter().write(deck, out, Progress.NONE);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMapHasASlideWithItsTitleAndAlternativeText(Language language) throws IOException {
    ReportInput input = SampleReport.of(language, 16, 4, 2);
    byte[] file = write(input);
    assertThat(OoxmlSchemas.problems(file)).isEmpty();
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      List<XSLFSlide> slides = show.getSlides();
      assertThat(slides).hasSize(input.maps().size() + 2);
      assertThat(slides).allSatisfy(slide -> assertThat(slide.getTitle()).isNotBlank());
      for (int i = 0; i < input.maps().size(); i++) {
        ReportMap map = input.maps().get(i);
        XSLFSlide slide = slides.get(i + 1);
        assertThat(slide.getTitle()).isEqualTo(map.title());
        List<XSLFPictureShape> pictures =
            slide.getShapes().stream()
                .filter(XSLFPictureShape.class::isInstance)
                .map(XSLFPictureShape.class::cast)
                .toList();
        assertThat(pictures).hasSize(1);
        assertThat(((CTPicture) pictures.getFirst().getXmlObject()).getNvPicPr().getCNvPr().getDescr())
            .isEqualTo(map.altText());
        assertThat(pictures.getFirst().getPictureData().getData()).isEqualTo(map.png());
      }
      assertThat(show.getProperties().getCoreProperties().getTitle()).contains(input.projectName());
    }
    String first = new String(OoxmlSchemas.parts(file).get("ppt/slides/slide2.xml"), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(first).contains("lang=\"" + language.locale().toLanguageTag() + "\"");
  }

  @Test
  void theSameSlidesGiveTheSameBytes() throws IOException {
    ReportInput input = SampleReport.of(Language.SWEDISH, 12, 2, 1);
    assertThat(write(input)).isEqualTo(write(input));
  }

  @Test
  void ourOwnFileIsReplacedAndASomebodyElsesRefused() throws IOException {
    SlideDeck deck = SlideDeckBuilder.build(SampleReport.of(Language.SWEDISH, 12, 1, 1), Progress.NONE);
    PowerPointReportWriter writer = new PowerPointReportWriter();
    Path file = folder.resolve("bilder.pptx");
    writer.write(deck, file, Progress.NONE);
    assertThat(writer.write(deck, file, Progress.NONE).kept()).isNull();
    Path foreign = folder.resolve("annan.pptx");
    try (XMLSlideShow show = new XMLSlideShow(); var out = Files.newOutputStream(foreign)) {
      show.write(out);
    }
    byte[] before = Files.readAllBytes(foreign);
    assertThatThrownBy(() -> writer.write(deck, foreign, Progress.NONE)).isInstanceOf(UserFacingException.class);
    assertThat(foreign).hasBinaryContent(before);
  }
}
