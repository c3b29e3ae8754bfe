package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// Panning, zooming and colouring anew for hours must not fill the heap. The benchmark `PanningForHours` does it ten
/// thousand times.
class SteadyHeapTest {
  private static final int TIMES = 300;
  private static final long MIB = 1 << 20;

  @Test
  void panningZoomingAndColouringKeepNothing() throws InterruptedException {
    AreaLayer layer = SyntheticLayer.of(800, 24, 4);
    LayerShapes shapes = LayerShapes.of(layer, Progress.NONE);
    Choropleth map = MapGallery.map(layer, "d", "w", "t");
    View view = View.fit(shapes.extent(), 400, 300, 4);
    int[] pixels = new int[400 * 300];
    shapes.thin(Progress.NONE);
    work(shapes, map, view, pixels, 10);
    long before = used();
    work(shapes, map, view, pixels, TIMES);
    // one picture kept each time would be 140 MiB
    assertThat(used() - before).as("bytes kept").isLessThan(20 * MIB);
  }

  private static void work(LayerShapes shapes, Choropleth map, View view, int[] pixels, int times) {
    for (int i = 0; i < times; i++) {
      View there = view.panned(i % 50, -i % 30).zoomed(1 + i % 7, 200, 150);
      AreaRaster raster = AreaRaster.of(shapes, there, Progress.NONE);
      raster.colour(AreaPalette.of(map, 1), pixels);
      shapes.thin(Progress.NONE);
    }
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
