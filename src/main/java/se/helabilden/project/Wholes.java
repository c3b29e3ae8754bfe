package se.helabilden.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.area.Municipalities;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// What the areas of an indicator can be compared with: the nation, what the map covers, the counties and municipalities
/// it touches, and the mean of the areas. Of counts and groups there is the mean alone.
public final class Wholes {
  /// Ids beside the codes of counties and municipalities.
  public static final String NATION = StandardMap.NATION;
  public static final String MEAN = StandardMap.MEAN;
  public static final String ALL = "helheten";

  /// One of them.
  ///
  /// @param id `riket`, `helheten`, `medel`, or the code of a county or a municipality
  /// @param name in the language of the map, `Riket`
  /// @param worth its value in the period of the areas' values, in the indicator's unit; NaN where it cannot be told
  public record Named(String id, String name, ToDoubleFunction<AreaValues> worth) {
    public double in(AreaValues values) {
      return worth.applyAsDouble(values);
    }
  }

  private final AreaLayer layer;
  private final List<Named> wholes;

  private Wholes(AreaLayer layer, List<Named> wholes) {
    this.layer = layer;
    this.wholes = wholes;
  }

  /// Of values that are read already.
  public static Wholes known(AreaLayer layer, List<Named> wholes) {
    return new Wholes(layer, List.copyOf(wholes));
  }

  /// Those of a project; each is computed when its value is asked for, once for each period.
  public static Wholes of(
      Project project, ProjectContent content, IndicatorEntry entry, AreaLayer layer, Language language) {
    Texts texts = Texts.in(language);
    List<Named> found = new ArrayList<>();
    if (canBeTold(entry)) {
      References references = Parts.references(project, content, entry);
      SequencedMap<String, String> municipalities = layer.municipalities();
      found.add(computed(NATION, texts.text("project.theNation"), references::nation));
      if (municipalities.size() != 1 || layer.level() == AreaLevel.OWN) {
        found.add(computed(ALL, name(project, layer), period -> references.together(layer, period)));
      }
      Municipalities.bundled()
          .counties(municipalities.keySet())
          .forEach((code, name) -> found.add(computed(code, name, period -> references.wholeCounty(code, period))));
      municipalities.forEach(
          (code, name) -> found.add(computed(code, name, period -> references.municipality(code, period))));
    }
    found.add(new Named(MEAN, texts.text("project.theMean"), Wholes::mean));
    return new Wholes(layer, List.copyOf(found));
  }

  private static boolean canBeTold(IndicatorEntry entry) {
    IndicatorKind kind = entry.indicator().kind();
    return kind != IndicatorKind.CLASS && kind != IndicatorKind.COUNT;
  }

  private static Named computed(String id, String name, Function<Period, Optional<References.WholeValue>> value) {
    Map<Period, Double> known = new ConcurrentHashMap<>();
    return new Named(
        id,
        name,
        values ->
            known.computeIfAbsent(
                values.period(), period -> value.apply(period).map(References.WholeValue::value).orElse(Double.NaN)));
  }

  /// What a map of a layer covers: the municipality if there is only one, else the project.
  public static String name(Project project, AreaLayer layer) {
    SequencedMap<String, String> municipalities = layer.municipalities();
    return municipalities.size() == 1 ? municipalities.firstEntry().getValue() : project.name();
  }

  /// The mean of the areas' numbers, however many live in each; NaN where there is no number.
  public static double mean(AreaValues values) {
    return Arrays.stream(values.toArray()).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  /// All of them, the usual one first.
  public List<Named> all() {
    return wholes;
  }

  /// The one with an id. What the map covers is its municipality where it covers no more.
  public Optional<Named> find(String id) {
    Optional<Named> found = wholes.stream().filter(whole -> whole.id().equals(id)).findFirst();
    SequencedMap<String, String> municipalities = layer.municipalities();
    return found.isPresent() || !id.equals(ALL) || municipalities.size() != 1
        ? found
        : find(municipalities.firstEntry().getKey());
  }

  /// What stands beside a map, as far as it has a value: what the map covers, or where that has none the mean of the areas,
  /// and the nation. Nothing for counts and groups.
  public List<Named> stated(AreaValues values) {
    if (!canBeTold(values.entry())) {
      return List.of();
    }
    Optional<Named> covered = find(ALL).filter(whole -> isKnown(whole, values)).or(() -> find(MEAN));
    return Stream.concat(covered.stream(), find(NATION).stream()).filter(whole -> isKnown(whole, values)).toList();
  }

  private static boolean isKnown(Named whole, AreaValues values) {
    return !Double.isNaN(whole.in(values));
  }

  /// For each area the value of the municipality it is in, NaN where not known.
  public double[] ofEach(AreaValues values) {
    Map<String, Double> known = new HashMap<>();
    double[] found = new double[values.size()];
    for (int area = 0; area < found.length; area++) {
      String code = CodeForm.municipalityOf(layer.area(area).code());
      found[area] = code == null ? Double.NaN : known.computeIfAbsent(code, each -> ofOne(each, values));
    }
    return found;
  }

  private double ofOne(String municipality, AreaValues values) {
    return find(municipality).map(whole -> whole.in(values)).orElse(Double.NaN);
  }
}
