package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// The real store in a process of its own, killed without warning.
@Tag("slow")
class KillTest {
  private static final int KILLS = 50;

  @TempDir Path folder;

  /// What a child said before it went.
  private record Said(int edited, int published) {}

  private Process start(Path file) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledChild.class.getName(),
            folder.resolve("home").toString(),
            file.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Lets a child say some lines after it is ready and work on for a moment, then kills it and reads to the end what it
  /// had said.
  ///
  /// @param last how the line before the moment begins: `E` for an edit or a publishing, `S` for a publishing
  private Said killAfter(Process child, int wanted, String last, long nanos) throws IOException, InterruptedException {
    int edited = 0;
    int published = 0;
    int said = 0;
    boolean alive = true;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("ready");
      while (true) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        if (++said >= wanted && alive && line.startsWith(last)) {
          child.waitFor(nanos, TimeUnit.NANOSECONDS);
          // by its handle: Process.destroyForcibly also drops what the child had said
          child.toHandle().destroyForcibly();
          alive = false;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 2 || parts[1].isEmpty()) {
          continue;
        }
        if (parts[0].equals("E")) {
          edited = Integer.parseInt(parts[1]);
        } else if (parts[0].equals("P")) {
          published = Integer.parseInt(parts[1]);
        }
      }
    }
    child.waitFor();
    return new Said(edited, published);
  }

  @Test
  void killingLosesNothingThatWasAcknowledged() throws Exception {
    Random random = new Random(20261123);
    Path file = Files.createDirectory(folder.resolve("dokument å")).resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    int edits = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Said said = 
          killAfter(start(file), random.nextInt(6), kill % 2 == 0 ? "S" : "E", (long) (random.nextDouble() * 40_000_000));
      edits = Math.max(edits, said.edited());
      assertThat(projects.inspect(file)).as("kill %d: the user's file", kill).isEmpty();
      try (ProjectStore published = new ReadOnlyStore(file, Sqlite.openImmutable(file), null, List.of())) {
        assertThat(Integer.parseInt(published.project().name()))
            .as("kill %d: published", kill)
            .isGreaterThanOrEqualTo(said.published());
      }
      try (ProjectStore store = projects.open(file)) {
        assertThat(store.issues()).as("kill %d", kill).allMatch(issue -> issue.id().equals("recovered"));
        assertThat(Integer.parseInt(store.project().name()))
            .as("kill %d: edited", kill)
            .isGreaterThanOrEqualTo(edits);
        int named = Integer.parseInt(store.project().name());
        if (named > 0) {
          String words = store.project().needs().answer("K1").orElseThrow().text().plain();
          assertThat(Integer.parseInt(words.substring(4)))
              .as("kill %d: what was typed before edit %d", kill, named)
              .isBetween(named, named + 1);
        }
        store.project().indicators().forEach(indicator -> store.content().series(indicator));
      }
      try (var files = Files.list(file.getParent())) {
        assertThat(files).as("kill %d: nothing left beside", kill).containsExactly(file);
      }
    }
    assertThat(edits).as("the children did work").isGreaterThanOrEqualTo(KILLS);
  }

  @Test
  void aSecondProcessIsToldAndTheLockGoesWithTheFirst() throws Exception {
    Path file = folder.resolve("Plan.gpkg");
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Process child = start(file);
    assertThat(child.getInputStream().read()).isEqualTo('r');
    assertThatThrownBy(() -> projects.open(file))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            told -> {
              assertThat(told.id()).isEqualTo("project-open-elsewhere");
              assertThat(told.text().key()).isEqualTo("io.gpkg.openElsewhereSince");
              assertThat(told.text().arguments().getLast()).isEqualTo("09:12");
            });
    try (ProjectStore reading = projects.openReadOnly(file)) {
      assertThat(reading.project()).isNotNull();
    }
    assertThatThrownBy(() -> projects.open(file)).isInstanceOf(UserFacingException.class);
    child.destroyForcibly().waitFor();
    projects.open(file).close();
  }
}
