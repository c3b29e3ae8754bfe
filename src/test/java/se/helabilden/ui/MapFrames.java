package se.helabilden.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.map.MapScreen;
import se.helabilden.work.Language;

/// How long the window's thread is busy in each frame while 6 160 areas are dragged about, recoloured and pointed at:
/// `MapFrames [frames]`, under a display.
public final class MapFrames {
  private static final int SIDE_X = 80;
  private static final int SIDE_Y = 77;
  private static final int POINTS = 30;

  private MapFrames() {}

  public static void main(String[] arguments) throws Exception {
    int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 240;
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    UiKit kit = new UiKit(Files.createTempDirectory("frames"));
    ExecutorService workers = UiKit.workers();
    UiKit.Window window = kit.window(Language.SWEDISH, Platform::runLater, workers);
    Workspace workspace = window.context().workspace();
    CountDownLatch ready = new CountDownLatch(1);
    Path project = Files.createTempDirectory("frames").resolve("frames.gpkg");
    Platform.runLater(() -> workspace.create(project, "frames", () -> fill(workspace, ready)));
    ready.await();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(() -> run(window, frames, done));
    done.await();
    Platform.exit();
    System.exit(0);
  }

  private static void run(UiKit.Window window, int frames, CountDownLatch done) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    MapScreen screen = new MapScreen(window.context());
    Stage stage = new Stage();
    stage.setScene(new Scene(screen.root(), 1860, 1000));
    stage.show();
    screen.attach();
    Workspace workspace = window.context().workspace();
    Map<String, List<Double>> frameTimes = new LinkedHashMap<>();
    Map<String, List<Double>> workTimes = new LinkedHashMap<>();
    Map<String, List<Double>> cpuTimes = new LinkedHashMap<>();
    new AnimationTimer() {
      private final List<String> phases = List.of("drag", "zoom", "period", "classes", "hover", "select class");
      private long before;
      private int frame = -1;
      private String last = "";

      @Override
      public void handle(long now) {
        if (frame < 0) {
          frame = screen.isSettled() ? 0 : -1;
          before = System.nanoTime();
          return;
        }
        long begin = System.nanoTime();
        if (!last.isEmpty()) {
          frameTimes.computeIfAbsent(last, key -> new ArrayList<>()).add((begin - before) / 1e6);
        }
        before = begin;
        if (frame == frames * phases.size()) {
          stop();
          print(frameTimes, workTimes, cpuTimes);
          done.countDown();
          return;
        }
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String phase = phases.get(frame / frames);
        act(phase, frame % frames, screen, workspace);
        screen.root().layout();
        workTimes.computeIfAbsent(phase, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
        cpuTimes.computeIfAbsent(phase, key -> new ArrayList<>())
            .add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
        last = phase;
        frame++;
      }
    }.start();
  }

  private static void act(String phase, int i, MapScreen screen, Workspace workspace) {
    MapCanvas canvas = (MapCanvas) screen.root().lookup("#map");
    switch (phase) {
      case "drag" -> canvas.pan(i % 120 < 60 ? 6 : -6, i % 80 < 40 ? 4 : -4);
      case "zoom" -> canvas.zoomBy(i % 60 < 30 ? 1.06 : 1 / 1.06, 500, 400);
      case "period" -> workspace.map().periodProperty().set(String.valueOf(2015 + i % 10));
      case "classes" -> workspace.map().classesProperty().set(3 + i % 5);
      case "hover" -> workspace.selection().hoveredProperty().set(code(i * 37 % (SIDE_X * SIDE_Y)));
      default ->
          workspace
              .selection()
              .only(IntStream.range(i * 5, i * 5 + 1200).mapToObj(n -> code(n % (SIDE_X * SIDE_Y))).toList());
    }
  }

