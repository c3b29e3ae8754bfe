package se.helabilden.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.TextDecoding;
import se.helabilden.work.UserFacingException;

/// Reads delimited text: any of the usual encodings, separators and ways with quotes, found without asking.
public final class DelimitedReader implements ValueReader {
  private static final long MOST_BYTES = 500L << 20;
  private static final int HEAD = 4096;

  /// Every text file that is named as a table, and any other whose lines have separators and which begins like neither
  /// JSON nor XML.
  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean named = name.matches(".*\\.(csv|tsv|tab|txt|skv)");
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
      boolean ole = head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
      return named ? !zip && !ole : !zip && !ole && looksLikeTable(head);
    } catch (IOException e) {
      return named;
    }
  }

  private static boolean looksLikeTable(byte[] head) {
    // Two bytes fewer, so that half a letter of UTF-16 at the end does no harm; UTF-8 is then perhaps read as other text.
    String text = TextDecoding.of(Arrays.copyOf(head, head.length / 2 * 2)).map(TextDecoding::text).orElse("").strip();
    long lines = text.lines().limit(3).filter(line -> line.matches(".*[;,\\t|].*")).count();
    boolean other = text.startsWith("{") || text.startsWith("[") || text.startsWith("<");
    return !other && lines >= Math.min(2, text.lines().limit(3).count()) && lines > 0;
  }

  @Override
  public Loaded<TableFile> read(Path file, Progress progress) {
    Place place = Place.file(file);
    String name = String.valueOf(place.file());
    byte[] bytes = bytes(file, name, place);
    refuseOthers(bytes, name, place);
    Optional<TextDecoding> decoded = TextDecoding.of(bytes);
    if (decoded.isEmpty()) {
      throw refused("not-text", Message.of("io.table.notText", name), place, null);
    }
    progress.check();
    TextDecoding text = decoded.get();
    List<Issue> issues = new ArrayList<>();
    if (text.mended()) {
      issues.add(Issue.note("encoded-twice", Message.of("io.table.encodedTwice"), place));
    }
    Grid grid = grid(text.text(), name, place, issues, progress);
    if (grid.rows().isEmpty()) {
      throw refused("empty-file", Message.of("io.table.empty", name), place, null);
    }
    return new Loaded<>(new TableFile(name, "csv", text.encoding(), List.of(grid)), issues);
  }

  private static byte[] bytes(Path file, String name, Place place) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused("too-large", Message.of("io.table.tooLarge", name), place, null);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw refused("no-such-file", Message.of("io.table.noSuchFile", name), place, e);
    } catch (IOException e) {
      throw refused("unreadable-file", Message.of("io.table.unreadable", name), place, e);
    }
  }

  /// What is no table although its name says so.
  private static void refuseOthers(byte[] bytes, String name, Place place) {
    if (bytes.length == 0) {
      throw refused("empty-file", Message.of("io.table.empty", name), place, null);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    if (head.contains("<!doctype html") || head.contains("<html") || head.contains("<table")) {
      throw refused("not-a-table", Message.of("io.table.isHtml", name), place, null);
    }
    if (head.startsWith("pk\u0003\u0004") || head.startsWith("%pdf") || head.startsWith("sqlite format")) {
      throw refused("not-a-table", Message.of("io.table.notText", name), place, null);
    }
  }

  private static Grid grid(String text, String name, Place place, List<Issue> issues, Progress progress) {
    char named = Separator.named(text);
    String body = named == '\0' ? text : text.substring(Math.min(text.length(), lineEnd(text)));
    char separator = named == '\0' ? Separator.find(text) : named;
    List<Integer> open = new ArrayList<>();
    String regular = QuoteRepair.repair(body, separator, open);
    open.forEach(
        row -> issues.add(Issue.warning("open-quote", Message.of("io.table.openQuote"), place.withRow(row))));
    List<DelimitedRows> parts;
    try {
      parts = DelimitedRows.read(regular, separator, progress);
    } catch (CsvParseException e) {
      throw refused("damaged", Message.of("io.table.damaged", name), place, e);
    }
    List<Grid.Row> rows = new ArrayList<>();
    RowWidths widths = new RowWidths();
    for (DelimitedRows part : parts) {
      rows.addAll(part.rows());
      part.addTo(widths);
    }
    GridCells.decide(parts.stream().map(DelimitedRows::cells).toList(), rows);
    if (widths.mostAreWider()) {
      throw refused("decimal-separator", Message.of("io.table.decimalSeparator", name), widths.firstWider(place), null);
    }
    issues.addAll(widths.issues(place));
    return new Grid(null, rows, Map.of());
  }

  private static int lineEnd(String text) {
    int end = text.indexOf('\n');
    int other = text.indexOf('\r');
    return end < 0 ? (other < 0 ? text.length() : other + 1) : end + 1;
  }

  private static UserFacingException refused(String id, Message message, Place place, @Nullable Throwable cause) {
    return new UserFacingException(UserFacingException.Kind.INPUT, id, message, place, cause);
  }
}
