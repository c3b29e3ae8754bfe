package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// No key of the map is a secret.
class MapKeysTest {
  private static final Path SOURCES = Path.of("src/main/java/se/helabilden/ui/map");
  private static final List<String> FILES = List.of("MapHand", "MapBoard", "MapScreen", "SelectionBar");
  private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z][A-Z0-9_]*)");

  /// How each key is written to a user.
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("UP", "piltangenter"),
          Map.entry("DOWN", "piltangenter"),
          Map.entry("LEFT", "←"),
          Map.entry("RIGHT", "→"),
          Map.entry("ENTER", "Enter"),
          Map.entry("SPACE", "mellanslag"),
          Map.entry("HOME", "Home"),
          Map.entry("PLUS", "+"),
          Map.entry("ADD", "+"),
          Map.entry("EQUALS", "+"),
          Map.entry("MINUS", "−"),
          Map.entry("SUBTRACT", "−"),
          Map.entry("ESCAPE", "Esc"),
          Map.entry("F2", "F2"),
          Map.entry("A", "Ctrl + A"),
          Map.entry("I", "Ctrl + I"),
          Map.entry("C", "Ctrl + C"));

  @Test
  void everyKeyThatTheMapKnowsIsTold() throws IOException {
    Texts texts = Texts.in(Language.SWEDISH);
    List<String> told = MapKeys.hints().stream().map(hint -> texts.text(hint.keys())).toList();
    for (String file : FILES) {
      List<String> codes =
          CODE.matcher(Files.readString(SOURCES.resolve(file + ".java"))).results().map(found -> found.group(1)).toList();
      for (String code : codes) {
        assertThat(WRITTEN).as("the map knows a key that nobody is told of, in " + file).containsKey(code);
        assertThat(told).as(code).anyMatch(keys -> keys.contains(WRITTEN.get(code)));
      }
    }
  }
}
