package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// The user's file while others have it open, or left their journal beside it.
class OtherProgramsTest {
  @TempDir Path folder;
  private UserFolder home;
  private GeoPackageProjects projects;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    home = new UserFolder(folder.resolve("home"));
    projects = new GeoPackageProjects(home, Toy.CLOCK, "0.1.0");
    file = Files.createDirectory(folder.resolve("docs")).resolve("Plan.gpkg");
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
    }
  }

  /// Leaves the file as a program that crashed does: its last change only in the log beside it.
  private void crashOfAnother() throws Exception {
    Path crashed = folder.resolve("crashed.gpkg");
    Path log = folder.resolve("crashed.gpkg-wal");
    try (Connection connection = Sqlite.openShared(file)) {
      Sqlite.run(connection, "PRAGMA journal_mode=WAL", "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY)");
      Files.copy(file, crashed);
      Files.copy(WorkingFolder.sidecar(file, "-wal"), log);
    }
    Files.delete(file);
    Files.move(crashed, file);
    Files.move(log, WorkingFolder.sidecar(file, "-wal"));
  }

  private static boolean hasStyles(Path file) throws Exception {
    try (Connection connection = Sqlite.openImmutable(file)) {
      return Sqlite.hasTable(connection, "layer_styles");
    }
  }

  @Test
  void whatACrashedProgramLeftInItsLogIsNotLost() throws Exception {
    crashOfAnother();
    assertThat(hasStyles(file)).as("not in the file itself").isFalse();
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().layers()).hasSize(1);
    }
    assertThat(hasStyles(file)).as("reading with the log brings it into the file, as any SQLite program does").isTrue();
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      assertThat(WorkingFolder.sidecar(file, "-wal")).doesNotExist();
      session.perform(new Edit.Rename("Ny"), NewContent.NONE);
      session.store().publish(Progress.NONE);
    }
    assertThat(hasStyles(file)).isTrue();
    assertThat(projects.inspect(file)).isEmpty();
  }

  @Test
  void aFileOpenElsewhereWithALogIsNotReplacedUnderIt() throws Exception {
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Mitt"), NewContent.NONE);
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProgram.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(other.getInputStream().read()).isEqualTo('r');
      assertThatThrownBy(() -> session.store().publish(Progress.NONE))
          .isInstanceOfSatisfying(
              UserFacingException.class, told -> assertThat(told.id()).isEqualTo("project-in-use"));
      other.getOutputStream().close();
      assertThat(other.waitFor()).isZero();
      assertThatThrownBy(() -> session.store().publish(Progress.NONE))
          .isInstanceOfSatisfying(
              UserFacingException.class, told -> assertThat(told.id()).isEqualTo("changed-outside"));
    }
    try (Connection connection = Sqlite.openImmutable(file)) {
      assertThat(Sqlite.text(connection, "SELECT name FROM deso_2025")).isEqualTo("Ändrat där");
    }
    try (ProjectStore kept = projects.openReadOnly(file.resolveSibling("Plan (osparat 2026-11-23 09.12).gpkg"))) {
      assertThat(kept.project().name()).isEqualTo("Mitt");
    }
  }

  @Test
  void aCrashBetweenReplacingAndNotingIsNoOutsideChange() throws IOException {
    Path real = file.toRealPath();
    WorkingFolder working = new WorkingFolder(home, real);
    WorkingFolder.State before;
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      before = working.state();
      session.perform(new Edit.Rename("Ett"), NewContent.NONE);
      session.store().publish(Progress.NONE);
      session.perform(new Edit.Rename("Två"), NewContent.NONE);
    }
    working.save(before.publishing(Fingerprint.of(real), before.publishedSequence() + 1));
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.issues()).extracting(Issue::id).containsExactly("recovered");
      assertThat(store.issues().getFirst().message().arguments().getFirst()).isEqualTo(1L);
      assertThat(store.project().name()).isEqualTo("Två");
      store.publish(Progress.NONE);
    }
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anUnreadableWorkingCopyIsSetAsideAndTold() throws IOException {
    WorkingFolder working = new WorkingFolder(home, file.toRealPath());
    Path copy;
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Förlorat"), NewContent.NONE);
      copy = working.copy(working.state());
    }
    byte[] bytes = Files.readAllBytes(copy);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(copy, bytes);
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.issues()).extracting(Issue::id).containsExactly("working-copy-damaged");
      assertThat(store.project().name()).isEqualTo(Toy.empty().name());
    }
    assertThat(copy.resolveSibling("damaged-" + copy.getFileName())).exists();
  }

  @Test
  void theNativeLibraryIsUnpackedOnceOrNotAtAll() throws IOException {
    assertThat(SqliteLibrary.prepare(home)).isTrue();
    Path blocked = Files.writeString(folder.resolve("fil"), "ingen mapp");
    new GeoPackageProjects(new UserFolder(blocked), Toy.CLOCK, "0.1.0").openReadOnly(file).close();
  }
}
