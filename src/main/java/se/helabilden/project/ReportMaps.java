package se.helabilden.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Meaning;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Look;
import se.helabilden.map.CropPart;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Midpoint;
import se.helabilden.map.PngWriter;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapsBeside;
import se.helabilden.report.ReportMap;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// The maps of a report: those that somebody chose, as they were saved, with the numbers of now; maps that stood beside one
/// another are one figure.
final class ReportMaps {
  private static final List<IndicatorKind> MAPPED =
      List.of(
          IndicatorKind.CLASS, IndicatorKind.INDEX, IndicatorKind.SHARE, IndicatorKind.MEDIAN, IndicatorKind.MEAN);
  private static final SheetSize FIGURE = new SheetSize(1600, 1120, 150);
  /// Maps beside one another are smaller, but their words are not; four in two rows need more of the page.
  private static final SheetSize FIGURE_OF_TWO = new SheetSize(1600, 1120, 180);
  private static final SheetSize FIGURE_OF_FOUR = new SheetSize(1600, 1240, 200);

  private final Project project;
  private final ProjectContent content;
  private final Catalogue catalogue;
  private final Author author;
  private final Language language;
  private final Texts texts;
  private final StandardMap maps;
  private final Function<String, Optional<String>> hashOf;

  /// @param hashOf the hash of the series of an entry now
  ReportMaps(
      ProjectStore store,
      Catalogue catalogue,
      Author author,
      Language language,
      Function<String, Optional<String>> hashOf) {
    this.project = store.project();
    this.content = store.content();
    this.catalogue = catalogue;
    this.author = author;
    this.language = language;
    this.texts = Texts.in(language);
    this.maps = new StandardMap(project, content, language);
    this.hashOf = hashOf;
  }

  /// A map of a figure.
  ///
  /// @param values what stands in the table below: what the map shows, or the indicators that it is made of
  private record Made(Choropleth map, List<AreaValues> values) {}

  /// Those that somebody chose; where nobody did, one for each kind of indicator that suits a map.
  List<ReportMap> of(List<AreaValues> entries, Progress progress) {
    List<ReportMap> chosen = new ArrayList<>();
    for (MapView view : project.needs().views()) {
      if (view.inReport()) {
        Entries.find(project, content, view.entryId()).ifPresent(entry -> chosen.add(view(view, entry, progress)));
      }
    }
    return chosen.isEmpty() ? usualMaps(entries, progress) : chosen;
  }

  private LocalDate today() {
    return LocalDate.now(author.clock());
  }

  /// In a period, or in the newest where there is none such.
  private AreaValues values(IndicatorEntry entry, String wanted) {
    IndicatorSeries series = content.series(entry.indicator());
    AreaLayer layer = content.layer(project.layer(entry.indicator().layerId()).orElseThrow());
    Period period =
        series.periods().stream()
            .filter(known -> known.text().equals(wanted))
            .findFirst()
            .orElseGet(series::newestPeriod);
    return DisclosureGate.read(entry, series, layer, period);
  }

  /// Maps as somebody saved them, with the numbers of now.
  private ReportMap view(MapView view, IndicatorEntry entry, Progress progress) {
    progress.report(0.5, Message.of("project.paintingMap", entry.name()));
    String title = view.title().isBlank() ? null : view.title();
    AreaValues values = values(entry, view.period());
    List<AreaValues> others = new ArrayList<>();
    for (MapsBeside.Other other : view.others()) {
      Entries.find(project, content, other.entryId()).ifPresent(of -> others.add(values(of, other.period())));
    }
    // the title is that of the whole figure where there are several maps
    String own = others.isEmpty() ? title : null;
    List<Made> made = new ArrayList<>();
    List<AreaValues> plain = new ArrayList<>(others);
    if (view.measure().showsValues()) {
      plain.addFirst(values);
    } else {
      made.add(formed(view, values, own));
    }
    List<Classification> classes = classes(view, plain);
    for (int map = 0; map < plain.size(); map++) {
      Choropleth drawn = plain(view, plain.get(map), classes.get(map), own);
      made.add(new Made(drawn, List.of(plain.get(map))));
    }
    return figure(made, title, view.isChanged(hashOf), view.look(), view.selected(), progress);
  }

