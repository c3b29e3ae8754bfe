package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// The rows or areas behind a number of a receipt; never cut.
///
/// @param columns headers
record ReceiptList(Message title, List<Message> columns, List<Row> rows) {
  /// @param cells one for each column: a text, a number, or a message
  /// @param area code of the area on the map that the row is about, or null
  /// @param open goes to what the row is about; null where it is not in the window
  record Row(List<? extends Serializable> cells, @Nullable String area, @Nullable Runnable open) {
    Row {
      cells = List.copyOf(cells);
    }

    Row(List<? extends Serializable> cells, @Nullable String area) {
      this(cells, area, null);
    }
  }

  ReceiptList {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Codes of the areas on the map, each once.
  List<String> areas() {
    return rows.stream().map(Row::area).filter(Objects::nonNull).distinct().toList();
  }

  /// A cell in words. Row numbers are written as the spreadsheet writes them, without grouping.
  static String shown(Serializable cell, Texts texts) {
    return switch (cell) {
      case Message message -> texts.text(message);
      case Double number -> texts.numbers().plain(number);
      default -> cell.toString();
    };
  }
}
