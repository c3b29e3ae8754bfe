package se.helabilden.map;

import java.util.List;
import se.helabilden.work.Progress;

/// Paints a sheet's marks into a picture.
public final class SheetPainter {
  /// Two along a side are as smooth to the eye as three, at half the cost.
  private static final int SAMPLES = 2;

  private SheetPainter() {}

  public static Picture paint(MapSheet sheet, Progress progress) {
    SheetSize size = sheet.size();
    Picture picture = Picture.blank(size.width(), size.height(), Colours.PAPER);
    paint(sheet, sheet.marks(), picture, progress);
    return picture;
  }

  private static void paint(MapSheet sheet, List<Mark> marks, Picture picture, Progress progress) {
    for (Mark mark : marks) {
      progress.check();
      switch (mark) {
        case Mark.Areas areas -> areas(sheet, areas, picture, progress);
        case Mark.Clipped clipped -> clipped(sheet, clipped, picture, progress);
        case Mark.Text text -> text(text, picture);
        case Mark.Box box -> box(box, sheet.unit(), picture);
        case Mark.Figure figure -> FigurePainter.paint(figure, picture);
        case Mark.Bar bar -> rectangle(bar.x(), bar.y(), bar.width(), bar.height(), bar.rgb(), picture);
      }
    }
  }

  /// On a picture of its own, as large as what is seen of it.
  private static void clipped(MapSheet sheet, Mark.Clipped clipped, Picture picture, Progress progress) {
    Picture part = Picture.blank(clipped.width(), clipped.height(), Colours.PAPER);
    paint(
        sheet, clipped.marks().stream().map(mark -> mark.moved(-clipped.x(), -clipped.y())).toList(), part, progress);
    for (int y = 0; y < clipped.height(); y++) {
      System.arraycopy(
          part.pixels(), y * clipped.width(), picture.pixels(), (clipped.y() + y) * picture.width() + clipped.x(),
          clipped.width());
    }
  }

  private static void areas(MapSheet sheet, Mark.Areas areas, Picture picture, Progress progress) {
    View view = areas.view();
    SheetPanel panel = sheet.panel(areas);
    AreaRaster raster = AreaRaster.of(panel.shapes(), view, SAMPLES, sheet.unit(), progress);
    Ground.Fetched ground = panel.ground(areas);
    int[] mask = ground == null ? null : SeeThrough.mask(raster, panel.shapes().size());
    int[] pixels = raster.colourInPlace(panel.palette(areas, sheet.unit()));
    if (ground != null && mask != null) {
      SeeThrough.apply(pixels, mask, Colours.PAPER, ground.opacity());
      SeeThrough.over(pixels, ground.picture().pixels());
    }
    for (int y = 0; y < view.height(); y++) {
      System.arraycopy(
          pixels, y * view.width(), picture.pixels(), (areas.y() + y) * picture.width() + areas.x(), view.width());
    }
  }

  private static void text(Mark.Text text, Picture picture) {
    if (text.hasHalo()) {
      double reach = text.size() * 0.11;
      for (int i = 0; i < 8; i++) {
        double angle = Math.PI * i / 4;
        letters(text, reach * Math.cos(angle), reach * Math.sin(angle), text.halo(), picture);
      }
    }
    letters(text, 0, 0, text.rgb(), picture);
  }

  private static void letters(Mark.Text text, double dx, double dy, int rgb, Picture picture) {
    Typeface face = Typeface.of(text.weight());
    double left = text.left() + dx;
    double base = text.baseline() + dy;
    double size = text.size();
    Ink ink = new Ink(left - size * 0.3, base - size * 1.1, left + text.width() + size * 0.3, base + size * 0.35);
    face.outline(text.text(), left, base, size, ink);
    ink.print(picture, rgb);
  }

  private static void box(Mark.Box box, double unit, Picture picture) {
    switch (box.fill()) {
      case Fill.Solid solid -> rectangle(box.x(), box.y(), box.width(), box.height(), solid.rgb(), picture);
      case Fill.Pattern pattern -> pattern(box, pattern.hatch(), unit, picture);
    }
    double line = box.outlineWidth();
    if (line > 0) {
      rectangle(box.x(), box.y(), box.width(), line, box.outline(), picture);
      rectangle(box.x(), box.y() + box.height() - line, box.width(), line, box.outline(), picture);
      rectangle(box.x(), box.y() + line, line, box.height() - 2 * line, box.outline(), picture);
      rectangle(
          box.x() + box.width() - line, box.y() + line, line, box.height() - 2 * line, box.outline(), picture);
    }
  }

  private static void pattern(Mark.Box box, Hatch hatch, double unit, Picture picture) {
    int period = AreaPalette.period(unit);
    int[] tile = hatch.tile(period, Colours.NO_DATA, Colours.NO_DATA_STRIPE);
    int left = (int) Math.round(box.x());
    int top = (int) Math.round(box.y());
    for (int y = 0; y < (int) Math.round(box.height()); y++) {
      for (int x = 0; x < (int) Math.round(box.width()); x++) {
        set(picture, left + x, top + y, tile[y % period * period + x % period]);
      }
    }
  }

  private static void set(Picture picture, int x, int y, int rgb) {
    if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
      picture.pixels()[y * picture.width() + x] = 0xff000000 | rgb;
    }
  }

  private static void rectangle(double x, double y, double width, double height, int rgb, Picture picture) {
    Ink ink = new Ink(x, y, x + width, y + height);
    ink.rectangle(x, y, x + width, y + height);
    ink.print(picture, rgb);
  }
}
