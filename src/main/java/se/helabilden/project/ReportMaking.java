package se.helabilden.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.map.AltText;
import se.helabilden.map.Choropleth;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.MapSheet;
import se.helabilden.map.PngWriter;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.report.ReportInput;
import se.helabilden.report.ReportMap;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

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

  public ReportMaking(ProjectStore store, Catalogue catalogue, Author author, Language language) {
    this.store = store;
    this.catalogue = catalogue;
    this.author = author;
    this.language = language;
  }

  /// Values, maps, receipts and log; one map for each kind of indicator that suits a map, at least one where there is
  /// any indicator.
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
        invented);
  }

  /// The views to map where nobody has chosen any: of each kind of indicator that suits a map the first one, for the
  /// whole population where there is such an entry.
  private List<ReportMap> maps(List<AreaValues> entries, Progress progress) {
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
      maps.add(map(values, progress));
    }
    return maps;
  }

  private ReportMap map(AreaValues values, Progress progress) {
    StandardMap maps = new StandardMap(store.project(), store.content(), language);
    Classification classes = StandardMap.classes(values);
    Choropleth map = maps.map(values, classes, null, null, LocalDate.now(author.clock()));
    LayerShapes shapes = LayerShapes.of(values.layer(), progress);
    byte[] png =
        PngWriter.toBytes(
            SheetPainter.paint(MapSheet.of(map, shapes, FIGURE, progress), progress), FIGURE.dpi(), progress);
    Texts texts = Texts.in(language);
    String explanation =
        Optional.ofNullable(values.entry().indicator().catalogueId())
            .flatMap(catalogue::find)
            .map(CatalogueEntry::definition)
            .map(text -> text.in(language))
            .orElse(null);
    return new ReportMap(
        values.entry().name(),
        explanation,
        map.captions().title() + ". " + map.captions().subtitle(),
        AltText.of(map),
        png,
        values,
        texts.text("project.classesInWords", classes.classes(), texts.text("map.method_" + classes.method().id())));
  }
}
