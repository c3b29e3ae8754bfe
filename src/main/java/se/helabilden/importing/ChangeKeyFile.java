package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.CodeForm;
import se.helabilden.indicator.Grid;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Reads a producer's list of what became of DeSO or RegSO between two versions: a column with old codes, one with new
/// codes, and one that tells the kind of change. Columns are told by what stands in them and by their headers; titles
/// above and other columns are passed over.
public final class ChangeKeyFile {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[012]\\d)(?!\\d)");
  private static final Pattern OLD =
      Pattern.compile("gammal|gamla|tidigare|föregående|före\\b|ursprung|från|old|from|previous|2018|2020");
  private static final Pattern NEW = Pattern.compile("\\bny|nya|efter|till\\b|new|\\bto\\b|2025");
  private static final double MOSTLY = 0.5;

  private ChangeKeyFile() {}

  /// A list understood, waiting for a yes.
  public record Staged(
      AreaLevel level, String from, String to, String file, String fileHash, List<ChangeKey.Change> changes) {
    public Staged {
      changes = List.copyOf(changes);
    }

    /// How many lines tell of each kind of change.
    public Map<ChangeKey.Kind, Integer> kinds() {
      Map<ChangeKey.Kind, Integer> kinds = new HashMap<>();
      changes.forEach(change -> kinds.merge(change.kind(), 1, Integer::sum));
      return kinds;
    }
  }

  /// Where the codes and the kind stand.
  private record Shape(Grid grid, AreaLevel level, int from, int to, int kind, int start) {}

  /// Whether a file is such a list: two columns with codes of the same level and one that tells kinds of change.
  public static boolean isKey(List<Grid> grids) {
    return shape(grids).filter(shape -> shape.kind() >= 0).isPresent();
  }

  /// Reads a list.
  ///
  /// @param from the older version, where a person says so; else headers and file name tell, or the usual ones are taken
  /// @throws UserFacingException (INPUT) if no sheet has two columns with codes of one level
  public static Staged read(
      ValueImport values, Path file, @Nullable String from, @Nullable String to, Progress progress) {
    List<Grid> grids = values.grids(file, progress.part(0, 0.8));
    Shape shape =
        shape(grids)
            .orElseThrow(
                () ->
                    UserFacingException.input(
                        "no-change-key", Message.of("importing.noChangeKey", SourceFile.name(file)), Place.file(file)));
    List<ChangeKey.Change> changes = new ArrayList<>();
    for (Grid.Row row : shape.grid().rows().subList(shape.start(), shape.grid().rows().size())) {
      progress.check();
      String old = code(row, shape.from(), shape.level());
      String now = code(row, shape.to(), shape.level());
      if (old != null || now != null) {
        changes.add(new ChangeKey.Change(old, now, kind(row, shape, old, now)));
      }
    }
    String newer = to != null ? to : year(shape, shape.to()).orElse("2025");
    String usual = shape.level() == AreaLevel.DESO ? "2018" : "2020";
    String older = from != null ? from : year(shape, shape.from()).filter(year -> !year.equals(newer)).orElse(usual);
    return new Staged(shape.level(), older, newer, SourceFile.name(file), SourceFile.hash(file), changes);
  }

  /// Puts a list into the project, as one edit.
  public static ChangeKey commit(ProjectSession session, Staged staged) {
    ChangeKey key =
        new ChangeKey(
            session.author().stamp(), staged.level(), staged.from(), staged.to(), staged.file(), staged.fileHash(),
            staged.changes());
    session.perform(new Edit.AddChangeKey(key), NewContent.NONE);
    return key;
  }

  private static ChangeKey.Kind kind(Grid.Row row, Shape shape, @Nullable String old, @Nullable String now) {
    ChangeKey.Kind told = ChangeKey.Kind.of(shape.kind() < 0 ? null : GridColumns.text(row, shape.kind()));
    if (told == ChangeKey.Kind.SAME && old != null && now != null && !old.equals(now)) {
      return ChangeKey.Kind.RECODED;
    }
    if (told == ChangeKey.Kind.OTHER) {
      return old == null ? ChangeKey.Kind.NEW : now == null ? ChangeKey.Kind.GONE : told;
    }
    return told;
  }

  private static @Nullable String code(Grid.Row row, int column, AreaLevel level) {
    String written = GridColumns.code(row, column);
    String first = written == null ? null : written.split("\\s", 2)[0];
    return first == null
        ? null
        : CodeForm.of(first).filter(form -> form.level() == level).map(CodeForm::code).orElse(null);
  }

  private static Optional<Shape> shape(List<Grid> grids) {
    Shape best = null;
    for (Grid grid : grids) {
      for (AreaLevel level : new AreaLevel[] {AreaLevel.DESO, AreaLevel.REGSO}) {
        Shape found = shape(grid, level);
        boolean better =
            found != null
                && (best == null
                    || (found.kind() >= 0 && best.kind() < 0)
                    || (found.kind() >= 0 == best.kind() >= 0 && grid.rows().size() > best.grid().rows().size()));
        best = better ? found : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Shape shape(Grid grid, AreaLevel level) {
    List<Integer> codes = new ArrayList<>();
    int start = grid.rows().size();
    for (int column = 0; column < GridColumns.width(grid); column++) {
      int filled = 0;
      int found = 0;
      int first = -1;
      for (int row = 0; row < grid.rows().size(); row++) {
        if (GridColumns.text(grid.rows().get(row), column) == null) {
          continue;
        }
        boolean code = code(grid.rows().get(row), column, level) != null;
        first = code && first < 0 ? row : first;
        filled += first < 0 ? 0 : 1;
        found += code ? 1 : 0;
      }
      if (found > 0 && found > MOSTLY * filled) {
        codes.add(column);
        start = Math.min(start, first);
      }
    }
    if (codes.size() < 2) {
      return null;
    }
    int older = named(grid, codes, start, OLD, NEW).orElse(codes.get(0));
    int newer =
        named(grid, codes.stream().filter(column -> column != older).toList(), start, NEW, OLD)
            .orElseGet(() -> codes.stream().filter(column -> column != older).findFirst().orElseThrow());
    return new Shape(grid, level, older, newer, kindColumn(grid, codes, start), start);
  }

  /// The column whose header has these words and not the others.
  private static Optional<Integer> named(Grid grid, List<Integer> columns, int start, Pattern words, Pattern not) {
    return columns.stream()
        .filter(column -> words.matcher(header(grid, column, start)).find())
        .filter(column -> !not.matcher(header(grid, column, start)).find())
        .findFirst();
  }

  /// What stands right above the first codes of a column.
  private static String header(Grid grid, int column, int start) {
    String text = start == 0 ? null : GridColumns.text(grid.rows().get(start - 1), column);
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /// The column in which most texts are known kinds of change; -1 where there is none.
  private static int kindColumn(Grid grid, List<Integer> codes, int start) {
    int best = -1;
    int most = 0;
    for (int column = 0; column < GridColumns.width(grid); column++) {
      if (codes.contains(column)) {
        continue;
      }
      int known = 0;
      Set<String> texts = new LinkedHashSet<>();
      for (Grid.Row row : grid.rows().subList(start, grid.rows().size())) {
        String text = GridColumns.text(row, column);
        if (text != null) {
          known += ChangeKey.Kind.of(text) == ChangeKey.Kind.OTHER ? 0 : 1;
          texts.add(text);
        }
      }
      boolean repeats = texts.size() <= Math.max(12, grid.rows().size() / 4);
      boolean said = header(grid, column, start).matches(".*(förändring|ändring|typ|change|kind|händelse|orsak).*");
      int score = known * (said ? 2 : 1);
      if (repeats && score > most) {
        most = score;
        best = column;
      }
    }
    return best;
  }

  private static Optional<String> year(Shape shape, int column) {
    Matcher matcher = YEAR.matcher(header(shape.grid(), column, shape.start()));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
