package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.DataPackage;
import se.helabilden.importing.PackageFilling;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.FileQuestions.Kind;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Data packages in the window: a project is filled from one in one go, and one is made of a project.
final class PackageDesk {
  private final ScreenContext context;
  private final Workspace workspace;

  PackageDesk(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
  }

  /// Asks which package, and fills the project from it.
  void open() {
    context
        .questions()
        .open(
            context.texts().text("ui.data.packageOpen"),
            List.of(new Kind(context.texts().text("ui.data.packageKind"), List.of("*.zip", "*.gpkg", "*.json"))))
        .ifPresent(this::fill);
  }

  /// Boundaries of the municipalities that the project was begun for, all where none were; then every table.
  void fill(Path file) {
    Project project = workspace.projectProperty().get();
    if (project == null) {
      return;
    }
    List<String> codes =
        Municipalities.bundled().codes(workspace.remembered().municipalitiesProperty().get());
    PackageFilling filling = new PackageFilling(context.areaImport(), context.valueImport());
    AtomicReference<Message> told = new AtomicReference<>();
    workspace.changeLong(
        Message.of("ui.data.packageReading", String.valueOf(file.getFileName())),
        (session, progress) -> {
          try (DataPackage from = context.packages().open(file, progress.part(0, 0.1))) {
            PackageFilling.Filled filled = filling.fill(session, from, codes, progress.part(0.1, 1));
            int areas = filled.layers().stream().mapToInt(layer -> layer.areas()).sum();
            told.set(
                Message.of("ui.data.packageRead", from.manifest().name(), areas, filled.imports().size()));
          }
        },
        () -> {
          context.preferences().change(now -> now.withLastPackage(file.toAbsolutePath().toString()));
          context.notices().show(Notice.information(told.get()));
        },
        this::failed);
  }

  /// Asks where, and makes a package of the project.
  void make() {
    Project project = workspace.projectProperty().get();
    if (project == null || project.layers().isEmpty()) {
      return;
    }
    ProjectContent content = workspace.content();
    Path beside = workspace.file().map(Path::getParent).orElse(Path.of("."));
    context
        .questions()
        .save(
            context.texts().text("ui.data.packageMake"), beside.resolve("datapaket-" + project.name()),
            List.of(
                new Kind(context.texts().text("ui.data.packageZip"), List.of("*.zip")),
                new Kind(context.texts().text("ui.data.packageDatabase"), List.of("*.gpkg"))))
        .ifPresent(
            target ->
                workspace
                    .background()
                    .start(
                        Message.of("ui.data.packageMaking"),
                        progress ->
                            context
                                .packages()
                                .make(project, content, workspace.author(), target, progress),
                        files ->
                            context
                                .notices()
                                .show(
                                    Notice.information(
                                        Message.of("ui.data.packageMade", String.valueOf(target.getFileName()), files))),
                        this::failed));
  }

  private void failed(Throwable failure) {
    if (failure instanceof UserFacingException refused) {
      context.notices().show(Notice.warning(refused.text()));
    } else {
      context.notices().failure(failure);
    }
  }
}
