package se.helabilden.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.ThreadObject;
import se.helabilden.report.Block.Column;
import se.helabilden.work.Texts;

/// Columns and cells of the tables of the red thread and the plan.
final class ThreadCells {
  /// Columns and rows, for a document or a sheet.
  record Table(List<Column> columns, List<List<Cell>> rows) {
    boolean isEmpty() {
      return rows.isEmpty();
    }
  }

  private final ReportInput input;
  private final Texts texts;
  private final ThreadWords words;

  ThreadCells(ReportInput input, Texts texts) {
    this.input = input;
    this.texts = texts;
    this.words = new ThreadWords(input.analysis(), texts);
  }

  /// The name of an indicator entry; its id where the project no longer has it.
  String name(String entryId) {
    return input.entries().stream()
        .map(AreaValues::entry)
        .filter(entry -> entry.id().equals(entryId))
        .map(IndicatorEntry::name)
        .findFirst()
        .orElse(entryId);
  }

  Column column(String key, double weight) {
    return new Column(texts.text(key), Alignment.START, weight);
  }

  Column number(String key, double weight) {
    return new Column(texts.text(key), Alignment.END, weight);
  }

  Cell one(@Nullable ThreadObject object) {
    return Cell.textOrDash(object == null ? null : words.whole(object));
  }

  Cell all(List<? extends ThreadObject> objects) {
    return Cell.textOrDash(String.join("\n", objects.stream().map(words::whole).toList()));
  }

  Cell labels(List<UUID> ids) {
    return Cell.textOrDash(words.labelsOf(ids));
  }

  Cell focus(@Nullable FocusArea area) {
    return Cell.textOrDash(area == null ? null : texts.text("report.focus_" + area.name()));
  }

  /// 1 to 5; what nobody has said is no number.
  Cell scale(int value) {
    return value == 0 ? new Cell.Missing(texts.text("report.notSaid")) : Cell.whole(value);
  }

  Cell amount(@Nullable Double value) {
    return value == null ? Cell.textOrDash(null) : new Cell.Number(value, ThreadWords.decimals(value), false);
  }

  /// A single frozen number as a number, several with their names.
  Cell baseline(@Nullable FrozenValues from) {
    if (from == null || from.figures().isEmpty()) {
      return Cell.textOrDash(null);
    }
    if (from.figures().size() == 1) {
      return amount(from.figures().getFirst().value());
    }
    return Cell.text(
        String.join(
            "\n",
            from.figures().stream()
                .map(f -> f.name() + " " + texts.numbers().fixed(f.value(), ThreadWords.decimals(f.value())))
                .toList()));
  }
}
