package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.map.Choropleth;
import se.helabilden.map.Picture;
import se.helabilden.map.Thumbnail;
import se.helabilden.map.ValueText;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.StandardMap;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.UsualIndicator;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// A small map of an indicator of the focus area, and its key figures: the wholes, and both ends of the scale.
///
/// @param title the indicator and its period
/// @param entryId the indicator, to be shown on the map's own screen
record FocusFigures(String entryId, String period, String title, Picture picture, List<Figure> figures) {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 320;
  private static final int MOST_WHOLES = 3;

  /// @param text the value with its unit
  record Figure(String name, String text) {}

  /// Reads and paints: for the background. Empty where the focus area has nothing to map.
  static Optional<FocusFigures> of(
      Project project,
      ProjectContent content,
      @Nullable FocusArea focusArea,
      String shown,
      Language language,
      LocalDate today,
      Progress progress) {
    String id = focusArea == null ? shown : "";
    IndicatorEntry entry = UsualIndicator.entry(project, content, id, focusArea).orElse(null);
    if (entry == null) {
      return Optional.empty();
    }
    MapData data = MapData.load(project, content, entry, language, today, null, progress);
    int period = data.indexOf("");
    var values = data.values().get(period);
    Choropleth map =
        new StandardMap(project, content, language).map(values, StandardMap.classes(values), null, null, today);
    progress.check();
    Picture picture = Thumbnail.of(map, WIDTH, HEIGHT, progress);
    Texts texts = Texts.in(language);
    List<Figure> figures = new ArrayList<>();
    for (ReferenceLine line : data.references().stream().limit(MOST_WHOLES).toList()) {
      double value = line.values()[period];
      if (!Double.isNaN(value)) {
        figures.add(new Figure(line.name(), ValueText.of(values, value, texts.numbers())));
      }
    }
    double[] known = Arrays.stream(values.toArray()).filter(Double::isFinite).toArray();
    if (known.length > 1) {
      double highest = Arrays.stream(known).max().orElseThrow();
      double lowest = Arrays.stream(known).min().orElseThrow();
      figures.add(new Figure(texts.text("ui.needs.highest"), ValueText.of(values, highest, texts.numbers())));
      figures.add(new Figure(texts.text("ui.needs.lowest"), ValueText.of(values, lowest, texts.numbers())));
    }
    String text = values.period().text();
    String title = text.isBlank() ? entry.name() : entry.name() + ", " + text;
    return Optional.of(new FocusFigures(entry.id(), text, title, picture, List.copyOf(figures)));
  }
}
