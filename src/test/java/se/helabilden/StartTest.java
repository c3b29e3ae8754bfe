package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {
  private static Start of(boolean display, String... arguments) {
    return Start.of(arguments, display);
  }

  @Test
  void nothingOrAFileAloneOpensTheWindow() {
    assertThat(of(true)).isEqualTo(Start.WINDOW);
    assertThat(of(true, "min kommun.gpkg")).isEqualTo(Start.WINDOW);
    assertThat(of(true, "C:\\projekt")).isEqualTo(Start.WINDOW);
    assertThat(of(true, "start", "target/example")).isEqualTo(Start.WINDOW);
    assertThat(Start.files(new String[] {"start", "x"})).isEmpty();
  }

  @Test
  void verbsOpenNoWindow() {
    assertThat(of(true, "check", "a.gpkg")).isEqualTo(Start.VERB);
    assertThat(of(true, "--help")).isEqualTo(Start.VERB);
    assertThat(of(true, "nonsense")).isEqualTo(Start.VERB);
  }

  @Test
  void withoutADisplayThereIsAnAnswerAllTheSame() {
    assertThat(of(false)).isEqualTo(Start.VERB);
    assertThat(of(false, "a.gpkg")).isEqualTo(Start.NO_DISPLAY);
    assertThat(of(false, "start", "dir")).isEqualTo(Start.VERB);
    assertThat(Start.asVerb(new String[] {"start", "dir"})).containsExactly("example", "dir");
    assertThat(Start.hasDisplay(Map.of("DISPLAY", ""), "Linux")).isFalse();
    assertThat(Start.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux")).isTrue();
    assertThat(Start.hasDisplay(Map.of(), "Windows 11")).isTrue();
  }
}
