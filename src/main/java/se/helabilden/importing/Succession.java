package se.helabilden.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.project.Project;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Which of the project's indicators a newer file's are, where the ids do not tell: next year's file has another name.
final class Succession {
  private Succession() {}

  /// The project's indicators that came from the same table as this one, on the same layer; itself among them.
  static List<Indicator> table(Project project, Indicator one) {
    return project.indicators().stream()
        .filter(other -> other.expression() == null && other.parts().isEmpty())
        .filter(other -> other.layerId().equals(one.layerId()))
        .filter(other -> source(other).equals(source(one)))
        .toList();
  }

  private static String source(Indicator indicator) {
    return Deliveries.source(indicator.provenance().tableId(), indicator.provenance().file());
  }

  /// The indicator that a file with new ids most likely is a newer delivery of: of the same layer, from the same table,
  /// with the same contents. Empty where the ids tell already, or nothing is like it.
  static Optional<Indicator> likely(Project project, List<IndicatorDraft> drafts, LayerInfo layer) {
    if (drafts.stream().anyMatch(draft -> project.indicator(draft.id()).isPresent())) {
      return Optional.empty();
    }
    return drafts.stream()
        .flatMap(
            draft ->
                project.indicators().stream()
                    .filter(old -> old.layerId().equals(layer.id()) && old.provenance().file() != null)
                    .filter(old -> source(old).equals(Deliveries.source(draft.tableId(), draft.file())))
                    .filter(old -> sameContents(old, draft)))
        .filter(old -> paired(table(project, old), drafts).containsValue(old.id()))
        .findFirst();
  }

  private static boolean sameContents(Indicator old, IndicatorDraft draft) {
    String before = Deliveries.withoutYears(contents(old.provenance().contents(), old.provenance().file()));
    return before.equals(Deliveries.withoutYears(contents(draft.contents(), draft.file())));
  }

  /// A table of one unnamed column is called by its file.
  private static String contents(String contents, String file) {
    int dot = file == null ? -1 : file.lastIndexOf('.');
    return dot > 0 && file.substring(0, dot).equals(contents) ? Deliveries.plain(contents) : contents;
  }

  /// The id that each draft shall have, by its own: by contents, then by the catalogue's entry, then the last one left
  /// for the indicator that was named.
  ///
  /// @param replaced the indicator whose table the file is a newer delivery of
  /// @throws UserFacingException (INPUT) if nothing in the file can be that indicator
  static Map<String, String> ids(Project project, List<IndicatorDraft> drafts, Indicator replaced) {
    Map<String, String> ids = paired(table(project, replaced), drafts);
    if (!ids.containsValue(replaced.id())) {
      List<IndicatorDraft> left = drafts.stream().filter(draft -> !ids.containsKey(draft.id())).toList();
      if (left.size() != 1) {
        throw UserFacingException.input(
            "no-such-indicator",
            Message.of(
                "importing.nothingReplaces",
                drafts.getFirst().file(),
                replaced.name(),
                String.join("; ", drafts.stream().map(IndicatorDraft::contents).toList())),
            Place.file(drafts.getFirst().file()).withSheet(drafts.getFirst().sheet()));
      }
      ids.put(left.getFirst().id(), replaced.id());
    }
    return ids;
  }

  private static Map<String, String> paired(List<Indicator> old, List<IndicatorDraft> drafts) {
    Map<String, String> ids = new LinkedHashMap<>();
    pair(old, drafts, ids, (indicator, draft) -> indicator.id().equals(draft.id()));
    pair(old, drafts, ids, Succession::sameContents);
    pair(
        old, drafts, ids,
        (indicator, draft) -> indicator.catalogueId() != null && indicator.catalogueId().equals(draft.catalogueId()));
    return ids;
  }

  /// Pairs those that are alike and alone in it.
  private static void pair(
      List<Indicator> old,
      List<IndicatorDraft> drafts,
      Map<String, String> ids,
      BiPredicate<Indicator, IndicatorDraft> alike) {
    List<Indicator> free = old.stream().filter(indicator -> !ids.containsValue(indicator.id())).toList();
    List<IndicatorDraft> left = drafts.stream().filter(draft -> !ids.containsKey(draft.id())).toList();
    for (Indicator indicator : free) {
      List<IndicatorDraft> fitting = left.stream().filter(draft -> alike.test(indicator, draft)).toList();
      if (fitting.size() == 1
          && free.stream().filter(other -> alike.test(other, fitting.getFirst())).count() == 1) {
        ids.put(fitting.getFirst().id(), indicator.id());
      }
    }
  }
}
