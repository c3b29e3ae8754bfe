package se.helabilden.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.CodeForm;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.project.MeasuredMap.Whole;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// The wholes that the areas of an indicator are compared with: what the map covers, each of its municipalities, the
/// nation, and the mean of the areas.
public final class Wholes {
  /// Ids of wholes beside the municipalities' codes.
  public static final String NATION = StandardMap.NATION;
  public static final String MEAN = StandardMap.MEAN;
  public static final String ALL = "helheten";

  private final IndicatorEntry entry;
  private final AreaLayer layer;
  private final String name;
  private final References references;
  private final Texts texts;

  private Wholes(IndicatorEntry entry, AreaLayer layer, String name, References references, Texts texts) {
    this.entry = entry;
    this.layer = layer;
    this.name = name;
    this.references = references;
    this.texts = texts;
  }

  public static Wholes of(
      Project project, ProjectContent content, IndicatorEntry entry, AreaLayer layer, Language language) {
    return new Wholes(
        entry, layer, name(project, layer), Parts.references(project, content, entry), Texts.in(language));
  }

  /// What a map of a layer covers: the municipality if there is only one, else the project.
  public static String name(Project project, AreaLayer layer) {
    SequencedMap<String, String> municipalities = layer.municipalities();
    return municipalities.size() == 1 ? municipalities.firstEntry().getValue() : project.name();
  }

  /// Whether the values of wholes can be told at all: not of counts and groups.
  public boolean canBeTold() {
    IndicatorKind kind = entry.indicator().kind();
    return kind != IndicatorKind.CLASS && kind != IndicatorKind.COUNT;
  }

  /// What the map covers, as one.
  public Optional<Whole> all(Period period) {
    return canBeTold()
        ? references.together(layer, period).map(value -> new Whole(name, value.value()))
        : Optional.empty();
  }

  /// What stands beside a map: what it covers, or where that has no value the mean of its areas, and the nation.
  public List<Whole> stated(AreaValues values) {
    List<Whole> found = new ArrayList<>();
    if (canBeTold()) {
      all(values.period()).or(() -> mean(values)).ifPresent(found::add);
      nation(values.period()).ifPresent(found::add);
    }
    return found;
  }

  /// The whole with an id: `riket`, `helheten`, `medel`, or a municipality's code. Empty where its value is not known.
  public Optional<Whole> find(String id, AreaValues values) {
    return switch (id) {
      case MEAN -> mean(values);
      case NATION -> nation(values.period());
      case ALL -> all(values.period());
      default -> municipality(id, values.period());
    };
  }

  /// For each area the value of the municipality it is in, NaN where not known.
  public double[] ofEach(AreaValues values) {
    Map<String, Double> known = new HashMap<>();
    double[] found = new double[values.size()];
    for (int area = 0; area < found.length; area++) {
      String code = CodeForm.municipalityOf(layer.area(area).code());
      found[area] =
          code == null
              ? Double.NaN
              : known.computeIfAbsent(
                  code, each -> municipality(each, values.period()).map(Whole::value).orElse(Double.NaN));
    }
    return found;
  }

  private Optional<Whole> nation(Period period) {
    return canBeTold()
        ? references.nation(period).map(value -> new Whole(texts.text("project.theNation"), value.value()))
        : Optional.empty();
  }

  private Optional<Whole> municipality(String code, Period period) {
    String called = layer.municipalities().get(code);
    return called == null || !canBeTold()
        ? Optional.empty()
        : references.municipality(code, period).map(value -> new Whole(called, value.value()));
  }

  private Optional<Whole> mean(AreaValues values) {
    OptionalDouble mean = Arrays.stream(values.toArray()).filter(Double::isFinite).average();
    return mean.isEmpty()
        ? Optional.empty()
        : Optional.of(new Whole(texts.text("project.theMean"), mean.getAsDouble()));
  }
}
