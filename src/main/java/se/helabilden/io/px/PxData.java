package se.helabilden.io.px;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The cells of a PX file: one after another, or in rows that begin with the keys of their variables, where a row that
/// is not there is all zero.
final class PxData {
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

  private final PxFile file;
  private final String text;
  private final List<Dimension> dimensions;
  private final PxSigns signs;
  private final Progress progress;
  private final double[] values;
  private final byte[] marks;
  private int at;
  private int from;
  private int to;
  private boolean quoted;
  private int omitted;

  /// @param start where the data begin
  /// @param keyed whether rows may be left out
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the variables make more cells than there can be
  PxData(PxFile file, int start, List<Dimension> dimensions, PxSigns signs, boolean keyed, Progress progress) {
    this.file = file;
    this.text = file.text();
    this.at = start;
    this.dimensions = dimensions;
    this.signs = signs;
    this.progress = progress;
    int cells = DataCube.cells(dimensions.stream().map(Dimension::size).toList());
    if (cells < 0) {
      throw file.refused("too-large", Message.of("io.px.tooManyCells", file.name(), DataCube.MOST_CELLS), start);
    }
    if (!keyed && cells > (text.length() - start) / 2 + 1) {
      throw file.refused("px-too-few", Message.of("io.px.fewerCells", file.name(), cells), start);
    }
    values = new double[cells];
    marks = new byte[cells];
  }

  double[] values() {
    return values;
  }

  byte[] marks() {
    return marks;
  }

  /// So many rows were left out and are zero.
  int omitted() {
    return omitted;
  }

  /// Reads every cell in its order.
  void read() {
    int cell = 0;
    while (next()) {
      if (cell == values.length) {
        throw file.refused("px-too-many", Message.of("io.px.moreCells", file.name(), cell, file.line(from)), from);
      }
      cell(cell++);
    }
    if (cell < values.length) {
      throw file.refused(
          "px-too-few", Message.of("io.px.cellsMissing", file.name(), values.length, cell, file.line(at)), at);
    }
  }

  /// Reads rows that begin with keys.
  ///
  /// @param keys for each dimension whether its key stands in the rows, by `CODES` or `VALUES`; null for none
  void readKeyed(List<@Nullable String> keys) {
    int count = dimensions.size();
    int[] steps = new int[count];
    int step = 1;
    int block = 1;
    for (int i = count - 1; i >= 0; i--) {
      steps[i] = step;
      step *= dimensions.get(i).size();
      block *= keys.get(i) == null ? dimensions.get(i).size() : 1;
    }
    List<@Nullable Map<String, Integer>> places =
        IntStream.range(0, count)
            .mapToObj(i -> keys.get(i) == null ? null : places(dimensions.get(i), keys.get(i).equals("VALUES")))
            .toList();
    int[] offsets = offsets(keys, steps, block);
    BitSet seen = new BitSet();
    int rows = 0;
    while (next()) {
      int row = from;
      int start = 0;
      for (int i = 0; i < count; i++) {
        Map<String, Integer> of = places.get(i);
        if (of == null) {
          continue;
        }
        Integer place = of.get(text.substring(from, to));
        if (place == null) {
          throw file.refused(
              "px-unknown-key",
              Message.of(
                  "io.px.unknownKey", file.line(from), file.name(), text.substring(from, Math.min(to, from + 40)),
                  dimensions.get(i).label()),
              from);
        }
        start += place * steps[i];
        required(row);
      }
      if (seen.get(start)) {
        throw file.refused("px-key-twice", Message.of("io.px.keyTwice", file.line(row), file.name()), row);
      }
      seen.set(start);
      rows++;
      for (int i = 0; i < block; i++) {
        cell(start + offsets[i]);
        if (i < block - 1) {
          required(row);
        }
      }
    }
    omitted = values.length / block - rows;
  }

  private void required(int row) {
    if (!next()) {
      throw file.refused("px-too-few", Message.of("io.px.rowUnfinished", file.line(row), file.name()), row);
    }
  }

  private static Map<String, Integer> places(Dimension dimension, boolean byLabel) {
    Map<String, Integer> places = new HashMap<>();
    for (Category category : dimension.categories()) {
      places.putIfAbsent(byLabel ? category.label() : category.code(), places.size());
    }
    return places;
  }

  /// Where the cells of a row lie, from its start.
  private int[] offsets(List<@Nullable String> keys, int[] steps, int block) {
    int[] offsets = new int[block];
    for (int cell = 0; cell < block; cell++) {
      int rest = cell;
      for (int i = dimensions.size() - 1; i >= 0; i--) {
        if (keys.get(i) == null) {
          offsets[cell] += rest % dimensions.get(i).size() * steps[i];
          rest /= dimensions.get(i).size();
        }
      }
    }
    return offsets;
  }

  /// Finds the next token; false at the end of the data.
  private boolean next() {
    while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == ',')) {
      if (text.charAt(at) == ',' && !quoted) {
        throw notNumber(at, Math.min(text.length(), at + 1));
      }
      at++;
    }
    if (at >= text.length() || text.charAt(at) == ';') {
      return false;
    }
    quoted = text.charAt(at) == '"';
    if (quoted) {
      from = at + 1;
      to = text.indexOf('"', from);
      if (to < 0) {
        throw file.refused("px-open-quote", Message.of("io.px.openQuote", file.line(at), file.name()), at);
      }
      at = to + 1;
      return true;
    }
    from = at;
    while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != ';' && text.charAt(at) != '"') {
      at++;
    }
    to = at;
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\f';
  }

  private void cell(int cell) {
    if ((cell & 0xFFFF) == 0) {
      progress.check();
    }
    double number = number();
    if (Double.isNaN(number)) {
      byte mark = signs.mark(text.substring(from, to).strip());
      if (mark == 0) {
        throw notNumber(from, to);
      }
      marks[cell] = mark;
    }
    values[cell] = number;
  }

  /// The token as a number, or NaN.
  private double number() {
    int i = from;
    boolean negative = i < to && text.charAt(i) == '-';
    i += negative ? 1 : 0;
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return exponent();
      }
      if (count > 15) {
        return exponent();
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double number = decimals > 0 ? digits / POWERS[decimals] : digits;
    return negative && number != 0 ? -number : number;
  }

  private double exponent() {
    String token = text.substring(from, to);
    return token.matches("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?") ? finite(Double.parseDouble(token)) : Double.NaN;
  }

  private static double finite(double number) {
    return Double.isInfinite(number) ? Double.NaN : number;
  }

  private RuntimeException notNumber(int start, int end) {
    String found = text.substring(start, Math.min(end, start + 40));
    return file.refused("px-not-a-number", Message.of("io.px.notNumber", file.line(start), file.column(start), file.name(), found), start);
  }
}
