package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import se.helabilden.area.AreaLayer;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.RawLayer;
import se.helabilden.map.SyntheticLayer;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// A layer from a GeoPackage into memory: as a project's own, and as a file from elsewhere.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class OpenLayerBenchmark {
  @Param({"6160x120", "100000x60"})
  public String layer;

  private Path folder = Path.of("");
  private Path file = Path.of("");

  private GeoPackageProjects projects() {
    return new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
  }

  @Setup
  public void write() throws IOException {
    String[] parts = layer.split("x");
    AreaLayer areas = SyntheticLayer.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1);
    folder = Files.createTempDirectory("open-layer");
    file = folder.resolve("projekt.gpkg");
    LayerInfo info = Toy.info("deso-2025", areas);
    try (ProjectSession session =
        new ProjectSession(projects().create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      session.perform(new Edit.AddLayer(info, Crs.SWEREF99_TM), NewContent.of(info, areas));
      session.store().publish(Progress.NONE);
    }
  }

  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Benchmark
  public AreaLayer ofAProject() {
    ProjectStore store = projects().openReadOnly(file);
    try {
      return store.content().layer(store.project().layers().getFirst());
    } finally {
      store.close();
    }
  }

  @Benchmark
  public Loaded<RawLayer> fromElsewhere() {
    GeoPackageAreaReader reader = new GeoPackageAreaReader(folder);
    List<String> layers = reader.layers(file, Progress.NONE);
    return reader.read(file, layers.getFirst(), Progress.NONE);
  }
}
