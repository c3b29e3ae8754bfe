package se.helabilden.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Question;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The open project's indicators and areas as something to find: an indicator is shown on the map, an area is picked
/// out and brought near.
final class Findings {
  private final Workspace workspace;
  private final Navigator navigator;
  private final UiTexts texts;
  private final Template template;
  private ContentIndex index = ContentIndex.EMPTY;
  private Runnable onRead = () -> {};

  Findings(Workspace workspace, Navigator navigator, UiTexts texts, Template template) {
    this.texts = texts;
    this.template = template;
    this.workspace = workspace;
    this.navigator = navigator;
    workspace.projectProperty().addListener((observable, before, now) -> read(now));
  }

  private void read(@Nullable Project project) {
    if (project == null || !workspace.isOpen()) {
      index = ContentIndex.EMPTY;
      return;
    }
    ProjectContent content = workspace.content();
    workspace
        .background()
        .startQuietly(
            progress -> ContentIndex.of(project, content, progress),
            read -> {
              if (workspace.projectProperty().get() == project) {
                index = read;
                onRead.run();
              }
            });
  }

  /// Told when more can be found: somebody may be looking already.
  void whenRead(Runnable told) {
    onRead = told;
  }

  /// The commands, then the questions, the indicators, and the areas.
  List<Command> with(List<Command> commands) {
    List<Command> all = new ArrayList<>(commands);
    if (workspace.isOpen()) {
      for (TemplatePart part : TemplatePart.values()) {
        for (Question question : template.questions(part)) {
          String name = question.text().in(texts.languageProperty().get());
          all.add(Command.found(Command.Kind.QUESTION, name, () -> show(part, question)));
        }
      }
    }
    for (ContentIndex.NamedIndicator indicator : index.indicators()) {
      all.add(Command.found(Command.Kind.INDICATOR, indicator.name(), () -> show(indicator)));
    }
    for (ContentIndex.NamedArea area : index.areas()) {
      all.add(Command.found(Command.Kind.AREA, area.name(), () -> show(area)));
    }
    return all;
  }

  private void show(TemplatePart part, Question question) {
    workspace.remembered().placeProperty(part).set(question.id());
    navigator.go(
        switch (part) {
          case MAPPING -> Step.MAPPING;
          case NEEDS -> Step.NEEDS;
          case PLAN -> Step.PLAN;
        });
  }

  private void show(ContentIndex.NamedIndicator indicator) {
    workspace.map().indicatorProperty().set(indicator.id());
    navigator.go(Step.MAPS);
  }

  private void show(ContentIndex.NamedArea area) {
    navigator.go(Step.MAPS);
    workspace.selection().only(List.of(area.code()));
    if (area.zoom() != null) {
      workspace.map().zoomProperty().set(area.zoom());
    }
  }
}
