package se.helabilden.io.powerpoint;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.util.Units;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPoint2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPositiveSize2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import se.helabilden.report.Png;
import se.helabilden.report.SlideDeck.MapSlide;
import se.helabilden.report.SlideDeck.Opening;
import se.helabilden.report.SlideDeck.Slide;
import se.helabilden.report.SlideDeck.TextSlide;
import se.helabilden.work.Language;

/// Draws slides: a real title on each, pictures with alternative texts, and a language on every word.
final class Slides {
  private static final String NUMBER_ID = "{5B1C7D2E-3A4F-4E6B-9C8D-0A1B2C3D4E5F}";
  private static final double FACTS_WIDTH = 268;

  private final XMLSlideShow show;
  private final String language;

  Slides(XMLSlideShow show, Language language) {
    this.show = show;
    this.language = language.locale().toLanguageTag();
  }

  void add(Slide slide, int number) {
    switch (slide) {
      case Opening opening -> opening(opening);
      case MapSlide map -> map(map, number);
      case TextSlide text -> text(text, number);
    }
  }

  private XSLFSlide begin(String title, Rectangle place, double size) {
    XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    XSLFTextShape heading = slide.getPlaceholder(0);
    heading.clearText();
    place(heading, place);
    heading.setVerticalAlignment(VerticalAlignment.MIDDLE);
    heading.setWordWrap(true);
    write(heading.addNewTextParagraph(), title, size, Page.INK, true);
    return slide;
  }

  /// Gives a title a place of its own: left to itself it moves the layout's, and with it every other title.
  private static void place(XSLFTextShape shape, Rectangle place) {
    CTTransform2D own = ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm();
    CTPoint2D corner = own.addNewOff();
    corner.setX(Units.toEMU(place.getX()));
    corner.setY(Units.toEMU(place.getY()));
    CTPositiveSize2D size = own.addNewExt();
    size.setCx(Units.toEMU(place.getWidth()));
    size.setCy(Units.toEMU(place.getHeight()));
  }

  private void opening(Opening opening) {
    XSLFSlide slide = begin(opening.title(), new Rectangle(Page.MARGIN, 150, Page.WIDTH - 2 * Page.MARGIN, 110), 40);
    XSLFTextBox words = box(slide, new Rectangle(Page.MARGIN, 270, Page.WIDTH - 2 * Page.MARGIN, 170));
    paragraph(words, opening.subtitle(), 22, Page.SOFT);
    opening.lines().forEach(line -> paragraph(words, line, 18, Page.SOFT));
    if (opening.mark() != null) {
      write(words.addNewTextParagraph(), opening.mark(), 18, Page.ACCENT, true);
    }
  }

  private void map(MapSlide map, int number) {
    XSLFSlide slide = titled(map.title(), number);
    double top = Page.BODY_TOP + 26;
    double height = Page.FOOT_TOP - top - 6;
    XSLFTextBox subtitle =
        box(slide, new Rectangle(Page.MARGIN, Page.BODY_TOP - 8, Page.WIDTH - 2 * Page.MARGIN, 28));
    paragraph(subtitle, map.subtitle(), 16, Page.SOFT);
    double beside = map.facts().isEmpty() ? 0 : FACTS_WIDTH + 20;
    picture(slide, map, new Rectangle2D.Double(Page.MARGIN, top, Page.WIDTH - 2 * Page.MARGIN - beside, height));
    if (!map.facts().isEmpty()) {
      XSLFTextBox facts =
          box(
              slide,
              new Rectangle2D.Double(Page.WIDTH - Page.MARGIN - FACTS_WIDTH, top, FACTS_WIDTH, height).getBounds());
      map.facts().forEach(fact -> paragraph(facts, fact, 18, Page.INK));
    }
    XSLFTextBox source =
        box(slide, new Rectangle(Page.MARGIN, Page.FOOT_TOP, Page.WIDTH - 2 * Page.MARGIN - 80, 24));
    paragraph(source, map.source(), 12, Page.SOFT);
  }

  private void text(TextSlide text, int number) {
    XSLFSlide slide = titled(text.title(), number);
    XSLFTextBox words =
        box(
            slide,
            new Rectangle(
                Page.MARGIN, Page.BODY_TOP + 10, Page.WIDTH - 2 * Page.MARGIN, Page.FOOT_TOP - Page.BODY_TOP - 20));
    double size = size(text.points());
    for (String point : text.points()) {
      XSLFTextParagraph line = words.addNewTextParagraph();
      line.setBullet(true);
      line.setLeftMargin(22.0);
      line.setIndent(-22.0);
      line.setSpaceAfter(40.0);
      write(line, point, size, Page.INK, false);
    }
  }

  /// Smaller where there is much to say, but never so small that the last row cannot read it.
  private static double size(List<String> points) {
    int letters = points.stream().mapToInt(point -> point.length() + 40).sum();
    return letters > 900 ? 18 : letters > 600 ? 20 : 24;
  }

  private XSLFSlide titled(String title, int number) {
    double size = title.length() > 64 ? 28 : 32;
    XSLFSlide slide =
        begin(
            title,
            new Rectangle(Page.MARGIN, Page.TITLE_TOP, Page.WIDTH - 2 * Page.MARGIN, Page.TITLE_HEIGHT),
            size);
    XSLFTextBox foot = box(slide, new Rectangle(Page.WIDTH - Page.MARGIN - 70, Page.FOOT_TOP, 70, 24));
    XSLFTextParagraph line = foot.addNewTextParagraph();
    line.setTextAlign(TextParagraph.TextAlign.RIGHT);
    CTTextField field = line.getXmlObject().addNewFld();
    field.setId(NUMBER_ID);
    field.setType("slidenum");
    CTTextCharacterProperties look = field.addNewRPr();
    look.setLang(language);
    look.setSz(1200);
    field.setT(Integer.toString(number));
    return slide;
  }

  private void picture(XSLFSlide slide, MapSlide map, Rectangle2D room) {
    Png png = map.picture();
    double scale = Math.min(room.getWidth() / png.width(), room.getHeight() / png.height());
    XSLFPictureShape shape =
        slide.createPicture(show.addPicture(png.bytes(), PictureData.PictureType.PNG));
    double width = png.width() * scale;
    double height = png.height() * scale;
    shape.setAnchor(new Rectangle2D.Double(room.getX(), room.getY() + (room.getHeight() - height) / 2, width, height));
    var about = ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr();
    about.setDescr(map.altText());
    about.setName(map.title());
  }

  private static XSLFTextBox box(XSLFSlide slide, Rectangle place) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(place);
    box.clearText();
    box.setWordWrap(true);
    box.setLeftInset(0);
    box.setRightInset(0);
    return box;
  }

  private void paragraph(XSLFTextBox box, String text, double size, Color colour) {
    XSLFTextParagraph line = box.addNewTextParagraph();
    line.setSpaceAfter(25.0);
    write(line, text, size, colour, false);
  }

  private void write(XSLFTextParagraph line, String text, double size, Color colour, boolean bold) {
    line.setTextAlign(TextParagraph.TextAlign.LEFT);
    XSLFTextRun run = line.addNewTextRun();
    run.setText(text);
    run.setFontSize(size);
    run.setFontColor(colour);
    run.setFontFamily(Page.FONT);
    run.setBold(bold);
    if (run.getXmlObject() instanceof CTRegularTextRun words) {
      words.getRPr().setLang(language);
    }
  }
}
