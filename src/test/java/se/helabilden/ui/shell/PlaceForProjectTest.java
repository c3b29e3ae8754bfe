package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceForProjectTest {
  @TempDir Path folder;

  @Test
  void aTakenNameGetsANumber() throws Exception {
    Files.createFile(folder.resolve("Åre.gpkg"));
    assertThat(PlaceForProject.free(folder, "Åre")).isEqualTo(folder.resolve("Åre 2.gpkg"));
  }

  @Test
  void whatFileSystemsRefuseIsReplaced() {
    assertThat(PlaceForProject.free(folder, " a/b:c? ")).isEqualTo(folder.resolve("a-b-c-.gpkg"));
    assertThat(PlaceForProject.free(folder, "...")).isEqualTo(folder.resolve("projekt.gpkg"));
  }

  @Test
  void aProjectOfABoundaryFileNeverTakesTheFilesOwnName() throws Exception {
    Path source = Files.createFile(folder.resolve("deso.gpkg"));
    assertThat(PlaceForProject.beside(source, "deso", folder.resolve("other")))
        .isEqualTo(folder.resolve("deso 2.gpkg"));
  }
}
