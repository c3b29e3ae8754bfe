package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Reference;
import se.helabilden.project.Deriving;
import se.helabilden.work.Message;

/// What a formula gives while it is being written.
sealed interface FormulaPreview {
  /// How many areas are shown by name.
  int ROWS = 6;

  /// Nothing yet.
  ///
  /// @param hint what to do first
  record Nothing(Message hint) implements FormulaPreview {}

  /// It is being computed.
  record Working() implements FormulaPreview {}

  /// It cannot be computed.
  ///
  /// @param position place in the formula, from 0; -1 where it is not about a place
  record Fault(int position, Message what) implements FormulaPreview {}

  /// It can.
  ///
  /// @param with areas of the layer with a value in the newest period
  /// @param without areas of the layer without
  /// @param min in the indicator's unit; NaN where no area has a value, as the other two
  /// @param rows the first areas in the order of the layer
  record Shown(
      Deriving.Tried tried, int with, int without, double min, double median, double max, List<Row> rows)
      implements FormulaPreview {
    public Shown {
      rows = List.copyOf(rows);
    }
  }

  static Shown of(Deriving.Tried tried) {
    AreaValues values = tried.newest();
    Optional<Reference> spread = Reference.of(values.toArray(), values.layer().level());
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < Math.min(ROWS, values.size()); area++) {
      rows.add(new Row(values.layer().area(area).name(), values.value(area)));
    }
    return new Shown(
        tried,
        spread.map(Reference::n).orElse(0),
        spread.map(Reference::missing).orElse(values.size()),
        spread.map(Reference::min).orElse(Double.NaN),
        spread.map(Reference::median).orElse(Double.NaN),
        spread.map(Reference::max).orElse(Double.NaN),
        rows);
  }

  /// One area and its value, NaN for missing.
  record Row(String area, double value) {}
}
