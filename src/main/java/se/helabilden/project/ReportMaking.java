package se.helabilden.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Meaning;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Look;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Midpoint;
import se.helabilden.map.PngWriter;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.report.GuidedAnalysis;
import se.helabilden.report.ReportInput;
import se.helabilden.report.ReportMap;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// Gathers from a project all that its report is made of.
public final class ReportMaking {
  private static final List<IndicatorKind> MAPPED =
      List.of(
          IndicatorKind.CLASS, IndicatorKind.INDEX, IndicatorKind.SHARE, IndicatorKind.MEDIAN, IndicatorKind.MEAN);
  private static final SheetSize FIGURE = new SheetSize(1600, 1120, 150);

  private final ProjectStore store;
  private final Catalogue catalogue;
  private final Author author;
  private final Language language;
  private final @Nullable Template template;

  /// @param template the questions that are answered; null where none are known
  public ReportMaking(
      ProjectStore store, Catalogue catalogue, Author author, Language language, @Nullable Template template) {
    this.store = store;
    this.template = template;
    this.catalogue = catalogue;
    this.author = author;
    this.language = language;
  }

  /// Values, maps, receipts, log and analysis. The maps are those that somebody chose for the report; where nobody did,
  /// one for each kind of indicator that suits a map, at least one where there is any indicator.
  public ReportInput gather(Progress progress) {
    Project project = store.project();
    ProjectContent content = store.content();
    List<ReportInput.Layer> layers = new ArrayList<>();
    boolean invented = false;
    for (LayerInfo info : project.layers()) {
      AreaLayer areas = content.layer(info);
      layers.add(new ReportInput.Layer(info, areas));
      invented |= StandardMap.isInvented(areas);
    }
    List<AreaValues> entries = new ArrayList<>();
    for (Indicator indicator : project.indicators()) {
      progress.check();
      AreaLayer layer = content.layer(project.layer(indicator.layerId()).orElseThrow());
      IndicatorSeries series = content.series(indicator);
      for (IndicatorEntry entry : Entries.of(indicator, series)) {
        entries.add(DisclosureGate.read(entry, series, layer, series.newestPeriod()));
      }
    }
    ZoneId zone = author.clock().getZone();
    List<ReportInput.Receipt> receipts = new ArrayList<>();
    for (ImportRecord record : project.imports()) {
      receipts.add(
          new ReportInput.Receipt(
              content.receipt(record), record.file(), LocalDate.ofInstant(record.stamp().at(), zone)));
    }
    List<ReportInput.LogLine> log =
        store.log().stream()
            .map(
                line ->
                    new ReportInput.LogLine(
                        LocalDate.ofInstant(line.stamp().at(), zone), line.stamp().author(), line.summary()))
            .toList();
    return new ReportInput(
        project.name(),
        author.organisation(),
        author.name(),
        LocalDate.now(author.clock()),
        language,
        layers,
        entries,
        maps(entries, progress),
        receipts,
        log,
        wholes(entries),
        analysis(),
        invented,
        project.id().toString());
  }

  private GuidedAnalysis analysis() {
    NeedsAnalysis needs = store.project().needs();
    return new GuidedAnalysis(template, needs, Staleness.of(needs, this::hash));
  }

  /// The hash of the series of an entry now.
  private Optional<String> hash(String entryId) {
    return Entries.find(store.project(), store.content(), entryId).map(entry -> entry.indicator().series());
  }

  private Map<String, List<ReportInput.Whole>> wholes(List<AreaValues> entries) {
    Map<String, List<ReportInput.Whole>> wholes = new LinkedHashMap<>();
    for (AreaValues values : entries) {
      References references = Parts.references(store.project(), store.content(), values.entry());
      List<ReportInput.Whole> found = new ArrayList<>();
      references.nation(values.period()).map(ReportMaking::whole).ifPresent(found::add);
      for (String code : values.layer().municipalities().keySet()) {
        references.municipality(code, values.period()).map(ReportMaking::whole).ifPresent(found::add);
      }
      if (!found.isEmpty()) {
        wholes.put(values.entry().id(), found);
      }
    }
    return wholes;
  }

  private static ReportInput.Whole whole(References.WholeValue value) {
    return new ReportInput.Whole(value.code(), value.value(), value.origin() == References.Origin.OFFICIAL_ROW);
  }

  private List<ReportMap> maps(List<AreaValues> entries, Progress progress) {
    List<ReportMap> chosen = new ArrayList<>();
    for (MapView view : store.project().needs().views()) {
      if (view.inReport()) {
        Entries.find(store.project(), store.content(), view.entryId())
            .ifPresent(entry -> chosen.add(view(view, entry, progress)));
      }
    }
    return chosen.isEmpty() ? usualMaps(entries, progress) : chosen;
  }

