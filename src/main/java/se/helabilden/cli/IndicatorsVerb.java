package se.helabilden.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.EntryCounts;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Entries;
import se.helabilden.project.ProjectStore;

/// `indicators PROJECT`: what is there, one line an entry.
@Command(name = "indicators")
final class IndicatorsVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Override
  Answer run(Context context) {
    try (ProjectStore store = Projects.openForReading(context, project)) {
      List<Map<String, Object>> found = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (Indicator indicator : store.project().indicators()) {
        IndicatorSeries series = store.content().series(indicator);
        AreaLayer layer = store.content().layer(Requests.layer(store.project(), indicator.layerId()));
        for (IndicatorEntry entry : Entries.of(indicator, series)) {
          EntryCounts counts = EntryCounts.of(entry, series, layer);
          found.add(json(entry, series, counts));
          String unit = indicator.unit() == null ? "" : " (" + indicator.unit() + ")";
          lines.add(
              context.text(
                  "cli.indicatorLine",
                  entry.id(),
                  entry.name() + unit,
                  span(series),
                  counts.values()));
        }
      }
      if (lines.isEmpty()) {
        lines.add(context.text("cli.noIndicators"));
      }
      return new Answer(Map.of("indicators", found), lines);
    }
  }

  private static String span(IndicatorSeries series) {
    String first = series.periods().getFirst().text();
    String last = series.newestPeriod().text();
    return first.equals(last) ? last : first + "–" + last;
  }

  private static Map<String, Object> json(IndicatorEntry entry, IndicatorSeries series, EntryCounts counts) {
    Indicator indicator = entry.indicator();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("base", indicator.id());
    json.put("breakdown", entry.breakdown().values());
    json.put("name", entry.name());
    json.put("unit", indicator.unit());
    json.put("periods", series.periods().stream().map(Period::text).toList());
    json.put("layer", indicator.layerId());
    json.put("values", counts.values());
    json.put("missing", counts.missing());
    json.put("reference", counts.reference());
    json.put("source", indicator.provenance().source());
    json.put("kind", indicator.kind().name().toLowerCase(Locale.ROOT));
    json.put("catalogueId", indicator.catalogueId());
    json.put("expression", indicator.expression());
    json.put("calculation", calculation(indicator.calculation()));
    return json;
  }

  private static @Nullable Map<String, Object> calculation(@Nullable Calculation rule) {
    if (rule == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("part", rule.part());
    json.put("from", rule.from());
    json.put("to", rule.to());
    return json;
  }
}
