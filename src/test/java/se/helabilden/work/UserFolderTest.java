package se.helabilden.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void theVariableMovesIt() {
    assertThat(UserFolder.locate(Map.of("HELABILDEN_HOME", "/data/hb"), "Linux", HOME).root())
        .isEqualTo(Path.of("/data/hb").toAbsolutePath());
  }

  @Test
  void everySystemHasItsLocalPlace() {
    assertThat(UserFolder.locate(Map.of(), "Linux", HOME).root())
        .isEqualTo(Path.of("/home/anna/.local/state/helabilden"));
    assertThat(UserFolder.locate(Map.of(), "WINDOWS 11", HOME).root())
        .isEqualTo(Path.of("/home/anna/AppData/Local/Hela bilden"));
    assertThat(UserFolder.locate(Map.of(), "Mac OS X", HOME).root())
        .isEqualTo(Path.of("/home/anna/Library/Application Support/Hela bilden"));
  }
}
