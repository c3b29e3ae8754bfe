package se.helabilden.importing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaCode;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.SeriesChanges;
import se.helabilden.indicator.SeriesMerge;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.RestsOn;

/// What a staged file would change in an indicator that the project already has, told before anything is changed.
///
/// @param before the indicator as it is
/// @param draft what the file gives in its place
/// @param changes between the numbers there are and the file's own
/// @param definitions what is told about the indicator otherwise than before
/// @param restsOn what in the project rests on it
public record Replacement(
    Indicator before,
    IndicatorDraft draft,
    SeriesChanges changes,
    List<DefinitionChange> definitions,
    RestsOn restsOn) {
  public Replacement {
    definitions = List.copyOf(definitions);
  }

  /// How a newer file meets what there is.
  public enum Way {
    /// New periods, areas and groups are added, corrected values correct; what the file lacks stays.
    MERGE,
    /// The file's numbers are all there is afterwards.
    WHOLE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> ofId(String id) {
      return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
    }

    /// What there is with what the file gives.
    ///
    /// @param layer that both are joined with
    /// @param moved areas whose earlier numbers are told under other areas by the draft
    IndicatorDraft meet(
        IndicatorSeries older, IndicatorDraft draft, LayerInfo layer, Predicate<AreaCode> moved) {
      if (this == WHOLE) {
        return draft;
      }
      SeriesMerge.Aligned aligned =
          SeriesMerge.Aligned.of(older, draft.series(), draft.areaLevel(), layer.version());
      IndicatorSeries merged =
          SeriesMerge.merge(aligned.older(), aligned.newer(), aligned.differed() ? area -> false : moved);
      return draft.withSeries(merged, aligned.differed() ? null : draft.areaVersion());
    }
  }

  /// Something that is told about an indicator, before and after.
  ///
  /// @param field `name`, `unit`, `contents`, `source`, `tableId`, `updated`, `referenceTime`, `areaVersion`,
  ///     `catalogueId`, `hideBelow` or `notes`; each footnote is a change of its own
  /// @param before null for what was not told
  /// @param after null for what is told no more
  public record DefinitionChange(String field, @Nullable String before, @Nullable String after)
      implements Serializable {}

  /// What a staged file would change, for each indicator that it has in common with the project.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the project's file is damaged
  public static List<Replacement> of(ValueImport.Staged staged, Project project, ProjectContent content) {
    List<Replacement> found = new ArrayList<>();
    for (IndicatorDraft draft : staged.join().drafts()) {
      existing(project, draft)
          .ifPresent(
              old ->
                  found.add(
                      new Replacement(
                          old,
                          draft,
                          changes(old, draft, staged, content),
                          definitions(old, draft, staged.hideBelow()),
                          RestsOn.of(project, content, List.of(old)))));
    }
    return found;
  }

  /// Small counts are hidden by the stricter of the two thresholds.
  private static SeriesChanges changes(
      Indicator old, IndicatorDraft draft, ValueImport.Staged staged, ProjectContent content) {
    boolean isCount = old.kind() == IndicatorKind.COUNT || draft.kind() == IndicatorKind.COUNT;
    SeriesMerge.Aligned aligned =
        SeriesMerge.Aligned.of(
            content.series(old), draft.series(), draft.areaLevel(), staged.layer().version());
    return DisclosureGate.read(
        SeriesChanges.of(aligned.older(), aligned.newer()), aligned.older(), aligned.newer(), isCount,
        Math.max(old.hideBelow(), staged.hideBelow()));
  }

  /// The project's indicator that a draft adds to or replaces.
  static Optional<Indicator> existing(Project project, IndicatorDraft draft) {
    return project.indicator(draft.id()).filter(old -> old.layerId().equals(draft.layerId()));
  }

  /// Whether the indicator's numbers are others afterwards, so that what rests on it is marked.
  public boolean changesNumbers(Way way) {
    return !changes.isNothingNew() || (way == Way.WHOLE && changes.lost() > 0);
  }

  private static List<DefinitionChange> definitions(Indicator old, IndicatorDraft draft, int hideBelow) {
    Provenance from = old.provenance();
    List<DefinitionChange> changes = new ArrayList<>();
    differ(changes, "name", old.name(), draft.name());
    differ(changes, "unit", old.unit(), draft.unit());
    differ(changes, "contents", from.contents(), draft.contents());
    differ(changes, "source", from.source(), draft.source());
    differ(changes, "tableId", from.tableId(), draft.tableId());
    differ(changes, "updated", from.updated(), draft.updated());
    differ(changes, "referenceTime", from.referenceTime(), draft.referenceTime());
    differ(changes, "areaVersion", old.areaVersion(), draft.areaVersion());
    differ(changes, "catalogueId", old.catalogueId(), draft.catalogueId());
    differ(changes, "hideBelow", String.valueOf(old.hideBelow()), String.valueOf(hideBelow));
    from.notes().stream()
        .filter(note -> !draft.notes().contains(note))
        .forEach(note -> changes.add(new DefinitionChange("notes", note, null)));
    draft.notes().stream()
        .filter(note -> !from.notes().contains(note))
        .forEach(note -> changes.add(new DefinitionChange("notes", null, note)));
    return changes;
  }

  private static void differ(
      List<DefinitionChange> changes, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new DefinitionChange(field, before, after));
    }
  }
}
