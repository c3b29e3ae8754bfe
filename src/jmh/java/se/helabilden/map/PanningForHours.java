package se.helabilden.map;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Random;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// How much heap is in use after each thousandth of ten thousand pans, zooms and new colourings at 1366 × 768:
/// `PanningForHours AREAS VERTICES TIMES`. Ends with 1 if it grew by more than a twentieth after the first thousand.
public final class PanningForHours {
  private static final int ROUND = 1000;

  private PanningForHours() {}

  public static void main(String[] arguments) {
    AreaLayer layer = SyntheticLayer.of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1);
    int times = Integer.parseInt(arguments[2]);
    LayerShapes shapes = LayerShapes.of(layer, Progress.NONE);
    shapes.thin(Progress.NONE);
    Choropleth map = MapGallery.map(layer, "påhittade områden", "Prov", "Ett prov");
    View whole = View.fit(shapes.extent(), 1366, 768, 10);
    int[] pixels = new int[1366 * 768];
    Random random = new Random(1);
    PrintStream out = System.out;
    long first = 0;
    long last = 0;
    for (int i = 1; i <= times; i++) {
      View view =
          whole.zoomed(Math.pow(40, random.nextDouble()), 1366 * random.nextDouble(), 768 * random.nextDouble());
      AreaRaster.of(shapes, view, Progress.NONE).colour(AreaPalette.of(map, 1), pixels);
      if (i % ROUND == 0) {
        System.gc();
        last = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        first = first == 0 ? last : first;
        out.println(i + " times: " + last / 1024 + " KiB");
      }
    }
    System.exit(last > first * 1.05 ? 1 : 0);
  }
}
