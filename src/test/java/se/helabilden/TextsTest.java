package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Swedish and English say the same things, nothing is missing, nothing lies about unused.
class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/se/helabilden");
  private static final Path SOURCES = Path.of("src/main/java/se/helabilden");
  /// `"area.duplicateCode"` in the code: packages in lower case, then a name.
  private static final Pattern KEY = Pattern.compile("\"((?:[a-z]+\\.)+[a-z][A-Za-z0-9]*(?:_one)?)\"");
  /// `"area.level." + level.id()` in the code: a family of keys, completed at run time.
  private static final Pattern FAMILY = Pattern.compile("\"((?:[a-z]+\\.)+[a-z][A-Za-z0-9]*_)\"\\s*\\+");
  private static final Pattern GAP = Pattern.compile("\\{\\d+\\}");

  @Test
  void bothLanguagesHaveTheSameKeysAndGaps() throws IOException {
    Map<String, String> swedish = texts("sv");
    Map<String, String> english = texts("en");
    assertThat(english.keySet()).as("add these lines to the other language").isEqualTo(swedish.keySet());
    swedish.forEach(
        (key, text) -> assertThat(gaps(english.get(key))).as("gaps of %s", key).isEqualTo(gaps(text)));
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    for (Path file : files()) {
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKeyInTheCodeHasATextAndEveryTextIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    Set<String> families = new TreeSet<>();
    Set<String> bundles = new TreeSet<>();
    Map<String, String> texts = texts("sv");
    texts.keySet().forEach(key -> bundles.add(key.substring(0, key.lastIndexOf('.'))));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        Matcher key = KEY.matcher(code);
        while (key.find()) {
          used.add(key.group(1));
        }
        Matcher family = FAMILY.matcher(code);
        while (family.find()) {
          families.add(family.group(1));
        }
      }
    }
    List<String> missing =
        used.stream()
            .filter(key -> isPackage(key.substring(0, key.lastIndexOf('.'))))
            .filter(key -> bundles.contains(key.substring(0, key.lastIndexOf('.'))))
            .filter(key -> !texts.containsKey(key))
            .map(key -> key.substring(key.lastIndexOf('.') + 1) + " = ")
            .toList();
    assertThat(missing).as("lines to add").isEmpty();
    List<String> unused =
        texts.keySet().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> !(key.endsWith("_one") && used.contains(key.substring(0, key.length() - 4))))
            .filter(key -> families.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(unused).as("texts that nothing uses").isEmpty();
  }

  private static boolean isPackage(String name) {
    return Files.isDirectory(SOURCES.resolve(name.replace('.', '/')));
  }

  private static List<String> gaps(String text) {
    List<String> found = new ArrayList<>(GAP.matcher(text).results().map(result -> result.group()).distinct().toList());
    found.sort(null);
    return found;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(RESOURCES)) {
      return found.filter(path -> path.getFileName().toString().startsWith("texts_")).toList();
    }
  }

  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : files()) {
      if (file.getFileName().toString().equals("texts_" + language + ".properties")) {
        String bundle = RESOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, text) -> all.put(bundle + "." + key, text.toString()));
      }
    }
    return all;
  }
}
