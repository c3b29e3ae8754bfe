package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// A disk of a few megabytes that fills up; needs the right to mount one.
class FullDiskTest {
  @TempDir Path folder;
  private Path disk;

  private void mount(String size) throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted =
        Files.isExecutable(Path.of("/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "skipped: a small disk cannot be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null && Files.isExecutable(Path.of("/bin/umount"))) {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start().waitFor();
  }

  /// Takes all space but some.
  private Path fill(long free) throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      out.write(new byte[(int) (Files.getFileStore(disk).getUsableSpace() - free)]);
    }
    return filler;
  }

  private static void assertDiskFull(Runnable work) {
    assertId(work, "disk-full");
  }

  private static void assertId(Runnable work, String id) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(UserFacingException.class, told -> assertThat(told.id()).isEqualTo(id));
  }

  private static IndicatorSeries large(long seed) {
    List<AreaCode> areas = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      areas.add(new AreaCode(AreaLevel.OWN, null, "X" + i));
    }
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(areas, List.of(new Period("2022")), List.of(Breakdown.NONE));
    Random random = new Random(seed);
    for (int i = 0; i < areas.size(); i++) {
      builder.set(i, 0, 0, random.nextDouble(), ValueStatus.VALUE);
    }
    return builder.build();
  }

  private static void performLarge(ProjectSession session, int number) {
    IndicatorSeries series = large(number);
    session.perform(new Edit.Derive(Toy.indicator("stor" + number, series)), NewContent.of(List.of(series)));
  }

  @Test
  void aFullDiskUnderTheUsersFileLeavesTheOldFileWhole() throws Exception {
    mount("2m");
    Path file = disk.resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Project edited;
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      session.store().publish(Progress.NONE);
      byte[] before = Files.readAllBytes(file);
      performLarge(session, 1);
      for (int pages : List.of(0, 1, 2, 7, 20, 40)) {
        Path filler = fill(pages * 4096L);
        assertDiskFull(() -> session.store().publish(Progress.NONE));
        assertThat(file).hasBinaryContent(before);
        Files.delete(filler);
        try (var files = Files.list(disk)) {
          assertThat(files).containsExactly(file);
        }
      }
      session.store().publish(Progress.NONE);
      edited = session.project();
    }
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project()).isEqualTo(edited);
    }
    assertThat(projects.inspect(file)).isEmpty();
    fill(0);
    assertDiskFull(
        () -> projects.create(disk.resolve("Ny.gpkg"), Toy.empty(), EditRecord.created(Toy.AUTHOR)));
    assertThat(disk.resolve("Ny.gpkg")).doesNotExist();
  }

  @Test
  void aFullDiskUnderTheWorkingCopyKeepsWhatWasAcknowledged() throws Exception {
    mount("8m");
    Path file = folder.resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(disk.resolve("home")), Toy.CLOCK, "0.1.0");
    Project edited;
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Toy.fill(session);
      edited = session.perform(new Edit.Rename("Före"), NewContent.NONE);
      Path filler = fill(20_000);
      assertDiskFull(() -> performLarge(session, 1));
      assertThat(session.project()).isEqualTo(edited);
      assertThat(session.store().log()).extracting(EditRecord::kind).endsWith("Rename");
      Files.delete(filler);
      performLarge(session, 2);
      edited = session.project();
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project()).isEqualTo(edited);
      store.publish(Progress.NONE);
    }
    assertThat(projects.inspect(file)).isEmpty();
  }

  @Test
  void aProtectedDiskIsReadAndItsEditsWait() throws Exception {
    mount("4m");
    Path file = disk.resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)).close();
    byte[] before = Files.readAllBytes(file);
    run("mount", "-o", "remount,ro", disk.toString());
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().name()).isEqualTo(Toy.empty().name());
    }
    try (ProjectSession session = new ProjectSession(projects.open(file), Toy.AUTHOR)) {
      session.perform(new Edit.Rename("Väntar"), NewContent.NONE);
      assertId(() -> session.store().publish(Progress.NONE), "read-only");
    }
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().name()).isEqualTo(Toy.empty().name());
      assertThat(store.issues()).extracting(Issue::id).containsExactly("read-only");
    }
    assertThat(file).hasBinaryContent(before);
    assertId(
        () -> projects.create(disk.resolve("Ny.gpkg"), Toy.empty(), EditRecord.created(Toy.AUTHOR)), "read-only");
    run("mount", "-o", "remount,rw", disk.toString());
    try (ProjectStore store = projects.openReadOnly(file)) {
      assertThat(store.project().name()).isEqualTo("Väntar");
    }
  }

  @Test
  void aDiskThatIsGoneLosesNoEdits() throws Exception {
    mount("4m");
    Path file = disk.resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      Path aside = Files.copy(file, folder.resolve("undan.gpkg"));
      run("umount", disk.toString());
      Files.delete(disk);
      session.perform(new Edit.Rename("Utan minne"), NewContent.NONE);
      assertId(() -> session.store().publish(Progress.NONE), "cannot-open");
      Files.createDirectory(disk);
      Files.move(aside, file);
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project().name()).isEqualTo("Utan minne");
    }
  }
}
