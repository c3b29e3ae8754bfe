package se.helabilden.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.Edit;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Author;
import se.helabilden.work.Stamp;

/// Puts a staged table into a project.
final class ValueCommit {
  private ValueCommit() {}

  /// Puts a staged table into the project, as one edit. An indicator that the project already has gets the new periods
  /// and corrected values, or is replaced wholly, as was chosen; it keeps its identity in both cases.
  ///
  /// @return the record of the import
  static ImportRecord commit(ProjectSession session, ValueImport.Staged staged) {
    Author author = session.author();
    Stamp stamp = author.stamp();
    List<Indicator> indicators = new ArrayList<>();
    List<IndicatorSeries> series = new ArrayList<>();
    for (IndicatorDraft draft : staged.join().drafts()) {
      Indicator existing = Replacement.existing(session.project(), draft).orElse(null);
      IndicatorDraft met =
          existing == null
              ? draft
              : staged
                  .choices()
                  .way()
                  .meet(session.content().series(existing), draft, staged.layer(), moved(staged.join().receipt(), draft));
      indicators.add(
          met.toIndicator(
              existing == null ? author.stamp() : existing.stamp(), staged.fileHash(), stamp.at(), staged.hideBelow()));
      series.add(met.series());
    }
    ImportRecord record =
        new ImportRecord(
                stamp,
                staged.file(),
                staged.fileHash(),
                staged.layer().id(),
                indicators.stream().map(Indicator::id).toList(),
                staged.join().receipt())
            .withMapping(Mapping.of(staged, ValueImport.day(author)).text());
    session.perform(
        new Edit.ImportValues(record, indicators), NewContent.of(series, staged.join().receipt()));
    return record;
  }

  /// The areas whose earlier numbers are told under other areas now: of counts that are rebuilt the parts, and what an
  /// earlier import rebuilt.
  private static Predicate<AreaCode> moved(MatchReceipt receipt, IndicatorDraft draft) {
    String table = receipt.tableVersion();
    String layer = receipt.layerVersion();
    if (table == null || layer == null || table.equals(layer)) {
      return area -> false;
    }
    Set<String> parts = new HashSet<>();
    for (MatchReceipt.Rebuilt rebuilt : receipt.rebuilt()) {
      if (draft.series().indexOf(new AreaCode(draft.areaLevel(), layer, rebuilt.area())).isPresent()
          && draft.kind() == IndicatorKind.COUNT
          && !Boolean.FALSE.equals(draft.addable())) {
        parts.addAll(rebuilt.parts());
      }
    }
    return area ->
        area.level() == draft.areaLevel()
            && (layer.equals(area.version()) || (table.equals(area.version()) && parts.contains(area.code())));
  }
}
