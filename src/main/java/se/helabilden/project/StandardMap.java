package se.helabilden.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Midpoint;
import se.helabilden.map.ValueText;
import se.helabilden.needs.AreaNote;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// The map that appears without any choice, already right: classes that suit the areas, colours that suit the
/// indicator, the words around it, and the whole that the areas are compared with.
public final class StandardMap {
  private static final double[] GROUP_BREAKS = {0.5, 1.5, 2.5, 3.5, 4.5, 5.5};

  /// References by name: see [#midpoint].
  public static final String NATION = "riket";
  public static final String MEAN = "medel";

  /// More would push the map off its sheet; the report's table has them all.
  private static final int NOTES_ON_A_MAP = 4;

  private final Project project;
  private final ProjectContent content;
  private final Language language;

  public StandardMap(Project project, ProjectContent content, Language language) {
    this.project = project;
    this.content = content;
    this.language = language;
  }

  /// The classes that suit the values: the groups themselves for a division in groups, the classes that somebody has
  /// given the indicator, else quantiles.
  public static Classification classes(AreaValues values) {
    List<Double> own = values.entry().indicator().ownFacts().breaks();
    if (!own.isEmpty()) {
      double[] bounds = own.stream().mapToDouble(Double::doubleValue).toArray();
      return Classifier.classify(values.toArray(), ClassificationMethod.MANUAL, OptionalInt.empty(), bounds);
    }
    return values.entry().indicator().kind() == IndicatorKind.CLASS
        ? Classifier.classify(
            values.toArray(), ClassificationMethod.MANUAL, OptionalInt.empty(), inner())
        : Classifier.classify(
            values.toArray(), ClassificationMethod.QUANTILE, OptionalInt.empty(), new double[0]);
  }

  private static double[] inner() {
    return Arrays.copyOfRange(GROUP_BREAKS, 1, GROUP_BREAKS.length - 1);
  }

  /// A map of values in given classes, in one hue unless the indicator has a middle of its own.
  public Choropleth map(
      AreaValues values,
      Classification classes,
      @Nullable ColorScheme scheme,
      @Nullable String title,
      LocalDate today) {
    return map(values, classes, scheme, null, title, today);
  }

  /// A map of values in given classes.
  ///
  /// @param scheme null for the colours that suit the indicator
  /// @param midpoint where two hues would meet; null for no such place
  /// @param title the finding; null for the indicator's name
  public Choropleth map(
      AreaValues values,
      Classification classes,
      @Nullable ColorScheme scheme,
      @Nullable Midpoint midpoint,
      @Nullable String title,
      LocalDate today) {
    IndicatorEntry entry = values.entry();
    LayerInfo layer = project.layer(entry.indicator().layerId()).orElseThrow();
    Captions captions =
        Captions.of(values, layer.name(), Wholes.name(project, values.layer()), boundaries(layer), language)
            .withReference(reference(entry, values).orElse(null))
            .withProducer(Texts.in(language).text("project.producer", today.toString()))
            .withNotes(notes(entry, values.layer()))
            .withInvented(isInvented(values.layer()));
    if (title != null) {
      captions = captions.withFinding(title);
    }
    return MapColours.map(values, classes, scheme, midpoint, captions, language);
  }

  /// The names of the five groups of a division; the official ones only where the source's own column was imported.
  public static List<String> groupNames(IndicatorEntry entry, Language language) {
    boolean own = !entry.indicator().parts().isEmpty();
    return IntStream.rangeClosed(1, GROUP_BREAKS.length - 1)
        .mapToObj(type -> Texts.in(language).text(own ? "analysis.fiveGroup_" + type : "analysis.areaType_" + type))
        .toList();
  }

  private String boundaries(LayerInfo layer) {
    return layer.credit() != null
        ? layer.credit()
        : Texts.in(language).text("project.boundaries", layer.name(), layer.file());
  }

