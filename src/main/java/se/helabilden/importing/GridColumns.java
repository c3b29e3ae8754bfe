package se.helabilden.importing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Grid;

/// The cells of a small list as texts, where codes and names are looked for.
final class GridColumns {
  private GridColumns() {}

  /// A cell's text without blanks at the ends, composed; a whole number without decimals; null where nothing stands.
  static @Nullable String text(Grid.Row row, int column) {
    String written = row.text(column);
    if (written != null) {
      String stripped = Normalizer.normalize(written, Normalizer.Form.NFC).replace('\u00A0', ' ').strip();
      return stripped.isEmpty() ? null : stripped;
    }
    double number = row.number(column);
    return Double.isNaN(number) ? null : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// [#text] as codes are compared: in upper case, without the suffix of a version.
  static @Nullable String code(Grid.Row row, int column) {
    String text = text(row, column);
    return text == null ? null : text.toUpperCase(Locale.ROOT).replaceFirst("_(DESO|REGSO)\\d{4}(_V\\d+)?$", "");
  }

  static int width(Grid grid) {
    return grid.rows().stream().mapToInt(Grid.Row::width).max().orElse(0);
  }
}
