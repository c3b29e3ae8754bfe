package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// A legend laid out from (0, 0): fields of colour, numbers in columns that align, how many areas each has, and the
/// words below.
///
/// @param marks to be moved into place
record LegendBlock(List<Mark> marks, double width, double height) {
  /// How much it says, for sheets of different room.
  enum Detail {
    FULL,
    NO_NOTES,
    SMALL
  }

  /// How many areas one of several maps has in each row of their common legend.
  ///
  /// @param heading which map it is; empty where there is only one
  /// @param rows in the order of the legend's rows
  /// @param noData in the order of the legend's rows without a number
  record Counts(String heading, int[] rows, int[] noData) {
    /// Of the only map.
    static Counts of(Legend legend) {
      return new Counts(
          "",
          legend.rows().stream().mapToInt(Legend.Row::areas).toArray(),
          legend.noData().stream().mapToInt(Legend.Row::areas).toArray());
    }
  }

  static LegendBlock of(
      Legend legend, Language language, @Nullable String reference, double unit, double widest, Detail detail) {
    return of(legend, List.of(Counts.of(legend)), language, reference, unit, widest, detail);
  }

  /// A legend of several maps with a column of areas for each.
  static LegendBlock of(
      Legend legend,
      List<Counts> counts,
      Language language,
      @Nullable String reference,
      double unit,
      double widest,
      Detail detail) {
    return new Maker(legend, counts, language, reference, unit, widest, detail).make();
  }

  /// As much of the legend as there is room for; its numbers never go.
  ///
  /// @param room how high it may be
  static LegendBlock within(Legend legend, Choropleth map, double unit, double widest, double room) {
    LegendBlock block = null;
    for (Detail detail : Detail.values()) {
      block = of(legend, map.language(), map.captions().reference(), unit, widest, detail);
      if (block.height() <= room) {
        return block;
      }
    }
    return Objects.requireNonNull(block);
  }

  private static final class Maker {
    private final Legend legend;
    private final List<Counts> counts;
    private final Texts texts;
    private final NumberText numbers;
    private final @Nullable String reference;
    private final double widest;
    private final boolean withNotes;
    private final double size;
    private final double small;
    private final double line;
    private final Typeface regular = Typeface.of(Typeface.Weight.REGULAR);
    private final List<Mark> marks = new ArrayList<>();
    private double y;
    private double width;

    Maker(
        Legend legend,
        List<Counts> counts,
        Language language,
        @Nullable String reference,
        double unit,
        double widest,
        Detail detail) {
      this.legend = legend;
      this.counts = counts;
      this.texts = Texts.in(language);
      this.numbers = NumberText.in(language);
      this.reference = reference;
      this.widest = widest;
      this.withNotes = detail == Detail.FULL;
      double scale = detail == Detail.SMALL ? 0.8 : 1;
      this.size = Math.max(14.5 * unit * scale, 10.5);
      this.small = Math.max(12.5 * unit * scale, 10.5);
      this.line = Math.max(22 * unit * scale, size * 1.35);
    }

    LegendBlock make() {
      if (reference != null) {
        paragraph(reference, size, Typeface.Weight.MEDIUM, Colours.INK);
        y += line * 0.35;
      }
      if (!legend.ramp().isEmpty()) {
        ramp();
      } else if (legend.square() != null) {
        square();
      } else {
        rows();
      }
      noData();
      // without its words a square of two indicators says nothing
      if (withNotes || legend.rows().isEmpty() || legend.square() != null) {
        y += line * 0.3;
        for (String note : legend.notes()) {
          paragraph(note, small, Typeface.Weight.REGULAR, Colours.SECONDARY);
        }
      }
      return new LegendBlock(marks, width, y);
    }

    private double swatchWidth() {
      return line * 1.45;
    }

    private double textLeft() {
      return swatchWidth() + line * 0.5;
    }

    private String between() {
      return legend.hasNegative() ? texts.text("map.between", "\u2009", "\u2009") : "\u2013";
    }

