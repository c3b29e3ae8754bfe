package se.helabilden.ui.needs;

import java.util.List;
import java.util.Optional;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Question;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Where sentences from the project's data come from. Called in the background.
interface HintSource {
  List<Hint> hints(Question question, Project project, ProjectContent content, Language language, Progress progress);

  /// The same figures computed of the numbers that the project has now; empty where they cannot be found again.
  Optional<FrozenValues> again(
      FrozenValues frozen, Project project, ProjectContent content, Language language, Progress progress);
}
