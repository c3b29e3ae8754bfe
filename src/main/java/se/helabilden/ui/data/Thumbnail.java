package se.helabilden.ui.data;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.map.AreaPalette;
import se.helabilden.map.AreaRaster;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.View;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// A small map of what waits to be read in: opaque pixels 0xFFRRGGBB, row by row.
///
/// @param caption what it shows
record Thumbnail(int width, int height, int[] pixels, Message caption) {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 440;
  private static final int MARGIN = 16;
  private static final double LINES = 1.5;
  private static final int PAPER = 0xffffff;
  private static final int AREA = 0xd5e6e6;
  private static final int LINE = 0x3b4754;

  /// The areas alone.
  static Thumbnail of(AreaLayer layer, Progress progress) {
    return paint(layer, AreaPalette.plain(layer.size(), AREA, PAPER, LINE), areasCaption(layer), progress);
  }

  /// The areas coloured by the first indicator that is no count, else by the first one, in its newest period.
  static Thumbnail of(AreaLayer layer, ValueImport.Staged staged, Author author, Language language, Progress progress) {
    List<IndicatorDraft> drafts = staged.join().drafts();
    IndicatorDraft draft =
        drafts.stream().filter(each -> each.kind() != IndicatorKind.COUNT).findFirst().orElse(drafts.getFirst());
    Indicator indicator =
        draft.toIndicator(author.stamp(), staged.fileHash(), Instant.EPOCH, staged.hideBelow());
    IndicatorEntry entry = new IndicatorEntry(indicator, draft.series().breakdowns().getFirst());
    AreaValues values = newest(entry, draft, layer).orElse(null);
    if (values == null) {
      return of(layer, progress);
    }
    progress.check();
    Captions captions = Captions.of(values, staged.layer().name(), null, null, language);
    Choropleth map = Choropleth.of(values, StandardMap.classes(values), ColorScheme.YLGNBU, captions, language);
    return paint(layer, AreaPalette.of(map, LINES), caption(values, staged), progress);
  }

  private static Message areasCaption(AreaLayer layer) {
    return Message.of("ui.data.thumbnailAreas", layer.size());
  }

  private static Message caption(AreaValues values, ValueImport.Staged staged) {
    String name = values.entry().name();
    return values.period().isNone()
        ? Message.of("ui.data.thumbnailValues", name, staged.layer().name())
        : Message.of("ui.data.thumbnailPeriod", name, values.period().text(), staged.layer().name());
  }

  /// The newest period in which any area of the layer has a number.
  private static Optional<AreaValues> newest(IndicatorEntry entry, IndicatorDraft draft, AreaLayer layer) {
    List<Period> periods = draft.series().periods();
    for (int i = periods.size() - 1; i >= 0; i--) {
      AreaValues values = DisclosureGate.read(entry, draft.series(), layer, periods.get(i));
      if (hasNumber(values)) {
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  private static boolean hasNumber(@Nullable AreaValues values) {
    return values != null && Arrays.stream(values.toArray()).anyMatch(value -> !Double.isNaN(value));
  }

  private static Thumbnail paint(AreaLayer layer, AreaPalette palette, Message caption, Progress progress) {
    View view = View.fit(layer.extent(), WIDTH, HEIGHT, MARGIN);
    AreaRaster raster = AreaRaster.of(LayerShapes.of(layer, progress), view, 2, LINES, progress);
    int[] pixels = new int[WIDTH * HEIGHT];
    raster.colour(palette, pixels);
    return new Thumbnail(WIDTH, HEIGHT, pixels, caption);
  }
}
