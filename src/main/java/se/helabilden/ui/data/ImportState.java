package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.Replacement;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.LargerAreas;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;

/// Where the reading of a file stands. Nothing of the project changes before one of the two previews is said yes to.
sealed interface ImportState {
  /// No file.
  record Idle() implements ImportState {}

  /// A file is being read for the first time.
  record Reading(String file) implements ImportState {}

  /// Boundaries understood, waiting for a yes.
  record AreasPreview(Path path, AreaImport.Staged staged, List<Issue> issues, AreaChoices choices)
      implements ImportState {}

  /// A table understood and matched, waiting for a yes.
  ///
  /// @param choices as they are in what is staged
  /// @param areas the layer that it was matched with
  /// @param replacements what it would change in indicators that the project has already
  /// @param newerOf the indicator whose table it is, or may be, a newer delivery of; null for none
  /// @param asOn the day of the earlier import with whose choices it was understood; null for none
  record ValuesPreview(
      Path path,
      ValueImport.Staged staged,
      ImportChoices choices,
      AreaLayer areas,
      List<Replacement> replacements,
      @Nullable Indicator newerOf,
      @Nullable String asOn)
      implements ImportState {
    public ValuesPreview {
      replacements = List.copyOf(replacements);
    }

    /// The same meeting what there is in another way.
    ValuesPreview withWay(Replacement.Way way) {
      ValueImport.Staged changed = staged.with(staged.hideBelow(), way);
      return new ValuesPreview(path, changed, changed.choices(), areas, replacements, newerOf, asOn);
    }
  }

  /// Larger areas made of the project's own, waiting for a yes.
  ///
  /// @param tellsRegso whether the smaller areas' boundaries name the RegSO that they belong to
  record LargerPreview(Larger choices, LargerAreas.Plan plan, boolean tellsRegso) implements ImportState {}

  /// A list of changes between two versions of a division, waiting for a yes.
  record KeyPreview(Path path, ChangeKeyFile.Staged staged) implements ImportState {}

  /// A file that was not taken. The project is as it was.
  ///
  /// @param what what it is, and what to do
  /// @param details for those who unfold them
  /// @param remedies choices with which the file may do
  /// @param back the understanding before the choice that did not do, or null
  record Refused(String file, Message what, String details, List<Sentence> remedies, @Nullable ImportState back)
      implements ImportState {}

  /// Boundaries are in the project.
  ///
  /// @param undone whether they have been taken out again
  record AreasDone(LayerInfo layer, AreaImport.Staged staged, List<Issue> issues, boolean undone)
      implements ImportState {}

  /// Values are in the project: the account of every row and area.
  ///
  /// @param undone whether they have been taken out again
  record Receipt(ImportRecord record, MatchReceipt receipt, LayerInfo layer, AreaLayer areas, boolean undone)
      implements ImportState {}

  /// Whether a file is at work or waits for an answer.
  default boolean isBusy() {
    return this instanceof Reading
        || this instanceof AreasPreview
        || this instanceof ValuesPreview
        || this instanceof LargerPreview
        || this instanceof KeyPreview;
  }
}
