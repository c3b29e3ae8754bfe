package se.helabilden.io.px;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.TextDecoding;
import se.helabilden.work.UserFacingException;

/// Reads PX files. Where a file has several languages Swedish is read, whatever language the program speaks, so that
/// the same file always gives the same indicators; else the file's main language.
public final class PxReader implements ValueReader {
  private static final long MOST_BYTES = 200L << 20;
  private static final int HEAD = 1 << 16;
  private static final int HEAD_LINES = 100;
  private static final Pattern FIRST = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9-]{2,30}\\s*(\\[[^\\]]{1,10}\\])?\\s*(\\([^)]{1,200}\\))?\\s*=\\s*(\"|YES|NO|\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern KEYWORD = Pattern.compile("(?m)^\\s*(CHARSET|AXIS-VERSION|MATRIX|STUB|HEADING|SUBJECT-CODE|SUBJECT-AREA)\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODEPAGE = Pattern.compile("(?m)^\\s*CODEPAGE\\s*=\\s*\"([^\"]{1,30})\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSI = Pattern.compile("(?m)^\\s*CHARSET\\s*=\\s*\"ANSI\"", Pattern.CASE_INSENSITIVE);

  private final String language;

  public PxReader() {
    this("sv");
  }

  /// @param language the language to read where a file has it
  PxReader(String language) {
    this.language = language;
  }

  @Override
  public boolean accepts(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = plain(in.readNBytes(4096));
      return FIRST.matcher(head).lookingAt() && KEYWORD.matcher(head).find();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Loaded<TableFile> read(Path file, Progress progress) {
    Place place = Place.file(file);
    String name = String.valueOf(place.file());
    TextDecoding decoded = decode(bytes(file, name, place), name, place);
    progress.check();
    PxFile px = new PxFile(name, decoded.text());
    PxParser parser = new PxParser(px);
    PxKeywords keywords = new PxKeywords(parser.parse(), language);
    PxDimensions variables = new PxDimensions(px, keywords);
    List<Dimension> dimensions = variables.all();
    PxSigns signs = new PxSigns(keywords);
    List<@Nullable String> keys = keys(variables, dimensions.size());
    boolean keyed = keys.stream().anyMatch(key -> key != null);
    PxData data = new PxData(px, parser.data(), dimensions, signs, keyed, progress);
    List<Issue> issues = new ArrayList<>();
    if (decoded.mended()) {
      issues.add(Issue.note("encoded-twice", Message.of("io.px.encodedTwice"), place));
    }
    if (keyed) {
      data.readKeyed(keys);
      if (data.omitted() > 0) {
        issues.add(Issue.note("px-rows-left-out", Message.of("io.px.rowsLeftOut", data.omitted()), place));
      }
    } else {
      data.read();
    }
    DataCube cube =
        new DataCube(
            dimensions, data.values(), data.marks(), signs.shown(), true, keywords.text("CONTENTS").orElse(null),
            new PxAbout(keywords).about());
    return new Loaded<>(new TableFile(name, "px", decoded.encoding(), cube), issues);
  }

  /// How each variable's key stands in the rows: `CODES`, `VALUES`, or null for not at all.
  private static List<@Nullable String> keys(PxDimensions variables, int count) {
    @Nullable String[] keys = new String[count];
    for (int i = 0; i < count; i++) {
      keys[i] =
          variables.of("KEYS", i)
              .flatMap(PxKeywords::firstOf)
              .map(told -> told.toUpperCase(Locale.ROOT).startsWith("VAL") ? "VALUES" : "CODES")
              .orElse(null);
    }
    return Arrays.asList(keys);
  }

  private static byte[] bytes(Path file, String name, Place place) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw UserFacingException.input("too-large", Message.of("io.px.tooLarge", name), place);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw UserFacingException.input("no-such-file", Message.of("io.px.noSuchFile", name), place, e);
    } catch (IOException e) {
      throw UserFacingException.input("unreadable-file", Message.of("io.px.unreadable", name), place, e);
    }
  }

  private static TextDecoding decode(byte[] bytes, String name, Place place) {
    Optional<TextDecoding> decoded = told(bytes).map(told -> TextDecoding.of(bytes, told)).orElseGet(() -> TextDecoding.of(bytes));
    return decoded.orElseThrow(() -> UserFacingException.input("not-text", Message.of("io.px.notText", name), place));
  }

  /// What the first lines say of how the text is written; empty where they say nothing that is known.
  static Optional<Charset> told(byte[] bytes) {
    String head = plain(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
    String lines = String.join("\n", head.lines().limit(HEAD_LINES).toList());
    Matcher codepage = CODEPAGE.matcher(lines);
    if (codepage.find()) {
      return charset(codepage.group(1).strip().toLowerCase(Locale.ROOT));
    }
    return ANSI.matcher(lines).find() ? Optional.of(Charset.forName("windows-1252")) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String plain = name.replaceAll("[^a-z0-9]", "");
    return switch (plain) {
      case "iso88591", "latin1", "ansi" -> Optional.of(StandardCharsets.ISO_8859_1);
      case "windows1252", "cp1252", "1252" -> Optional.of(Charset.forName("windows-1252"));
      case "iso885915", "latin9" -> Optional.of(Charset.forName("ISO-8859-15"));
      case "cp850", "850", "ibm850", "pc850", "dos850" -> Optional.of(Charset.forName("IBM850"));
      case "cp437", "437", "ibm437" -> Optional.of(Charset.forName("IBM437"));
      case "utf8" -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  /// The beginning of a file as Latin letters, without byte order mark and the zeros of UTF-16.
  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
  }
}
