package se.helabilden.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Whatever happens to the process that reads, the program that asked goes on.
class ReadingProcessTest {
  @TempDir Path folder;
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private final AtomicInteger inProcess = new AtomicInteger();
  private ReadingProcess process = with(Duration.ofSeconds(60));

  private ReadingProcess with(Duration limit) {
    return new ReadingProcess(
        megabytes -> {
          Process child =
              new ProcessBuilder(
                      ProcessHandle.current().info().command().orElseThrow(), "-Xmx64m", "-XX:+UseSerialGC",
                      "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-classpath",
                      System.getProperty("java.class.path"), OddReaders.class.getName())
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start();
          started.add(child);
          return child;
        },
        limit);
  }

  @AfterEach
  void end() {
    process.close();
    started.forEach(child -> assertThat(child.onExit().join().isAlive()).isFalse());
  }

  /// A file that is packed, so that it goes to the process.
  private Path file(String name) throws Exception {
    return Files.write(folder.resolve(name), new byte[] {'P', 'K', 3, 4, 0, 0});
  }

  private Loaded<TableFile> read(Path file, Progress progress) {
    ValueReader own =
        new ValueReader() {
          @Override
          public boolean accepts(Path any) {
            return true;
          }

          @Override
          public Loaded<TableFile> read(Path any, Progress p) {
            inProcess.incrementAndGet();
            return Loaded.of(new TableFile("eget", "csv", null, List.of()));
          }
        };
    return IsolatedReaders.values(own, process).read(file, progress);
  }

  private String sheet(String name) throws Exception {
    return read(file(name), Progress.NONE).value().grids().getFirst().name();
  }

  @Test
  void oneProcessAnswersOneFileAfterAnother() throws Exception {
    String first = sheet("answers.xlsx");
    assertThat(first).startsWith("pid ").isNotEqualTo("pid " + ProcessHandle.current().pid());
    assertThat(sheet("again.xlsx")).isEqualTo(first);
    assertThat(started).hasSize(1);
  }

  @Test
  void plainTextIsReadAtOnce() throws Exception {
    Path text = Files.writeString(folder.resolve("a.csv"), "kod;antal\n1;2\n");
    assertThat(read(text, Progress.NONE).value().name()).isEqualTo("eget");
    assertThat(inProcess).hasValue(1);
    assertThat(started).isEmpty();
  }

  @Test
  void progressComesThrough() throws Exception {
    List<Double> seen = new CopyOnWriteArrayList<>();
    read(
        file("answers.xlsx"),
        new Progress() {
          @Override
          public void report(double fraction, Message what) {
            seen.add(fraction);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        });
    assertThat(seen).containsExactly(0.5);
  }

  @Test
  void aRefusalKeepsItsWordsAndPlace() throws Exception {
    Path file = file("refuses.xlsx");
    assertThatThrownBy(() -> read(file, Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused -> {
              assertThat(refused.id()).isEqualTo("odd");
              assertThat(refused.text().arguments()).isEqualTo(List.of("refuses.xlsx"));
              assertThat(refused.place().row()).isEqualTo(7);
            });
    assertThat(sheet("answers.xlsx")).startsWith("pid ");
    assertThat(started).hasSize(1);
  }

  @Test
  void aFaultOfTheReadersIsToldAsOne() throws Exception {
    Path file = file("breaks.xlsx");
    assertThatThrownBy(() -> read(file, Progress.NONE))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("a fault of the reader's");
    Path deep = file("overflows.xlsx");
    assertThatThrownBy(() -> read(deep, Progress.NONE))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("StackOverflowError");
    assertThat(sheet("answers.xlsx")).startsWith("pid ");
  }

  @Test
  void oneThatTakesAllMemoryOrDiesIsRefusedAndTheNextFileIsRead() throws Exception {
    for (String name : List.of("eats.xlsx", "dies.xlsx")) {
      Path file = file(name);
      assertThatThrownBy(() -> read(file, Progress.NONE))
          .isInstanceOfSatisfying(
              UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("file-too-heavy"));
      assertThat(sheet("answers.xlsx")).startsWith("pid ");
    }
    assertThat(started).hasSize(3);
  }

  @Test
  void oneThatHangsIsEndedAtTheLimit() throws Exception {
    process.close();
    process = with(Duration.ofSeconds(3));
    Path file = file("hangs.xlsx");
    assertThatThrownBy(() -> read(file, Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("file-too-slow"));
    assertThat(started.getLast().onExit().join().isAlive()).isFalse();
  }

  @Test
  void cancellingEndsTheProcess() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void report(double fraction, Message what) {}

          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 200;
          }
        };
    Path file = file("hangs.xlsx");
    assertThatThrownBy(() -> read(file, impatient)).isInstanceOf(CancellationException.class);
    assertThat(started.getLast().onExit().join().isAlive()).isFalse();
    assertThat(sheet("answers.xlsx")).startsWith("pid ");
  }

  @Test
  void rubbishOnTheStreamEndsTheProcessAndTheNextFileIsRead() throws Exception {
    process.close();
    process = with(Duration.ofSeconds(3));
    Path file = file("talks.xlsx");
    assertThatThrownBy(() -> read(file, Progress.NONE)).isInstanceOf(RuntimeException.class);
    assertThat(started.getLast().onExit().join().isAlive()).isFalse();
    assertThat(sheet("answers.xlsx")).startsWith("pid ");
  }
}