    private double widthOf(String text) {
      return regular.width(text, size);
    }

    private String unitText() {
      return legend.unit() == null ? "" : "\u00a0" + legend.unit();
    }

    private void rows() {
      double from = 0;
      double to = 0;
      boolean ranged = false;
      for (Legend.Row row : legend.rows()) {
        boolean single = row.to() == null;
        from = single ? from : Math.max(from, widthOf(row.from()));
        to = Math.max(to, widthOf(single ? row.from() : String.valueOf(row.to())));
        ranged |= !single;
      }
      double dash = ranged ? widthOf(between()) + 2 * size * 0.12 : 0;
      double toRight = textLeft() + from + dash + to;
      double rangeRight = toRight + widthOf(unitText());
      double wordsRight = textLeft();
      for (Legend.Row row : legend.noData()) {
        wordsRight = Math.max(wordsRight, textLeft() + widthOf(row.from()));
      }
      width = Math.max(width, Math.max(rangeRight, wordsRight) + size * 1.2 + countsWidth());
      header();
      for (int i = 0; i < legend.rows().size(); i++) {
        Legend.Row row = legend.rows().get(i);
        swatch(row.fill());
        double base = baseline();
        if (row.to() == null) {
          text(toRight, base, row.from(), Mark.Anchor.END, Colours.INK);
        } else {
          text(textLeft() + from, base, row.from(), Mark.Anchor.END, Colours.INK);
          text(textLeft() + from + dash / 2, base, between(), Mark.Anchor.MIDDLE, Colours.INK);
          text(toRight, base, String.valueOf(row.to()), Mark.Anchor.END, Colours.INK);
        }
        if (legend.unit() != null) {
          text(toRight, base, unitText(), Mark.Anchor.START, Colours.INK);
        }
        int at = i;
        counted(base, each -> each.rows()[at]);
        y += line;
      }
    }

    /// How wide the column of a map's numbers of areas is.
    private double widthOf(Counts column) {
      double wide = regular.width(counts.size() == 1 ? texts.text("map.areas") : column.heading(), small);
      for (int areas : column.rows()) {
        wide = Math.max(wide, widthOf(numbers.whole(areas)));
      }
      for (int areas : column.noData()) {
        wide = Math.max(wide, widthOf(numbers.whole(areas)));
      }
      return wide;
    }

    private double countsWidth() {
      double all = 0;
      for (Counts each : counts) {
        all += (all > 0 ? betweenColumns() : 0) + widthOf(each);
      }
      return Math.max(all, regular.width(texts.text("map.areas"), small));
    }

    private double betweenColumns() {
      return size * 0.9;
    }

    /// The numbers of areas of a row, the last map's at the right edge.
    private void counted(double base, ToIntFunction<Counts> areas) {
      double right = width;
      for (Counts each : counts.reversed()) {
        text(right, base, numbers.whole(areas.applyAsInt(each)), Mark.Anchor.END, Colours.SECONDARY);
        right -= widthOf(each) + betweenColumns();
      }
    }

    private void header() {
      double base = y + small;
      if (legend.rows().isEmpty() && legend.noData().isEmpty()) {
        return;
      }
      if (legend.heading() != null) {
        width = Math.max(width, textLeft() + regular.width(legend.heading(), small) + size * 1.2 + countsWidth());
        marks.add(small(textLeft(), base, legend.heading(), Mark.Anchor.START));
      }
      marks.add(small(width, base, texts.text("map.areas"), Mark.Anchor.END));
      y += small * 1.55;
      headings();
    }

    /// Which map each column is of, where there are several.
    private void headings() {
      if (counts.size() > 1) {
        double right = width;
        for (Counts each : counts.reversed()) {
          marks.add(small(right, y + small * 0.9, each.heading(), Mark.Anchor.END));
          right -= widthOf(each) + betweenColumns();
        }
        y += small * 1.45;
      }
    }

