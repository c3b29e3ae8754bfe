package se.helabilden.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Template;
import se.helabilden.report.GuidedAnalysis;
import se.helabilden.report.ReportInput;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Gathers from a project all that its report is made of.
public final class ReportMaking {
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
        new ReportMaps(store, catalogue, author, language, SeriesHashes.of(store.project(), store.content())).of(entries, progress),
        receipts,
        log,
        wholes(entries),
        analysis(),
        invented,
        project.id().toString());
  }

  private GuidedAnalysis analysis() {
    NeedsAnalysis needs = store.project().needs();
    return new GuidedAnalysis(template, needs, SeriesHashes.staleness(store.project(), store.content()));
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
}