  /// A map as somebody saved it, with the numbers of now.
  private ReportMap view(MapView view, IndicatorEntry entry, Progress progress) {
    progress.report(0.5, Message.of("project.paintingMap", entry.name()));
    IndicatorSeries series = store.content().series(entry.indicator());
    AreaLayer layer = store.content().layer(store.project().layer(entry.indicator().layerId()).orElseThrow());
    Period period =
        series.periods().stream()
            .filter(known -> known.text().equals(view.period()))
            .findFirst()
            .orElseGet(series::newestPeriod);
    AreaValues values = DisclosureGate.read(entry, series, layer, period);
    Classification classes = classes(view, values);
    boolean changed = !entry.indicator().series().equals(view.seriesHash());
    String title = view.title().isBlank() ? null : view.title();
    ColorScheme scheme = ColorScheme.ofId(view.palette()).orElse(null);
    StandardMap maps = new StandardMap(store.project(), store.content(), language);
    if (!view.measure().showsValues()) {
      return formed(view, values, scheme, title, changed, progress);
    }
    Midpoint midpoint =
        scheme == null || scheme.kind() == ColorScheme.Kind.SEQUENTIAL
            ? null
            : maps.midpoint(values, view.reference()).orElse(null);
    return map(values, classes, scheme, midpoint, title, changed, view.look(), view.selected(), progress);
  }

  /// A map of a change, a difference or two indicators; of the values themselves, and said so, where what it was made of
  /// is no longer there.
  private ReportMap formed(
      MapView view,
      AreaValues values,
      @Nullable ColorScheme scheme,
      @Nullable String title,
      boolean changed,
      Progress progress) {
    StandardMap maps = new StandardMap(store.project(), store.content(), language);
    LocalDate today = LocalDate.now(author.clock());
    Choropleth plain = maps.map(values, StandardMap.classes(values), null, title, today);
    MeasuredMap formed;
    try {
      formed = new MeasureMaking(store.project(), store.content(), language).make(view.measure(), values, plain.captions());
    } catch (UserFacingException e) {
      String note = Texts.in(language).text("project.formGone", Texts.in(language).text(e.text()));
      Choropleth said =
          maps.map(values, StandardMap.classes(values), null, title, today)
              .withCaptions(plain.captions().withNotes(List.of(note)));
      return painted(said, values, title, changed, view.look(), view.selected(), progress);
    }
    Classification classes =
        formed.pair() != null || view.breaks().isEmpty() ? formed.classes() : classes(view, formed.values());
    boolean even = formed.pair() == null && Arrays.equals(classes.breaks(), formed.classes().breaks());
    Choropleth map = formed.titled(title).map(classes, scheme, Look.USUAL.withEven(even), language);
    return painted(
        map, formed.pair() == null ? formed.values() : values, title, changed, view.look(), view.selected(), progress);
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
    List<ReportMap> maps = new ArrayList<>();
    for (AreaValues values : chosen) {
      progress.report((double) maps.size() / chosen.size(), Message.of("project.paintingMap", values.entry().name()));
      maps.add(map(values, StandardMap.classes(values), null, null, null, false, null, List.of(), progress));
    }
    return maps;
  }

  private ReportMap map(
      AreaValues values,
      Classification classes,
      @Nullable ColorScheme scheme,
      @Nullable Midpoint midpoint,
      @Nullable String title,
      boolean changed,
      @Nullable MapLook look,
      List<String> picked,
      Progress progress) {
    StandardMap maps = new StandardMap(store.project(), store.content(), language);
    Choropleth map = maps.map(values, classes, scheme, midpoint, title, LocalDate.now(author.clock()));
    return painted(map, values, title, changed, look, picked, progress);
  }

  /// @param values what stands in the table below the map
  private ReportMap painted(
      Choropleth map,
      AreaValues values,
      @Nullable String title,
      boolean changed,
      @Nullable MapLook look,
      List<String> picked,
      Progress progress) {
    SheetExtras extras = new MapDrawing(store.project(), store.content()).extras(map, look, picked);
    MapSheet sheet = MapDrawing.sheet(map, extras, FIGURE, progress);
    byte[] png = PngWriter.toBytes(SheetPainter.paint(sheet, progress), FIGURE.dpi(), progress);
    Texts texts = Texts.in(language);
    Meaning meaning = Meaning.of(values.entry().indicator(), catalogue, language);
    String explanation =
        meaning.caution() == null || meaning.definition() == null
            ? meaning.definition()
            : meaning.definition() + " " + texts.text("project.caution", meaning.caution());
    return new ReportMap(
        title == null ? map.values().entry().name() : title,
        explanation,
        map.captions().title() + ". " + map.captions().subtitle(),
        sheet.altText(),
        png,
        values,
        texts.text(
            "project.classesInWords",
            map.classification().classes(),
            texts.text(
                map.look().even() ? "map.methodEven" : "map.method_" + map.classification().method().id())),
        changed);
  }
}
