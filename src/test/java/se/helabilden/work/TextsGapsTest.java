package se.helabilden.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsGapsTest {
  @Test
  void gapsAreFilledInTheLanguageOfTheText() {
    Message what = Message.of("project.addLayer", "DeSO 2025", 5984, "a.gpkg");

    assertThat(Texts.in(Language.SWEDISH).text(what))
        .isEqualTo("Områden lades till: DeSO 2025, 5\u202F984 områden ur a.gpkg");
    assertThat(Texts.in(Language.ENGLISH).text(what))
        .isEqualTo("Areas were added: DeSO 2025, 5\u202F984 areas from a.gpkg");
  }

  @Test
  void anUnknownKeyIsAFault() {
    assertThatThrownBy(() -> Texts.in(Language.SWEDISH).text(Message.of("project.doesNotExist", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
