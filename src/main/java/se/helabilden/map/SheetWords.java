package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.helabilden.work.Texts;

/// The words above and below what a sheet shows: from the top, words about invented areas, title, subtitle; from the
/// bottom, source and notes. Every text is measured, so that none is cut or lies on another.
final class SheetWords {
  private static final double SMALLEST_TITLE = 0.62;
  private static final double MOST_HEADER = 0.34;

  private final SheetSize size;
  private final Texts texts;
  private final double unit;
  private final double margin;
  private final double inner;
  private final List<Mark> marks = new ArrayList<>();

  SheetWords(SheetSize size, Texts texts) {
    this.size = size;
    this.texts = texts;
    this.unit = size.unit();
    this.margin = Math.round(34 * unit);
    this.inner = size.width() - 2 * margin;
  }

  /// From the sheet's edge to what it shows.
  double margin() {
    return margin;
  }

  /// Between the margins.
  double inner() {
    return inner;
  }

  List<Mark> marks() {
    return marks;
  }

  /// Returns where it ends.
  double header(String title, String subtitle, boolean invented) {
    double y = Math.round(30 * unit);
    if (invented) {
      double small = Math.max(13 * unit, 10.5);
      y += small;
      add(margin, y, texts.text("map.invented"), small, Typeface.Weight.MEDIUM, Colours.ACCENT);
      y += small * 0.45;
    }
    Typeface bold = Typeface.of(Typeface.Weight.BOLD);
    double scale = 1;
    double titleSize = titleSize(scale);
    List<String> lines = TextFlow.wrap(title, bold, titleSize, inner);
    while (scale > SMALLEST_TITLE
        && (lines.size() > 2 || y + lines.size() * titleSize * 1.18 > size.height() * MOST_HEADER)) {
      scale -= 0.06;
      titleSize = titleSize(scale);
      lines = TextFlow.wrap(title, bold, titleSize, inner);
    }
    for (String line : lines) {
      y += titleSize * 1.14;
      add(margin, y, line, titleSize, Typeface.Weight.BOLD, Colours.INK);
    }
    double subtitleSize = Math.max(16.5 * unit, 11);
    y += subtitleSize * 0.42;
    for (String line : TextFlow.wrap(subtitle, Typeface.of(Typeface.Weight.REGULAR), subtitleSize, inner)) {
      y += subtitleSize * 1.3;
      add(margin, y, line, subtitleSize, Typeface.Weight.REGULAR, Colours.SECONDARY);
    }
    return y;
  }

  private double titleSize(double scale) {
    return Math.max(30 * unit * scale, 13);
  }

  /// Returns where it begins.
  ///
  /// @param notes each on a line of its own
  /// @param reasoned whether the first note says why no more is shown, and is to be seen
  /// @param sources one after another
  double footer(List<String> notes, boolean reasoned, List<String> sources) {
    double small = Math.max(12 * unit, 10.5);
    Typeface regular = Typeface.of(Typeface.Weight.REGULAR);
    List<String> lines = new ArrayList<>();
    int reasonLines = 0;
    for (String note : notes) {
      boolean reason = reasoned && lines.isEmpty();
      Typeface face = reason ? Typeface.of(Typeface.Weight.MEDIUM) : regular;
      lines.addAll(TextFlow.wrap(sentence(note), face, small, inner));
      reasonLines = reason ? lines.size() : reasonLines;
    }
    String together = sources.stream().map(SheetWords::sentence).collect(Collectors.joining(" "));
    lines.addAll(TextFlow.wrap(together, regular, small, inner));
    double y = size.height() - Math.round(22 * unit) - (lines.size() - 1) * small * 1.4;
    double start = y - small * 1.9;
    marks.add(new Mark.Bar(margin, Math.round(start), inner, Math.max(1, Math.round(unit)), Colours.FAINT));
    for (int line = 0; line < lines.size(); line++) {
      boolean reason = line < reasonLines;
      Typeface.Weight weight = reason ? Typeface.Weight.MEDIUM : Typeface.Weight.REGULAR;
      add(margin, y, lines.get(line), small, weight, reason ? Colours.INK : Colours.SECONDARY);
      y += small * 1.4;
    }
    return start;
  }

  /// What a map and what lies on it rest on, in the order it is told.
  static List<String> sources(Captions captions, SheetExtras extras, Texts texts) {
    List<String> sources = new ArrayList<>();
    sources.add(captions.source());
    if (captions.boundaries() != null) {
      sources.add(texts.text("map.boundaries", captions.boundaries()));
    }
    for (DrawnOverlay each : extras.shown()) {
      Overlay overlay = each.overlay();
      String credit = overlay.credit() == null ? overlay.file() : overlay.credit();
      sources.add(texts.text("map.overlaySource", overlay.name(), credit));
    }
    Ground ground = extras.groundShown();
    if (ground != null) {
      sources.add(texts.text("map.groundCredit", ground.map().credit()));
    }
    return sources;
  }

  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
  }

  private void add(double x, double baseline, String text, double textSize, Typeface.Weight weight, int rgb) {
    marks.add(new Mark.Text(x, baseline, text, textSize, weight, rgb, Mark.Anchor.START, Mark.Text.NO_HALO));
  }
}