  /// `Ekbergaregionen: 16,2 % · Riket: 14,9 %`: what the map covers as one, or the mean of its areas, and the nation; of
  /// numbers the mean of the areas alone.
  private Optional<String> reference(IndicatorEntry entry, AreaValues values) {
    String stated =
        Wholes.of(project, content, entry, values.layer(), language).stated(values).stream()
            .map(whole -> whole.name() + ": " + number(whole.in(values), entry))
            .collect(Collectors.joining(" · "));
    if (stated.isEmpty() && entry.indicator().kind() == IndicatorKind.COUNT) {
      // the sum says nothing of an area; what areas have on average does
      OptionalDouble mean = Arrays.stream(values.toArray()).filter(Double::isFinite).average();
      return mean.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Texts.in(language).text("project.theMean") + ": "
                  + ValueText.ofMean(values, mean.getAsDouble(), NumberText.in(language)));
    }
    return stated.isEmpty() ? Optional.empty() : Optional.of(stated);
  }

  /// Where two hues meet on a map of these values: the nation's value, a municipality's by its code, or the mean of the
  /// areas.
  ///
  /// @param reference `riket`, `medel` or a municipality's code
  /// @return empty where there is no such value
  public Optional<Midpoint> midpoint(AreaValues values, String reference) {
    References references = Parts.references(project, content, values.entry());
    Texts texts = Texts.in(language);
    if (reference.equals(MEAN)) {
      double mean = Wholes.mean(values);
      return Double.isNaN(mean)
          ? Optional.empty()
          : Optional.of(new Midpoint(mean, texts.text("project.meanOfAreas", number(mean, values.entry()))));
    }
    boolean nation = reference.isEmpty() || reference.equals(NATION);
    Optional<References.WholeValue> whole =
        nation ? references.nation(values.period()) : references.municipality(reference, values.period());
    String name = nation ? "" : values.layer().municipalities().getOrDefault(reference, reference);
    return whole.map(
        found -> {
          String number = number(found.value(), values.entry());
          return new Midpoint(found.value(), nation ? texts.text("project.nation", number) : name + ": " + number);
        });
  }

  private String number(double value, IndicatorEntry entry) {
    String unit = entry.indicator().unit();
    int decimals = Math.max(1, entry.indicator().decimals());
    return Texts.in(language).numbers().fixed(value, decimals) + (unit == null ? "" : "\u00A0" + unit);
  }

  /// What must be said with a map of this indicator: that an own index is no official one, and of what it is made; and
  /// what is written at the areas.
  private List<String> notes(IndicatorEntry entry, AreaLayer areas) {
    Texts texts = Texts.in(language);
    List<String> notes = new ArrayList<>();
    if (entry.indicator().kind() == IndicatorKind.INDEX) {
      notes.add(texts.text("project.ownIndex", partNames(entry)));
    }
    if (entry.indicator().kind() == IndicatorKind.CLASS && !entry.indicator().parts().isEmpty()) {
      notes.add(texts.text("project.ownGroups", partNames(entry)));
    }
    String table = entry.indicator().areaVersion();
    String layer = project.layer(entry.indicator().layerId()).map(LayerInfo::version).orElse(null);
    if (table != null && layer != null && !table.equals(layer)) {
      notes.add(texts.text("project.versionNote", table, layer));
    }
    List<AreaNote> written = project.needs().publishedNotes(areas);
    written.stream().limit(NOTES_ON_A_MAP).map(AreaNote::line).forEach(notes::add);
    if (written.size() > NOTES_ON_A_MAP) {
      notes.add(texts.text("project.moreNotes", written.size() - NOTES_ON_A_MAP));
    }
    return notes;
  }

  private String partNames(IndicatorEntry entry) {
    return String.join(
        "; ",
        entry.indicator().parts().stream()
            .map(id -> Entries.find(project, content, id).map(IndicatorEntry::name).orElse(id))
            .toList());
  }

  /// County 99 does not exist: areas with its codes are made up for examples.
  public static boolean isInvented(AreaLayer layer) {
    return !layer.municipalities().isEmpty()
        && layer.municipalities().keySet().stream().allMatch(code -> code.startsWith("99"));
  }
}