    private void ramp() {
      int steps = legend.ramp().size();
      double wide = Math.min(widest, 260 * size / 14.5);
      for (int i = 0; i < steps; i++) {
        double left = wide * i / steps;
        marks.add(new Mark.Bar(left, y, wide * (i + 1) / steps - left + 0.5, line * 0.8, legend.ramp().get(i)));
      }
      y += line * 0.8 + size * 1.15;
      Legend.Row row = legend.rows().getLast();
      Legend.Row top = legend.rows().getFirst();
      text(0, y, row.from() + unitText(), Mark.Anchor.START, Colours.INK);
      text(wide, y, (top.to() == null ? top.from() : top.to()) + unitText(), Mark.Anchor.END, Colours.INK);
      y += size * 0.6;
      width = Math.max(width, wide);
    }

    /// Thirds of the first indicator upward, of the second to the right, with how many areas there are of each.
    private void square() {
      double side = line * 1.9;
      int thirds = 3;
      for (int i = 0; i < legend.rows().size(); i++) {
        Legend.Row row = legend.rows().get(i);
        double left = i % thirds * side;
        double top = y + (thirds - 1 - i / thirds) * side;
        marks.add(new Mark.Box(left, top, side, side, row.fill(), Colours.PAPER, line / 13));
        int ground = row.fill() instanceof Fill.Solid solid ? solid.rgb() : Colours.PAPER;
        marks.add(
            new Mark.Text(
                left + side / 2, top + side / 2 + small * 0.355, numbers.whole(row.areas()), small,
                Typeface.Weight.REGULAR, Colours.inkOn(ground), Mark.Anchor.MIDDLE, Mark.Text.NO_HALO));
      }
      y += thirds * side + line * 0.3;
      width = Math.max(width, thirds * side);
      marks.add(small(0, y + small, texts.text("map.squareAreas"), Mark.Anchor.START));
      width = Math.max(width, regular.width(texts.text("map.squareAreas"), small));
      y += small * 1.55;
    }

    private void noData() {
      if (legend.noData().isEmpty()) {
        return;
      }
      y += legend.rows().isEmpty() ? 0 : line * 0.35;
      if (legend.rows().isEmpty() || !legend.ramp().isEmpty() || legend.square() != null) {
        for (Legend.Row row : legend.noData()) {
          width = Math.max(width, textLeft() + widthOf(row.from()) + size * 1.2 + countsWidth());
        }
        headings();
      }
      for (int i = 0; i < legend.noData().size(); i++) {
        Legend.Row row = legend.noData().get(i);
        swatch(row.fill());
        text(textLeft(), baseline(), row.from(), Mark.Anchor.START, Colours.INK);
        int at = i;
        counted(baseline(), each -> each.noData()[at]);
        y += line;
      }
    }

    private double baseline() {
      return y + line / 2 + size * 0.355;
    }

    private void swatch(Fill fill) {
      double high = Math.round(line * 0.78);
      marks.add(
          new Mark.Box(
              0, Math.round(y + (line - high) / 2), Math.round(swatchWidth()), high, fill, Colours.SECONDARY, line / 26));
    }

    private void text(double x, double base, String text, Mark.Anchor anchor, int rgb) {
      marks.add(new Mark.Text(x, base, text, size, Typeface.Weight.REGULAR, rgb, anchor, Mark.Text.NO_HALO));
    }

    private Mark.Text small(double x, double base, String text, Mark.Anchor anchor) {
      return new Mark.Text(x, base, text, small, Typeface.Weight.REGULAR, Colours.SECONDARY, anchor, Mark.Text.NO_HALO);
    }

    private void paragraph(String text, double textSize, Typeface.Weight weight, int rgb) {
      Typeface face = Typeface.of(weight);
      double room = Math.min(widest, Math.max(width, textSize * 19));
      for (String piece : TextFlow.wrap(text, face, textSize, room)) {
        marks.add(new Mark.Text(0, y + textSize, piece, textSize, weight, rgb, Mark.Anchor.START, Mark.Text.NO_HALO));
        width = Math.max(width, face.width(piece, textSize));
        y += textSize * 1.38;
      }
    }
  }
}
