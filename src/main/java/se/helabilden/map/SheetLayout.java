package se.helabilden.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Lays out a sheet of one map: its words above and below, and the map with its legend in what is left.
final class SheetLayout {
  private final SheetPanel panel;
  private final Choropleth map;
  private final @Nullable CropPart part;
  private final LayerShapes shapes;
  private final SheetExtras extras;
  private final SheetSize size;
  private final Progress progress;
  private final Texts texts;
  private final SheetWords words;
  private final double unit;
  private final double margin;
  private final double inner;
  private final List<Mark> marks;

  SheetLayout(SheetPanel whole, SheetSize size, Progress progress) {
    this.part = CropPart.of(whole.extras().crop(), whole.shapes().layer());
    this.panel = whole.withPart(part);
    this.map = panel.map();
    this.shapes = panel.shapes();
    this.extras = panel.extras();
    this.size = size;
    this.progress = progress;
    this.texts = Texts.in(map.language());
    this.words = new SheetWords(size, texts);
    this.unit = size.unit();
    this.margin = words.margin();
    this.inner = words.inner();
    this.marks = words.marks();
  }

  MapSheet lay() {
    progress.check();
    Captions captions = map.captions();
    Legend legend = Legend.of(map);
    double top = words.header(captions.title(), captions.subtitle(), captions.invented());
    List<String> sources = SheetWords.sources(captions, extras, texts);
    if (captions.producer() != null) {
      sources.add(captions.producer());
    }
    double bottom = words.footer(captions.notes(), part != null, sources);
    int bodyTop = (int) Math.round(top + 18 * unit);
    int bodyHeight = (int) Math.max(24, Math.round(bottom - 16 * unit) - bodyTop);
    body(legend, bodyTop, bodyHeight);
    return new MapSheet(
        List.of(panel), size, Math.max(0.75, unit), captions.title(), captions.subtitle(), marks,
        AltText.of(map, extras, part));
  }

  private void body(Legend legend, int top, int height) {
    if (part != null) {
      marks.addAll(new CropLayout(map, shapes, extras, part, unit, progress).lay(legend, (int) margin, top, (int) inner, height));
      return;
    }
    boolean guided =
        extras.guide() != SheetExtras.Guide.NONE && !extras.form().isEqualSize() && ScaleBar.makesSense(shapes.extent());
    double barRoom = guided ? 44 * unit : 0;
    AreaCentres centres = AreaCentres.of(shapes.layer(), progress);
    View probe = View.fit(shapes.extent(), Math.max(1, (int) (inner * 0.7)), height, 0);
    double widest = Math.min(inner * 0.45, 330 * unit);
    double between = 14 * unit;
    SideBlock more = OverMarks.legend(map, centres, extras, probe, unit, widest);
    double moreRoom = more.height() > 0 ? more.height() + between : 0;
    LegendBlock block = LegendBlock.within(legend, map, unit, widest, height - barRoom - moreRoom);
    int width = (int) inner;
    double blockHeight = block.height() + moreRoom + barRoom;
    double blockWidth = Math.max(block.width(), more.width());
    MapPlace place = MapPlace.find(shapes, width, height, blockWidth, blockHeight, 36 * unit);
    int left = (int) margin;
    Mark.Areas areas = new Mark.Areas(left + place.left(), top + place.top(), place.view());
    marks.add(areas);
    marks.addAll(OverMarks.of(map, shapes, centres, extras, areas.view(), areas.x(), areas.y(), unit, null));
    double legendX = left + place.legendX();
    double legendY = top + place.legendY();
    block.marks().forEach(mark -> marks.add(mark.moved(legendX, legendY)));
    // circles are as large as on the map itself, which is known only now
    OverMarks.legend(map, centres, extras, areas.view(), unit, widest)
        .marks()
        .forEach(mark -> marks.add(mark.moved(legendX, legendY + block.height() + between)));
    if (barRoom > 0) {
      marks.addAll(
          ScaleBar.marks(
              legendX,
              Math.min(legendY + blockHeight, top + (double) height),
              place.view().unitsPerPixel(),
              Math.min(blockWidth, 150 * unit),
              Math.max(12 * unit, 10.5),
              NumberText.in(map.language())));
      if (extras.guide() == SheetExtras.Guide.SCALE_AND_NORTH) {
        double barY = Math.min(legendY + blockHeight, top + (double) height);
        marks.addAll(NorthArrow.marks(legendX + Math.min(blockWidth, 150 * unit) + 26 * unit, barY, unit, texts));
      }
    }
  }
}
