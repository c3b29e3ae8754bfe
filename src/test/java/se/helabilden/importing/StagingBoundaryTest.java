package se.helabilden.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// What readers give can cross to another process and back, so that a window never needs to read an untrusted file
/// itself.
class StagingBoundaryTest {
  private static final Path EXAMPLE = Path.of("assets/example");

  @Test
  void aTableCrossesWholeWithItsIssues() throws Exception {
    Loaded<TableFile> read =
        new WorkbookReader().read(EXAMPLE.resolve("999906TA_ekonomisk-standard_2011-2024.xlsx"), Progress.NONE);
    Loaded<TableFile> crossed = cross(read);

    Loaded<StagedTable> here = TableReading.stage(read.value(), TableOptions.NONE, Progress.NONE);
    Loaded<StagedTable> there = cross(TableReading.stage(crossed.value(), TableOptions.NONE, Progress.NONE));

    assertThat(there.value().columns()).isEqualTo(here.value().columns());
    assertThat(there.value().about()).isEqualTo(here.value().about());
    assertThat(there.value().rows()).hasSameSizeAs(here.value().rows());
    assertThat(there.value().rows().getLast().values()).containsExactly(here.value().rows().getLast().values());
    assertThat(there.issues()).isEqualTo(here.issues());
  }

  @Test
  void boundariesCrossWholeWithTheirIssues(@TempDir Path folder) throws Exception {
    Loaded<RawLayer> read =
        new GeoPackageAreaReader(folder).read(EXAMPLE.resolve("ekberga_regso_2025.gpkg"), null, Progress.NONE);

    Loaded<RawLayer> crossed = cross(read);

    assertThat(crossed.value().fields()).isEqualTo(read.value().fields());
    assertThat(crossed.value().features()).hasSameSizeAs(read.value().features());
    Geometry first = read.value().features().getFirst().geometry();
    assertThat(first != null && first.equalsExact(crossed.value().features().getFirst().geometry())).isTrue();
    assertThat(crossed.issues()).isEqualTo(read.issues());
  }

  @SuppressWarnings("unchecked")
  private static <T> Loaded<T> cross(Loaded<T> loaded) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(loaded);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Loaded<T>) in.readObject();
    }
  }
}
