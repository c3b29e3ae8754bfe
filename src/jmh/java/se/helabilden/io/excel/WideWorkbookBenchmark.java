package se.helabilden.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
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
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Reads a workbook of 6,160 rows with a code and 300 numbers, in 256 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class WideWorkbookBenchmark {
  private static final int ROWS = 6_160;
  private static final int COLUMNS = 301;

  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    Random random = new Random(7);
    file = Files.createTempFile("wide", ".xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(50);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Data");
      for (int r = 0; r <= ROWS; r++) {
        Row row = sheet.createRow(r);
        row.createCell(0).setCellValue(r == 0 ? "kod" : "0114A" + (1000 + r));
        for (int c = 1; c < COLUMNS; c++) {
          if (r == 0) {
            row.createCell(c).setCellValue("andel " + c);
          } else {
            row.createCell(c).setCellValue(random.nextInt(1000) / 10.0);
          }
        }
      }
      book.write(out);
    }
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public Loaded<TableFile> read() {
    return new WorkbookReader().read(file, Progress.NONE);
  }
}
