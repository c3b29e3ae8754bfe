package se.helabilden.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.AreaImport;
import se.helabilden.project.Project;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The ways into a project. What is shown then is the shell's own matter.
final class ProjectDoors implements ProjectDoor {
  private static final String ENDING = ".gpkg";
  private static final List<String> OTHERS =
      List.of(
          "*.zip", "*.shp", "*.geojson", "*.json", "*.topojson", "*.kml", "*.kmz", "*.gml", "*.fgb", "*.xlsx", "*.xls",
          "*.csv", "*.tsv", "*.txt", "*.skv");

  /// What the shell does before and after.
  ///
  /// @param leave keeps the view and the picture of the open project, then goes on
  /// @param entered shows the project that is open now
  /// @param drop hands files to the open project
  record Passage(Consumer<Runnable> leave, Runnable entered, Consumer<List<Path>> drop) {}

  private final ShellServices services;
  private final Workspace workspace;
  private final UiTexts texts;
  private final Notices notices;
  private final SettingsKeeper settings;
  private final Passage passage;
  private final ObservableValue<List<RecentProject>> recent;

  ProjectDoors(
      ShellServices services,
      Workspace workspace,
      UiTexts texts,
      Notices notices,
      SettingsKeeper settings,
      Passage passage) {
    this.services = services;
    this.workspace = workspace;
    this.texts = texts;
    this.notices = notices;
    this.settings = settings;
    this.passage = passage;
    recent = Bindings.createObjectBinding(() -> settings.now().recent(), settings.property());
  }

  @Override
  public void choose() {
    List<String> endings = new ArrayList<>(List.of("*" + ENDING));
    endings.addAll(OTHERS);
    FileQuestions.Kind readable = new FileQuestions.Kind(texts.text("ui.shell.readableKind"), endings);
    services
        .questions()
        .open(texts.text("ui.shell.openTitle"), List.of(readable, kind()))
        .ifPresent(file -> take(List.of(file)));
  }

  private FileQuestions.Kind kind() {
    return new FileQuestions.Kind(texts.text("ui.shell.projectKind"), List.of("*" + ENDING));
  }

  @Override
  public void open(Path file) {
    if (workspace.file().filter(file.toAbsolutePath().normalize()::equals).isPresent()) {
      passage.entered().run();
    } else if (!Files.exists(file)) {
      notices.show(Notice.warning(Message.of("ui.shell.missing", file.toString())));
    } else {
      passage.leave().accept(() -> workspace.open(file, passage.entered()));
    }
  }

  @Override
  public void create(String name, List<String> municipalities, @Nullable Path dataPackage) {
    Path suggested = PlaceForProject.free(services.documents(), name);
    services
        .questions()
        .save(texts.text("ui.shell.newTitle"), suggested, List.of(kind()))
        .ifPresent(file -> make(file, name.isBlank() ? stem(file) : name, municipalities, dataPackage));
  }

  private void make(Path file, String name, List<String> municipalities, @Nullable Path dataPackage) {
    if (Files.exists(file)) {
      notices.show(Notice.warning(Message.of("ui.shell.existsAlready", file.getFileName().toString())));
      return;
    }
    passage
        .leave()
        .accept(
            () ->
                workspace.create(
                    file,
                    name,
                    () -> {
                      passage.entered().run();
                      workspace.remembered().setMunicipalities(municipalities);
                      notices.show(Notice.information(Message.of("ui.shell.created", name)));
                      if (dataPackage != null) {
                        passage.drop().accept(List.of(dataPackage));
                      }
                    }));
  }

  @Override
  public void openExample() {
    Path example = services.projects().resolve("exempelregionen" + ENDING);
    if (Files.exists(example)) {
      open(example);
      return;
    }
    workspace
        .background()
        .start(
            Message.of("ui.shell.makingExample"),
            progress -> {
              Files.createDirectories(example.getParent());
              services.example().make(example, progress);
              return example;
            },
            this::open);
  }

  /// What dropped files are.
  private record Sorted(@Nullable Path project, @Nullable Path areas, @Nullable Path table) {}

  @Override
  public void take(List<Path> files) {
    workspace
        .background()
        .startQuietly(
            progress ->
                new Sorted(
                    files.stream().filter(services.stores()::isProject).findFirst().orElse(null),
                    files.stream().filter(services.areaImport()::accepts).findFirst().orElse(null),
                    files.stream().filter(services.valueImport()::accepts).findFirst().orElse(null)),
            sorted -> take(files, sorted));
  }

  /// A project of the files themselves where none is open: nothing is asked.
  private void take(List<Path> files, Sorted sorted) {
    if (sorted.project() != null) {
      open(sorted.project());
    } else if (workspace.isOpen()) {
      passage.drop().accept(files);
    } else if (sorted.areas() != null) {
      List<Path> others = new ArrayList<>(files);
      others.remove(sorted.areas());
      beginWithAreas(sorted.areas(), others);
    } else if (sorted.table() != null) {
      createBeside(sorted.table(), stem(sorted.table()), () -> passage.drop().accept(files));
    } else if (!files.isEmpty()) {
      String name = files.getFirst().getFileName().toString();
      notices.show(Notice.warning(Message.of("ui.shell.unknownFile", name)));
    }
  }

  /// A boundary file that a project is made of, and what the project is called then.
  private record Begun(AreaImport.Staged staged, String name) {}

  private void beginWithAreas(Path areas, List<Path> others) {
    LayerAssembly.Choices choices = LayerAssembly.Choices.none(areas.getFileName().toString());
    Project nothing = Project.empty(workspace.author().stamp(), "");
    workspace
        .background()
        .start(
            Message.of("ui.common.opening"),
            progress -> {
              AreaImport.Staged staged = services.areaImport().stage(areas, null, choices, nothing, progress).value();
              String places = Municipalities.bundled().nameOf(staged.municipalities()).orElseGet(() -> stem(areas));
              return new Begun(staged, places);
            },
            begun ->
                createBeside(
                    areas,
                    begun.name(),
                    () ->
                        workspace.change(
                            Message.of("ui.common.saving"),
                            session -> services.areaImport().commit(session, begun.staged()),
                            () -> {
                              if (!others.isEmpty()) {
                                passage.drop().accept(others);
                              }
                            })),
            failure -> {
              boolean several =
                  failure instanceof UserFacingException known && known.id().equals(AreaImport.SEVERAL_LAYERS);
              if (several) {
                createBeside(areas, stem(areas), () -> passage.drop().accept(List.of(areas)));
              } else {
                notices.failure(failure);
              }
            });
  }

  private void createBeside(Path source, String name, Runnable then) {
    workspace
        .background()
        .start(
            Message.of("ui.common.creating"),
            progress -> PlaceForProject.beside(source, name, services.projects()),
            file ->
                workspace.create(
                    file,
                    name,
                    () -> {
                      passage.entered().run();
                      String folder = String.valueOf(file.getParent());
                      notices.show(
                          Notice.information(
                              Message.of("ui.shell.createdFrom", file.getFileName().toString(), folder)));
                      then.run();
                    }));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public ObservableValue<List<RecentProject>> recent() {
    return recent;
  }

  @Override
  public void forget(RecentProject project) {
    settings.change(now -> now.withoutRecent(project.file()));
  }
}
