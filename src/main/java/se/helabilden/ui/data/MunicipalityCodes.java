package se.helabilden.ui.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Municipalities as somebody writes them: codes with commas between.
final class MunicipalityCodes {
  private final StringProperty text = new SimpleStringProperty("");
  private String proposed = "";

  StringProperty textProperty() {
    return text;
  }

  /// What one will want; what somebody wrote stays.
  void propose(String codes) {
    if (text.get().isBlank() || text.get().equals(proposed)) {
      text.set(codes);
    }
    proposed = codes;
  }

  /// The codes of four digits, each once; empty where something else is written among them.
  Optional<List<String>> read() {
    List<String> codes =
        Arrays.stream(text.get().split("[,;\\s]+")).filter(code -> !code.isEmpty()).distinct().toList();
    return codes.stream().allMatch(code -> code.matches("\\d{4}")) ? Optional.of(codes) : Optional.empty();
  }
}