  private Choropleth plain(MapView view, AreaValues values, Classification classes, @Nullable String title) {
    ColorScheme scheme = ColorScheme.ofId(view.palette()).orElse(null);
    Midpoint midpoint =
        scheme == null || scheme.kind() == ColorScheme.Kind.SEQUENTIAL
            ? null
            : maps.midpoint(values, view.reference()).orElse(null);
    return maps.map(values, classes, scheme, midpoint, title, today());
  }

  /// A map of a change, a difference or two indicators; of the values themselves, and said so, where what it was made of
  /// is no longer there.
  private Made formed(MapView view, AreaValues values, @Nullable String title) {
    Captions words = maps.map(values, StandardMap.classes(values), null, title, today()).captions();
    MeasureMaking making = new MeasureMaking(project, content, language);
    MeasuredMap formed;
    try {
      formed = making.make(view.measure(), values, words);
    } catch (UserFacingException e) {
      String note = texts.text("project.formGone", texts.text(e.text()));
      Choropleth said =
          maps.map(values, StandardMap.classes(values), null, title, today())
              .withCaptions(words.withNotes(List.of(note)));
      return new Made(said, List.of(values));
    }
    Classification classes =
        formed.pair() != null || view.breaks().isEmpty() ? formed.classes() : classes(view, formed.values());
    boolean even = formed.pair() == null && Arrays.equals(classes.breaks(), formed.classes().breaks());
    ColorScheme scheme = ColorScheme.ofId(view.palette()).orElse(null);
    Choropleth map = formed.titled(title).map(classes, scheme, Look.USUAL.withEven(even), language);
    return new Made(
        map,
        formed.pair() == null ? List.of(formed.values()) : List.of(values, making.second(view.measure(), values)));
  }

  /// Of maps of values: those of one indicator share bounds. Bounds that were kept are those of the view's own.
  private static List<Classification> classes(MapView view, List<AreaValues> plain) {
    boolean kept = !view.breaks().isEmpty();
    ClassificationMethod named = ClassificationMethod.ofId(view.method()).orElse(null);
    boolean usual = named == null || named == ClassificationMethod.MANUAL || named == ClassificationMethod.QUANTILE && view.classes() == 0;
    List<Classification> shared = SharedClasses.of(plain, usual ? null : named, usual ? 0 : view.classes());
    List<Classification> found = new ArrayList<>();
    for (int map = 0; map < plain.size(); map++) {
      boolean own = plain.get(map).entry().id().equals(view.entryId());
      // a map alone is made as ever
      boolean alone = own && plain.size() == 1;
      found.add(own && kept || alone ? classes(view, plain.get(map)) : shared.get(map));
    }
    return found;
  }

  /// Bounds that were kept hold as they are; else the method makes them anew.
  private static Classification classes(MapView view, AreaValues values) {
    ClassificationMethod method =
        view.breaks().isEmpty()
            ? ClassificationMethod.ofId(view.method()).orElse(null)
            : ClassificationMethod.MANUAL;
    if (method == null) {
      return StandardMap.classes(values);
    }
    Classification found =
        Classifier.classify(
            values.toArray(),
            method,
            view.classes() > 0 ? OptionalInt.of(view.classes()) : OptionalInt.empty(),
            view.breaks().stream().mapToDouble(Double::doubleValue).toArray());
    return ClassificationMethod.BOX.id().equals(view.method())
        ? new Classification(
            ClassificationMethod.BOX, found.breaks(), found.counts(), found.noData(), found.goodnessOfVarianceFit())
        : found;
  }

  /// The views to map where nobody has chosen any: of each kind of indicator that suits a map the first one, for the
  /// whole population where there is such an entry.
  private List<ReportMap> usualMaps(List<AreaValues> entries, Progress progress) {
    List<AreaValues> chosen = new ArrayList<>();
    for (IndicatorKind kind : MAPPED) {
      entries.stream()
          .filter(values -> values.entry().indicator().kind() == kind)
          .min(Comparator.comparingInt(values -> values.entry().breakdown().values().size()))
          .ifPresent(chosen::add);
    }
    if (chosen.isEmpty() && !entries.isEmpty()) {
      chosen.add(entries.getFirst());
    }
    List<ReportMap> found = new ArrayList<>();
    for (AreaValues values : chosen) {
      progress.report((double) found.size() / chosen.size(), Message.of("project.paintingMap", values.entry().name()));
      Choropleth map = maps.map(values, StandardMap.classes(values), null, null, null, today());
      found.add(figure(List.of(new Made(map, List.of(values))), null, false, null, List.of(), progress));
    }
    return found;
  }

