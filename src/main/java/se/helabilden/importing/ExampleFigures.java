package se.helabilden.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.Reference;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.needs.FrozenValues;
import se.helabilden.project.Entries;
import se.helabilden.project.Parts;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// Reads the figures that the filled example speaks of from the project's own numbers.
///
/// A figure is named by what it is: `nation`, `municipality/9901`, `top-fifth` (from where the fifth of the areas with
/// the highest values begins), `bottom-fifth` (where the fifth with the lowest ends), `fifths-gap` (how far those two
/// lie apart), `median`, `sum`, `areas` (how many have a value). A year after a colon asks for another period than the
/// newest, a word after an at sign for another group of the same indicator.
final class ExampleFigures {
  private static final Pattern FIGURE = Pattern.compile("([a-z-]+)(?:/(\\d+))?(?::(\\d{4}))?(?:@([a-z]+))?");

  private final Project project;
  private final ProjectContent content;

  ExampleFigures(Project project, ProjectContent content) {
    this.project = project;
    this.content = content;
  }

  IndicatorEntry entry(String id) {
    return Entries.find(project, content, id)
        .orElseThrow(() -> new IllegalStateException("the example has no indicator " + id));
  }

  /// @param entryId the entry that the figures are of
  /// @param groups ids of other entries of the same indicator, by the word that figures name them by
  /// @param names in words, by the ids of the figures
  FrozenValues freeze(String entryId, Map<String, String> groups, Map<String, String> names) {
    IndicatorEntry main = entry(entryId);
    IndicatorSeries series = content.series(main.indicator());
    TreeSet<String> periods = new TreeSet<>();
    List<FrozenValues.Figure> figures = new ArrayList<>();
    names.forEach(
        (id, name) -> {
          Matcher form = FIGURE.matcher(id);
          if (!form.matches()) {
            throw new IllegalStateException("no figure: " + id);
          }
          IndicatorEntry entry = form.group(4) == null ? main : entry(groups.get(form.group(4)));
          if (!entry.indicator().id().equals(main.indicator().id())) {
            throw new IllegalStateException(entry.id() + " is of another indicator than " + main.id());
          }
          Period period = form.group(3) == null ? series.newestPeriod() : new Period(form.group(3));
          periods.add(period.text());
          double value = value(entry, series, period, form.group(1), form.group(2));
          if (Double.isNaN(value)) {
            throw new IllegalStateException(entryId + " has no " + id);
          }
          figures.add(new FrozenValues.Figure(id, name, value));
        });
    String period = periods.size() == 1 ? periods.first() : periods.first() + "–" + periods.last();
    String unit = main.indicator().unit() == null ? "" : main.indicator().unit();
    return new FrozenValues(main.id(), main.name(), unit, period, series.hash(), figures);
  }

  private double value(IndicatorEntry entry, IndicatorSeries series, Period period, String what, String code) {
    if (what.equals("nation") || what.equals("municipality")) {
      References references = Parts.references(project, content, entry);
      return (code == null ? references.nation(period) : references.municipality(code, period))
          .map(References.WholeValue::value)
          .orElse(Double.NaN);
    }
    AreaLayer layer = content.layer(project.layer(entry.indicator().layerId()).orElseThrow());
    double[] values = DisclosureGate.read(entry, series, layer, period).toArray();
    Reference areas = Reference.of(values, entry.indicator().areaLevel()).orElseThrow();
    return switch (what) {
      case "top-fifth" -> areas.quintiles().getLast();
      case "bottom-fifth" -> areas.quintiles().getFirst();
      case "fifths-gap" -> areas.quintiles().getLast() - areas.quintiles().getFirst();
      case "median" -> areas.median();
      case "areas" -> areas.n();
      case "sum" -> Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
      default -> throw new IllegalStateException("no figure: " + what);
    };
  }
}
