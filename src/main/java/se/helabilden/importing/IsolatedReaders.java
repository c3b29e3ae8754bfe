package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Readers that leave risky files to a process of their own and read all others themselves.
public final class IsolatedReaders {
  private IsolatedReaders() {}

  /// @param reader takes and reads what is not risky; the process must have the same readers
  public static ValueReader values(ValueReader reader, ReadingProcess process) {
    return new ValueReader() {
      @Override
      public boolean accepts(Path file) {
        return reader.accepts(file);
      }

      @Override
      public Loaded<TableFile> read(Path file, Progress progress) {
        if (!RiskyFile.isOne(file)) {
          return reader.read(file, progress);
        }
        return ((Reading.Table) process.ask(request(Reading.What.TABLE, file, null), progress)).table();
      }
    };
  }

  /// @param reader takes and reads what is not risky; the process must have the same readers
  public static AreaReader areas(AreaReader reader, ReadingProcess process) {
    return new AreaReader() {
      @Override
      public boolean accepts(Path file) {
        return reader.accepts(file);
      }

      @Override
      public List<String> layers(Path file, Progress progress) {
        if (!RiskyFile.isOne(file)) {
          return reader.layers(file, progress);
        }
        return ((Reading.Layers) process.ask(request(Reading.What.LAYERS, file, null), progress)).names();
      }

      @Override
      public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
        if (!RiskyFile.isOne(file)) {
          return reader.read(file, layer, progress);
        }
        return ((Reading.Layer) process.ask(request(Reading.What.LAYER, file, layer), progress)).layer();
      }

      @Override
      public List<String> anyLayers(Path file, Progress progress) {
        if (!RiskyFile.isOne(file)) {
          return reader.anyLayers(file, progress);
        }
        return ((Reading.Layers) process.ask(request(Reading.What.ANY_LAYERS, file, null), progress)).names();
      }

      @Override
      public Loaded<RawLayer> readAny(Path file, @Nullable String layer, Progress progress) {
        if (!RiskyFile.isOne(file)) {
          return reader.readAny(file, layer, progress);
        }
        return ((Reading.Layer) process.ask(request(Reading.What.ANY_LAYER, file, layer), progress)).layer();
      }
    };
  }

  private static Reading.Request request(Reading.What what, Path file, @Nullable String layer) {
    return new Reading.Request(what, file.toAbsolutePath().toString(), layer);
  }
}