  private ReportMap figure(
      List<Made> made,
      @Nullable String title,
      boolean changed,
      @Nullable MapLook look,
      List<String> picked,
      Progress progress) {
    boolean several = made.size() > 1;
    MapDrawing drawing = new MapDrawing(project, content);
    List<MapDrawing.Drawn> drawn =
        made.stream().map(each -> new MapDrawing.Drawn(each.map(), drawing.extras(each.map(), look, picked))).toList();
    SheetSize size = made.size() > 2 ? FIGURE_OF_FOUR : several ? FIGURE_OF_TWO : FIGURE;
    MapSheet sheet = MapDrawing.sheet(drawn, several ? title : null, size, progress);
    byte[] png = PngWriter.toBytes(SheetPainter.paint(sheet, progress), size.dpi(), progress);
    List<AreaValues> values = made.stream().flatMap(each -> each.values().stream()).toList();
    String usual = several ? sheet.title() : made.getFirst().map().values().entry().name();
    return new ReportMap(
        title == null ? usual : title,
        explanation(values, several),
        caption(made, sheet),
        sheet.altText(),
        png,
        values.getFirst(),
        values.subList(1, values.size()),
        made.size(),
        made.stream().map(each -> classesInWords(each.map(), made)).distinct().collect(Collectors.joining(" ")),
        changed);
  }

  /// The title, what each map shows where that does not tell it, and what they have in common.
  private String caption(List<Made> made, MapSheet sheet) {
    if (made.size() == 1) {
      CropPart part = sheet.part();
      // of a part also why no more is shown, since words on the picture may be small on the page
      String words = sheet.title() + ". " + sheet.subtitle();
      return part == null ? words : words + ". " + part.reasonNote(texts);
    }
    String each = made.stream().map(Made::map).map(ReportMaps::named).collect(Collectors.joining("; "));
    String name = made.getFirst().map().captions().title() + ". ";
    String common = sheet.subtitle().startsWith(name) ? sheet.subtitle().substring(name.length()) : sheet.subtitle();
    return Stream.of(sheet.title(), each, common).distinct().collect(Collectors.joining(". "));
  }

  private static String named(Choropleth map) {
    String title = map.captions().title();
    Period period = map.values().period();
    return period.isNone() || title.contains(period.text()) ? title : title + ", " + period.text();
  }

  private String classesInWords(Choropleth map, List<Made> made) {
    String entry = map.values().entry().id();
    boolean shared =
        made.stream().filter(each -> each.map().values().entry().id().equals(entry)).count() > 1
            && map.values().entry().indicator().ownFacts().breaks().isEmpty();
    String how =
        map.look().even()
            ? texts.text("map.methodEven")
            : shared ? texts.text("map.sameClasses") : texts.text("map.method_" + map.classification().method().id());
    return texts.text("project.classesInWords", map.classification().classes(), how);
  }

  /// What the indicators mean, each once; null where the catalogue tells nothing.
  ///
  /// @param several whether there are several maps; else only the map's own indicator is explained
  private @Nullable String explanation(List<AreaValues> values, boolean several) {
    Set<Indicator> indicators = new LinkedHashSet<>();
    values.stream().limit(several ? values.size() : 1).map(each -> each.entry().indicator()).forEach(indicators::add);
    String all =
        indicators.stream().map(this::explanation).filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  private @Nullable String explanation(Indicator indicator) {
    Meaning meaning = Meaning.of(indicator, catalogue, language);
    return meaning.caution() == null || meaning.definition() == null
        ? meaning.definition()
        : meaning.definition() + " " + texts.text("project.caution", meaning.caution());
  }
}
