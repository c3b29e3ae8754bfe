package se.helabilden.ui.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.Project;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// What is remembered of each project between times: that it was open, its last view, and a small picture.
final class ProjectMemory {
  private final ShellServices services;
  private final Workspace workspace;
  private final SettingsKeeper settings;
  private final ObjectProperty<Step> step;
  /// The project whose view is on the screen; a screen that reacts to another one's opening must not overwrite its
  /// remembered view.
  private @Nullable UUID viewed;

  ProjectMemory(
      ShellServices services, Workspace workspace, SettingsKeeper settings, ObjectProperty<Step> step) {
    this.services = services;
    this.workspace = workspace;
    this.settings = settings;
    this.step = step;
    MapState map = workspace.map();
    List<Observable> watched =
        List.of(
            step,
            map.indicatorProperty(),
            map.measureProperty(),
            map.periodProperty(),
            map.methodProperty(),
            map.classesProperty(),
            map.sameClassesProperty(),
            map.ownClassesProperty(),
            map.fewBelowProperty(),
            map.paletteProperty(),
            map.referenceProperty(),
            map.formProperty(),
            map.labelsProperty(),
            map.guideProperty(),
            map.titleProperty(),
            map.groundProperty(),
            map.groundOpacityProperty(),
            map.zoomProperty(),
            workspace.remembered().municipalitiesProperty(),
            workspace.remembered().panels(),
            workspace.remembered().putAway(),
            workspace.remembered().placeProperty(TemplatePart.MAPPING),
            workspace.remembered().placeProperty(TemplatePart.NEEDS),
            workspace.remembered().placeProperty(TemplatePart.PLAN));
    watched.forEach(each -> each.addListener(observable -> keepView()));
  }

  /// Brings back the view that the project was left with.
  ///
  /// @return the step one was at
  Step entered(Project project) {
    Path file = workspace.store().file();
    String picture =
        settings.now().recent().stream()
            .filter(recent -> recent.file().equals(file.toString()) && recent.picture() != null)
            .findFirst()
            .map(RecentProject::picture)
            .orElse(null);
    remember(file, project, picture);
    viewed = null;
    Step last =
        LastView.restore(
            settings.now().views().getOrDefault(project.id().toString(), Map.of()),
            workspace.map(),
            workspace.remembered());
    viewed = project.id();
    return last;
  }

  private void remember(Path file, Project project, @Nullable String picture) {
    settings.change(
        now ->
            now.withRecent(
                new RecentProject(file.toString(), project.name(), workspace.author().clock().instant(), picture)));
  }

  void keepView() {
    Project project = workspace.projectProperty().get();
    if (project != null && project.id().equals(viewed) && workspace.isOpen()) {
      settings.change(
          now -> now.withView(project.id().toString(), LastView.of(step.get(), workspace.map(), workspace.remembered())));
    }
  }

  /// Keeps the picture of the open project, then goes on; a picture that fails holds nobody up.
  void leave(Runnable then) {
    Project project = workspace.projectProperty().get();
    if (project == null || !workspace.isOpen()) {
      then.run();
      return;
    }
    Path file = workspace.store().file();
    MapState map = workspace.map();
    ProjectPicture picture =
        new ProjectPicture(
            project, workspace.content(), map.indicatorProperty().get(), map.periodProperty().get());
    LocalDate today = LocalDate.now(workspace.author().clock());
    workspace
        .background()
        .startWhole(
            Message.of("ui.shell.makingPicture"),
            progress -> picture.write(services.pictures(), today, progress),
            written -> {
              remember(file, project, written.map(Path::toString).orElse(null));
              then.run();
            },
            failure -> {
              System.getLogger(ProjectMemory.class.getName())
                  .log(System.Logger.Level.WARNING, "no picture of " + file, failure);
              then.run();
            });
  }
}
