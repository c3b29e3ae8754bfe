package se.helabilden.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void anOlderFileSurvivesAFailedWriting() throws IOException {
    Path target = folder.resolve("karta åäö.png");
    WholeFile.write(target, "gammal");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    target,
                    temporary -> {
                      Files.writeString(temporary, "halv");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(UserFacingException.class)
        .satisfies(e -> assertThat(((UserFacingException) e).kind()).isEqualTo(UserFacingException.Kind.PROJECT));

    assertThat(target).hasContent("gammal");
    assertThat(folder).isDirectoryContaining(path -> path.equals(target));
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left behind").containsExactly(target);
    }
  }

  @Test
  void aMissingFolderIsSaid() {
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("saknas/karta.png"), "x"))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("folder-missing");
  }
}