  private static void print(
      Map<String, List<Double>> frames, Map<String, List<Double>> work, Map<String, List<Double>> cpu) {
    PrintStream out = System.out;
    out.println("phase          thread p50   p95 ms | elapsed p50   p95   max ms | frame p50   p95   max ms");
    frames.forEach(
        (phase, times) ->
            out.printf(
                java.util.Locale.ROOT,
                "%-14s %10.1f %5.1f    | %8.1f %5.1f %7.1f    | %8.1f %5.1f %7.1f%n",
                phase,
                at(cpu.get(phase), 0.5), at(cpu.get(phase), 0.95),
                at(work.get(phase), 0.5), at(work.get(phase), 0.95), at(work.get(phase), 1),
                at(times, 0.5), at(times, 0.95), at(times, 1)));
  }

  private static double at(List<Double> times, double share) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  private static String code(int i) {
    return "A%05d".formatted(i);
  }

  private static void fill(Workspace workspace, CountDownLatch ready) {
    AreaLayer layer = layer();
    var stamp = UiKit.AUTHOR.stamp();
    LayerInfo info =
        new LayerInfo(stamp, "own", "Egna", AreaLevel.OWN, null, Crs.SWEREF99_TM, "EPSG:3006", "code", "name",
            "own.gpkg", "0", null, layer.size(), layer.contentHash());
    List<Period> periods = IntStream.range(2015, 2025).mapToObj(y -> new Period("" + y)).toList();
    List<AreaCode> codes = layer.areas().stream().map(Area::code).toList();
    IndicatorSeries.Builder builder = IndicatorSeries.builder(codes, periods, List.of(Breakdown.NONE));
    Random random = new Random(7);
    for (int i = 0; i < codes.size(); i++) {
      for (int p = 0; p < periods.size(); p++) {
        builder.set(i, p, 0, Math.round(1000 * Math.exp(random.nextGaussian() / 2)) / 100.0, ValueStatus.VALUE);
      }
    }
    IndicatorSeries series = builder.build();
    Provenance from =
        new Provenance("f", null, null, "SCB", "T", null, "Andel", null, null, null, List.of(), UiKit.CLOCK.instant());
    Indicator indicator =
        new Indicator(UiKit.AUTHOR.stamp(), "andel", "Andel", "%", 2, IndicatorKind.SHARE, Direction.NEUTRAL,
            FocusArea.EDUCATION, null, "own", AreaLevel.OWN, null, series.hash(), from, null, List.of(), 0);
    workspace.perform(
        new Edit.AddLayer(info, Crs.SWEREF99_TM),
        NewContent.of(info, layer),
        () -> workspace.perform(new Edit.Derive(indicator), NewContent.of(List.of(series)), ready::countDown));
  }

  /// Cells of a grid with ragged edges, some 120 vertices each.
  private static AreaLayer layer() {
    GeometryFactory factory = new GeometryFactory();
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < SIDE_X * SIDE_Y; i++) {
      double x = 300_000 + i % SIDE_X * 1000;
      double y = 6_400_000 + i / SIDE_X * 1000.0;
      List<Coordinate> ring = new ArrayList<>();
      side(ring, x, y, 1, 0);
      side(ring, x + 1000, y, 0, 1);
      side(ring, x + 1000, y + 1000, -1, 0);
      side(ring, x, y + 1000, 0, -1);
      ring.add(ring.getFirst());
      areas.add(
          new Area(new AreaCode(AreaLevel.OWN, null, code(i)), "Område " + i, null, null, null,
              factory.createPolygon(ring.toArray(Coordinate[]::new))));
    }
    return new AreaLayer(AreaLevel.OWN, null, areas);
  }

  /// A side that both neighbours draw alike.
  private static void side(List<Coordinate> ring, double x, double y, int dx, int dy) {
    for (int i = 0; i < POINTS; i++) {
      double along = 1000.0 * i / POINTS;
      double px = x + dx * along;
      double py = y + dy * along;
      double bend = i == 0 ? 0 : 60 * Math.sin(px / 41 + py / 57) * Math.sin(Math.PI * i / POINTS);
      ring.add(new Coordinate(px + (dx == 0 ? bend : 0), py + (dy == 0 ? bend : 0)));
    }
  }
}
