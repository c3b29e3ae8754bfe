package se.helabilden.io.px;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.work.Progress;

/// From a PX file of 650,000 cells (5,000 areas, 13 age groups, two sexes, five years) to its cells, and to rows and
/// columns.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PxBenchmark {
  private static final int AREAS = 5000;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    Random random = new Random(1);
    String codes =
        IntStream.range(0, AREAS)
            .mapToObj(i -> String.format(Locale.ROOT, "\"%d%c%04d\"", 1400 + i / 100, "ABC".charAt(i % 3), i))
            .collect(Collectors.joining(","));
    String ages = IntStream.range(0, 13).mapToObj(i -> "\"" + i * 5 + "-" + (i * 5 + 4) + " år\"").collect(Collectors.joining(","));
    StringBuilder text = new StringBuilder("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nCODEPAGE=\"iso-8859-1\";\n");
    text.append("TITLE=\"Folkmängd\";\nCONTENTS=\"Folkmängd\";\nSTUB=\"region\",\"ålder\",\"kön\";\nHEADING=\"år\";\n");
    text.append("VALUES(\"region\")=").append(codes).append(";\nVALUES(\"ålder\")=").append(ages);
    text.append(";\nVALUES(\"kön\")=\"män\",\"kvinnor\";\nTIMEVAL(\"år\")=TLIST(A1,\"2020\"-\"2024\");\nDATA=\n");
    for (int row = 0; row < AREAS * 26; row++) {
      for (int year = 0; year < 5; year++) {
        int value = random.nextInt(2000);
        text.append(value < 20 ? "\"..\"" : value < 40 ? "\"-\"" : Integer.toString(value)).append(' ');
      }
      text.append('\n');
    }
    file = Files.createTempFile("tabell", ".px");
    Files.writeString(file, text.append(";\n"), StandardCharsets.ISO_8859_1);
  }

  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  @Benchmark
  public TableFile read() {
    return new PxReader().read(file, Progress.NONE).value();
  }

  @Benchmark
  public StagedTable readAndStage() {
    return TableReading.stage(read(), TableOptions.NONE, Progress.NONE).value();
  }
}
