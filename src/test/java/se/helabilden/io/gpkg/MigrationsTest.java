package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.needs.Template;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectCheck;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

class MigrationsTest {
  /// A format 0 that never was: its log had its texts in another column.
  private static final Migrations FROM_ZERO =
      new Migrations(
          List.of(
              connection -> Sqlite.run(connection, "ALTER TABLE app_edit RENAME COLUMN told TO summary"),
              connection -> {}));

  @TempDir Path folder;
  private GeoPackageProjects projects;
  private GeoPackageProjects withZero;
  private Path file;
  private Project written;

  @BeforeEach
  void setUp() throws IOException {
    UserFolder home = new UserFolder(folder.resolve("home"));
    projects = new GeoPackageProjects(home, Toy.CLOCK, "0.1.0");
    withZero = new GeoPackageProjects(home, Toy.CLOCK, "0.1.0", FROM_ZERO);
    file = Files.createDirectory(folder.resolve("docs")).resolve("Plan.gpkg");
    written = write(projects, file);
  }

  /// The project that stands in `project-v1.gpkg`.
  private static Project write(GeoPackageProjects projects, Path file) {
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
      return session.project();
    }
  }

  /// Writes the fixture anew: only when a format is released, never over an older one.
  public static void main(String[] arguments) throws IOException {
    Path home = Files.createTempDirectory("home");
    write(new GeoPackageProjects(new UserFolder(home), Toy.CLOCK, "0.1.0"), Path.of(arguments[0]));
  }

  private void makeOld() throws SQLException {
    setFormat("0");
    try (Connection connection = Sqlite.openShared(file)) {
      Sqlite.run(connection, "ALTER TABLE app_edit RENAME COLUMN summary TO told");
    }
  }

  private void setFormat(String format) throws SQLException {
    try (Connection connection = Sqlite.openShared(file)) {
      Meta.set(connection, Meta.FORMAT, format);
    }
  }

  /// Records of the first format do not tell versions; the check finds them in the receipt.
  private static Project withoutVersions(Project project) {
    return new Project(
        project.stamp(), project.name(), project.crs(), project.layers(), project.indicators(),
        project.imports().stream()
            .map(
                record ->
                    new ImportRecord(
                        record.stamp(), record.file(), record.fileHash(), record.layerId(), record.indicatorIds(),
                        record.entries(), record.rows(), record.areas(), record.receipt(), null, null))
            .toList(),
        project.needs(), project.heeded());
  }

  @Test
  void everyReleasedFormatOpens() throws IOException {
    Path old = folder.resolve("docs/gammal.gpkg");
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("project-v1.gpkg"))) {
      Files.copy(in, old);
    }
    assertThat(projects.inspect(old)).extracting(Issue::id).containsExactly("older-version");
    try (ProjectStore store = projects.open(old)) {
      assertThat(store.project()).isEqualTo(withoutVersions(written));
      assertThat(ProjectCheck.problems(store.project(), store.content(), Template.EMPTY))
          .isEqualTo(ProjectCheck.problems(written, store.content(), Template.EMPTY))
          .extracting(ProjectCheck.Problem::id)
          .contains("version-differs");
      assertThat(store.content().layer(written.layers().getFirst()).areas()).isEqualTo(Toy.layer().areas());
      assertThat(store.content().series(written.indicators().getFirst()).hash()).isEqualTo(Toy.series(1).hash());
      assertThat(store.content().receipt(written.imports().getFirst())).isEqualTo(Toy.receipt(3));
      assertThat(store.log()).extracting(EditRecord::kind).containsExactly("Create", "AddLayer", "ImportValues", "Upgrade");
    }
  }

  @Test
  void anOlderFormatIsUpgradedAfterACopyIsKept() throws Exception {
    makeOld();
    byte[] before = Files.readAllBytes(file);
    Path kept = file.resolveSibling("Plan (före uppgradering).gpkg");
    try (ProjectStore store = withZero.open(file)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.issues()).extracting(Issue::id).containsExactly("upgraded");
      assertThat(store.isUnpublished()).isTrue();
      assertThat(store.log()).extracting(EditRecord::kind).endsWith("ImportValues", "Upgrade");
      assertThat(kept).hasBinaryContent(before);
      assertThat(file).hasBinaryContent(before);
    }
    try (ProjectStore store = withZero.open(file)) {
      assertThat(store.issues()).extracting(Issue::id).containsExactly("recovered");
      store.publish(Progress.NONE);
    }
    try (ProjectStore store = withZero.open(file)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.issues()).isEmpty();
    }
    assertThat(projects.inspect(file)).isEmpty();
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(file, kept);
    }
  }

  @Test
  void readingAnOlderFormatChangesNothing() throws Exception {
    makeOld();
    byte[] before = Files.readAllBytes(file);
    try (ProjectStore store = withZero.openReadOnly(file)) {
      assertThat(store.project()).isEqualTo(written);
      assertThat(store.log()).hasSize(3);
    }
    assertThat(file).hasBinaryContent(before);
    assertThat(withZero.inspect(file)).extracting(Issue::id).containsExactly("older-version");
    try (var files = Files.list(folder.resolve("home/tmp"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aWorkingCopyOfAnOlderFormatIsUpgradedToo() throws Exception {
    Project edited;
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      edited = session.perform(new Edit.Rename("Osparat"), NewContent.NONE);
    }
    Path copy;
    try (var files = Files.walk(folder.resolve("home/working"))) {
      copy = files.filter(path -> path.toString().endsWith(".gpkg")).findFirst().orElseThrow();
    }
    try (Connection connection = Sqlite.openWorking(copy)) {
      Meta.set(connection, Meta.FORMAT, "0");
      Sqlite.run(connection, "ALTER TABLE app_edit RENAME COLUMN summary TO told");
    }
    try (ProjectStore store = withZero.open(file)) {
      assertThat(store.project()).isEqualTo(edited);
      assertThat(store.log()).extracting(EditRecord::kind).endsWith("Rename", "Upgrade");
    }
  }

  @Test
  void aFailedUpgradeChangesNothing() throws Exception {
    setFormat("0");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> withZero.open(file)).isInstanceOf(UserFacingException.class);
    assertThat(file).hasBinaryContent(before);
    setFormat("2");
    projects.open(file).close();
  }

  @Test
  void aNewerFormatIsRefusedInPlainWords() throws Exception {
    setFormat("3");
    byte[] before = Files.readAllBytes(file);
    for (Runnable work :
        List.<Runnable>of(
            () -> projects.open(file), () -> projects.openReadOnly(file), () -> projects.inspect(file))) {
      assertThatThrownBy(work::run)
          .isInstanceOfSatisfying(
              UserFacingException.class, told -> assertThat(told.id()).isEqualTo("newer-version"));
    }
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aGeoPackageOfSomebodyElseIsNoProject() throws Exception {
    for (String drop : List.of("DROP TABLE app_meta", "UPDATE app_meta SET value = 'x' WHERE key = 'format_version'")) {
      Path foreign = file.resolveSibling("främmande.gpkg");
      Files.deleteIfExists(foreign);
      Files.copy(file, foreign);
      try (Connection connection = Sqlite.openShared(foreign)) {
        Sqlite.run(connection, drop);
      }
      for (Runnable work :
          List.<Runnable>of(() -> projects.open(foreign), () -> projects.openReadOnly(foreign))) {
        assertThatThrownBy(work::run)
            .isInstanceOfSatisfying(
                UserFacingException.class, told -> assertThat(told.id()).isEqualTo("not-a-project"));
      }
    }
  }
}
