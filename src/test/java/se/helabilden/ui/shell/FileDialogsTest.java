package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.ui.common.FileQuestions.Kind;

class FileDialogsTest {
  private static final List<Kind> KINDS =
      List.of(new Kind("Excel", List.of("*.xlsx")), new Kind("CSV", List.of("*.csv", "*.tsv")));

  @Test
  void theEndingOfThePickedKindIsAddedWhereThereIsNone() {
    assertThat(FileDialogs.withEnding(Path.of("a", "lista"), KINDS, 0)).isEqualTo(Path.of("a", "lista.xlsx"));
    assertThat(FileDialogs.withEnding(Path.of("a", "2024.05"), KINDS, 1)).isEqualTo(Path.of("a", "2024.05.csv"));
  }

  @Test
  void theUsersOwnEndingStays() {
    assertThat(FileDialogs.withEnding(Path.of("Lista.TSV"), KINDS, 0)).isEqualTo(Path.of("Lista.TSV"));
  }
}
