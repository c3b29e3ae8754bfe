package se.helabilden.io.word;

import se.helabilden.report.Block.Figure;

/// A picture in the line, with its alternative text.
final class FigureMarkup {
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  private FigureMarkup() {}

  /// @param number the figure's number, also that of its picture file
  /// @param drawing the number of the drawing, unique in the document
  static void write(Markup xml, Figure figure, int number, int drawing, String name, Layout layout) {
    int[] size = layout.pictureTwips(figure.picture().width(), figure.picture().height());
    String width = String.valueOf(Layout.emu(size[0]));
    String height = String.valueOf(Layout.emu(size[1]));
    String id = String.valueOf(drawing);
    Runs.paragraph(xml, "Figure").start("w:r").start("w:drawing");
    xml.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    xml.empty("wp:extent", "cx", width, "cy", height);
    xml.empty("wp:docPr", "id", id, "name", name, "descr", figure.altText());
    xml.start("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", "noChangeAspect", "1").end();
    xml.start("a:graphic").start("a:graphicData", "uri", PICTURE).start("pic:pic");
    xml.start("pic:nvPicPr")
        .empty("pic:cNvPr", "id", id, "name", name, "descr", figure.altText())
        .empty("pic:cNvPicPr")
        .end();
    xml.start("pic:blipFill")
        .empty("a:blip", "r:embed", "rIdPicture" + number)
        .start("a:stretch")
        .empty("a:fillRect")
        .end()
        .end();
    xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", width, "cy", height);
    xml.end().start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
    xml.end().end().end(); // pic, graphicData, graphic
    xml.end().end().end().end(); // inline, drawing, run, paragraph
  }
}
