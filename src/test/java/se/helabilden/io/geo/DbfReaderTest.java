package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.RawLayer;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class DbfReaderTest {
  @TempDir private Path folder;

  @Test
  void aTableWithoutItsShapes() throws IOException {
    Path file = Files.copy(SharedData.path("us/columbus/columbus.dbf"), folder.resolve("columbus.dbf"));
    assertThat(new DbfReader().accepts(file)).isTrue();
    RawLayer layer = new DbfReader().read(file, null, Progress.NONE).value();
    assertThat(layer.name()).isEqualTo("columbus");
    assertThat(layer.features()).hasSize(49);
    assertThat(layer.fields()).contains("CRIME", "HOVAL");
    double first = (Double) layer.features().getFirst().values().get(layer.fields().indexOf("CRIME"));
    assertThat(first).isCloseTo(15.72598, Offset.offset(1e-5));
  }

  @Test
  void aTableThatIsCutOffIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(SharedData.path("us/columbus/columbus.dbf"));
    Path file = Files.write(folder.resolve("kort.dbf"), Arrays.copyOf(bytes, bytes.length - 500));
    assertThatThrownBy(() -> new DbfReader().read(file, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("file-cut-off"));
  }
}
