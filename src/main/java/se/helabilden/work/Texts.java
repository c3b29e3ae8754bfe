package se.helabilden.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts of one language. Each package keeps its own bundle beside its classes; a key names package and text.
///
/// A gap is `{0}`; nothing else is special in a text, and braces around what is no number are read as they stand. Where the first argument is the number 1 and a text with
/// `_one` after its name exists, that one is used. Thread-safe.
public final class Texts {
  private static final String ROOT = "/se/helabilden/";
  private static final Map<Language, Texts> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final NumberText numbers;
  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

  private Texts(Language language) {
    this.language = language;
    this.numbers = NumberText.in(language);
  }

  public static Texts in(Language language) {
    return LOADED.computeIfAbsent(language, Texts::new);
  }

  public Language language() {
    return language;
  }

  public NumberText numbers() {
    return numbers;
  }

  /// The text of a key with its gaps filled.
  ///
  /// @throws IllegalArgumentException if the key has no text: a fault of the program
  public String text(String key, Serializable... arguments) {
    return text(Message.of(key, arguments));
  }

  /// The text of a message with its gaps filled.
  ///
  /// @throws IllegalArgumentException if the key has no text: a fault of the program
  public String text(Message message) {
    String pattern = pattern(message);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + message.key() + " in " + language.code());
    }
    return fill(pattern, message.arguments());
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  private @Nullable String pattern(Message message) {
    List<? extends Serializable> arguments = message.arguments();
    if (!arguments.isEmpty() && arguments.getFirst() instanceof Number number && number.doubleValue() == 1) {
      String one = find(message.key() + "_one");
      if (one != null) {
        return one;
      }
    }
    return find(message.key());
  }

  private @Nullable String find(String key) {
    int dot = key.lastIndexOf('.');
    if (dot < 0) {
      return null;
    }
    String bundle = key.substring(0, dot);
    return bundles.computeIfAbsent(bundle, this::load).getProperty(key.substring(dot + 1));
  }

  private Properties load(String bundle) {
    Properties properties = new Properties();
    String name = ROOT + bundle.replace('.', '/') + "/texts_" + language.code() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }

  private String fill(String pattern, List<? extends Serializable> arguments) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (open < 0 || close < 0) {
        break;
      }
      out.append(pattern, at, open);
      String inside = pattern.substring(open + 1, close);
      if (inside.isEmpty() || !inside.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
        out.append(pattern, open, close + 1);
        at = close + 1;
        continue;
      }
      int index = Integer.parseInt(inside);
      out.append(index < arguments.size() ? argument(arguments.get(index)) : "");
      at = close + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  private String argument(Serializable argument) {
    return switch (argument) {
      case Message message -> text(message);
      case Translated translated -> translated.in(language);
      case Integer whole -> numbers.whole(whole);
      case Long whole -> numbers.whole(whole);
      case Double number -> numbers.plain(number);
      default -> argument.toString();
    };
  }
}
