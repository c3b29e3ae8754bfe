package se.helabilden.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContrastTest {
  @Test
  void eachSystemSaysItInItsWay() {
    assertThat(Contrast.isHigh(Map.of("Windows.SPI.HighContrast", true))).isTrue();
    assertThat(Contrast.isHigh(Map.of("Windows.SPI.HighContrast", false))).isFalse();
    assertThat(Contrast.isHigh(Map.of("GTK.theme_name", "HighContrastInverse"))).isTrue();
    assertThat(Contrast.isHigh(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
    assertThat(Contrast.isHigh(Map.of())).isFalse();
  }

  @Test
  void onlyColoursThatNobodyChoseFollow() {
    MapState state = new MapState();
    assertThat(state.choices().strong()).isFalse();
    state.strongProperty().set(true);
    assertThat(state.choices().strong()).isTrue();
    state.paletteProperty().set("bupu");
    assertThat(state.choices().strong()).isFalse();
  }
}
