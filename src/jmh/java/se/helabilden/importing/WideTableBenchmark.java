package se.helabilden.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueReader;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;

/// From a table of 300 columns for every area, with decimal commas and `..` for missing, to indicators with a receipt:
/// the file read alone, read and understood, and read, understood and matched.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class WideTableBenchmark {
  private static final int COLUMNS = 300;

  @Param({"6160", "100000"})
  public int areas;

  private Path file = Path.of("");
  private AreaLayer layer = new AreaLayer(AreaLevel.DESO, "2025", List.of());
  private LayerInfo info = new LayerInfo(
      new Stamp(new UUID(0, 1), "", "", Instant.EPOCH), "deso-2025", "DeSO", AreaLevel.DESO, "2025", Crs.SWEREF99_TM,
      "EPSG:3006", "kod", null, "karta.gpkg", "", null, 0, "");
  private final ValueReader reader = new DelimitedReader();
  private final Catalogue catalogue = CatalogueFile.bundled();

  @Setup
  public void write() throws IOException {
    Random random = new Random(7);
    GeometryFactory geometries = new GeometryFactory();
    List<Area> all = new ArrayList<>();
    StringBuilder text = new StringBuilder("kod");
    for (int column = 0; column < COLUMNS; column++) {
      text.append(";andel ").append(column);
    }
    text.append("\r\n");
    for (int i = 0; i < areas; i++) {
      String code = String.format(Locale.ROOT, "%04d%c%04d", 114 + i / 1000, "ABC".charAt(i % 3), 1000 + i % 1000);
      double x = 300_000 + i % 300 * 100;
      double y = 6_400_000 + (i / 300) * 100;
      all.add(
          new Area(
              new AreaCode(AreaLevel.DESO, "2025", code), code, code.substring(0, 4), null, null,
              geometries.toGeometry(new Envelope(x, x + 100, y, y + 100))));
      text.append(code);
      for (int column = 0; column < COLUMNS; column++) {
        int value = random.nextInt(1000);
        text.append(';').append(value < 10 ? ".." : value / 10 + "," + value % 10);
      }
      text.append("\r\n");
    }
    layer = new AreaLayer(AreaLevel.DESO, "2025", all);
    file = Files.createTempFile("wide", ".csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public Loaded<TableFile> read() {
    return reader.read(file, Progress.NONE);
  }

  @Benchmark
  public Loaded<StagedTable> readAndUnderstood() {
    return TableReading.stage(reader.read(file, Progress.NONE).value(), TableOptions.NONE.withLayer(layer), Progress.NONE);
  }

  @Benchmark
  public TableJoin readUnderstoodAndMatched() {
    return KeyMatching.join(readAndUnderstood(), layer, info, OnDuplicate.ASK, catalogue, Progress.NONE);
  }
}
