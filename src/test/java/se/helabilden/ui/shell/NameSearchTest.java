package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NameSearchTest {
  private static final List<String> NAMES =
      List.of("Andel med låg ekonomisk standard", "Norra Åsen", "Åsen Norra", "Medianinkomst", "Gå till Åsen");

  private static List<String> find(String typed) {
    return NameSearch.find(typed, NAMES, Function.identity(), 10);
  }

  @Test
  void namesThatBeginSoComeFirst() {
    assertThat(find("åsen")).containsExactly("Åsen Norra", "Norra Åsen", "Gå till Åsen");
  }

  @Test
  void everyWordMustBeThereInAnyOrder() {
    assertThat(find("standard låg")).containsExactly("Andel med låg ekonomisk standard");
    assertThat(find("norra standard")).isEmpty();
  }

  @Test
  void theMiddleOfAWordIsFoundLast() {
    assertThat(find("inkomst")).containsExactly("Medianinkomst");
    assertThat(NameSearch.find("med", NAMES, Function.identity(), 10))
        .containsExactly("Medianinkomst", "Andel med låg ekonomisk standard");
  }

  @Test
  void nothingTypedFindsAllInOrder() {
    assertThat(find(" ")).isEqualTo(NAMES);
  }
}
