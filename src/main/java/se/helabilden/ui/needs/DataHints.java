package se.helabilden.ui.needs;

import java.util.List;
import java.util.Optional;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Question;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.Suggestion;
import se.helabilden.project.Suggestions;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// The sentences that the project's data give.
final class DataHints implements HintSource {
  @Override
  public List<Hint> hints(
      Question question, Project project, ProjectContent content, Language language, Progress progress) {
    return Suggestions.of(project, content, question, language).stream().map(DataHints::hint).toList();
  }

  private static Hint hint(Suggestion suggestion) {
    FrozenValues frozen = suggestion.frozen();
    String id =
        suggestion.fact().kind().name() + " " + frozen.entryId() + " " + suggestion.period() + " " + frozen.seriesHash();
    return new Hint(id, suggestion.sentence(), suggestion.focusArea(), frozen, suggestion::evidence);
  }

  @Override
  public Optional<FrozenValues> again(
      FrozenValues frozen, Project project, ProjectContent content, Language language, Progress progress) {
    return Suggestions.again(project, content, frozen, language);
  }
}
