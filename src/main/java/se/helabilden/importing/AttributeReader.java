package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.indicator.AttributeTable;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Reads the values that stand as attributes in a boundary file; each of its layers is a sheet.
public final class AttributeReader implements ValueReader {
  private final List<AreaReader> readers;

  public AttributeReader(List<AreaReader> readers) {
    this.readers = List.copyOf(readers);
  }

  @Override
  public boolean accepts(Path file) {
    return readers.stream().anyMatch(reader -> reader.accepts(file));
  }

  @Override
  public Loaded<TableFile> read(Path file, Progress progress) {
    AreaReader reader = readers.stream().filter(candidate -> candidate.accepts(file)).findFirst().orElseThrow();
    List<Grid> grids = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    List<String> layers = reader.layers(file, progress);
    String format = "";
    @Nullable String encoding = null;
    for (int i = 0; i < layers.size(); i++) {
      double size = 1.0 / layers.size();
      Loaded<RawLayer> layer = reader.read(file, layers.get(i), progress.part(i * size, (i + 1) * size));
      grids.add(AttributeTable.of(layer.value()));
      issues.addAll(layer.issues());
      format = layer.value().format();
      encoding = layer.value().encoding();
    }
    return new Loaded<>(new TableFile(SourceFile.name(file), format, encoding, grids), issues);
  }
}
