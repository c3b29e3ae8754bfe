package se.helabilden.map;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// How long the first maps of a fresh process take, from a layer in memory to a PNG on disk: `FirstMap AREAS VERTICES`.
public final class FirstMap {
  private FirstMap() {}

  public static void main(String[] arguments) throws IOException {
    AreaLayer layer = SyntheticLayer.of(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 1);
    Choropleth map = MapGallery.map(layer, "påhittade områden", "Prov", "Ett prov");
    Path file = Files.createTempFile("first-map", ".png");
    PrintStream out = System.out;
    for (int i = 0; i < 12; i++) {
      long start = System.nanoTime();
      LayerShapes shapes = LayerShapes.of(layer, Progress.NONE);
      long prepared = System.nanoTime();
      MapSheet sheet = MapSheet.of(map, shapes, SheetSize.DEFAULT, Progress.NONE);
      long laidOut = System.nanoTime();
      Picture picture = SheetPainter.paint(sheet, Progress.NONE);
      long painted = System.nanoTime();
      Files.write(file, PngWriter.toBytes(picture, 96, Progress.NONE));
      long written = System.nanoTime();
      out.println(
          (i + 1) + ": prepare " + ms(start, prepared) + ", lay out " + ms(prepared, laidOut) + ", paint "
              + ms(laidOut, painted) + ", write " + ms(painted, written) + ", all " + ms(start, written)
              + " ms, " + Files.size(file) + " bytes");
    }
    Files.delete(file);
  }

  private static String ms(long from, long to) {
    return String.valueOf((to - from) / 100_000 / 10.0);
  }
}
