package se.helabilden.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Compared;
import se.helabilden.analysis.Overlap;
import se.helabilden.indicator.Indicator;
import se.helabilden.map.Captions;
import se.helabilden.project.MeasuredMap.Whole;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// What stands in words beside a map in another measure: amounts, bounds, how it was made, and what it is compared with.
record MeasuredWords(Language language) {
  static final String PERCENT = "%";

  Texts texts() {
    return Texts.in(language);
  }

  /// `låg`, `mellan`, `hög`.
  String third(int of) {
    return texts().text("project.third_" + of);
  }

  /// `Låg ekonomisk standard (11,2 % och 18,4 %)`: between which thirds it parts.
  String thirds(AreaValues values, AreaValues other) {
    double[] bounds = Compared.thirdsOf(values, other);
    Indicator of = values.entry().indicator();
    return bounds.length == 0
        ? values.entry().name()
        : texts().text("project.thirdsBounds", values.entry().name(), amount(bounds[0], of), amount(bounds[1], of));
  }

  /// `Låg ekonomisk standard, minst 24 %`.
  String bounded(AreaValues values, Overlap.Bound bound) {
    String amount = amount(bound.value(), values.entry().indicator());
    return texts().text(bound.atMost() ? "project.boundAtMost" : "project.boundAtLeast", values.entry().name(), amount);
  }

  /// Percentage points for what is in percent.
  @Nullable String differenceUnit(Indicator base) {
    return PERCENT.equals(base.unit()) ? texts().text("project.points") : base.unit();
  }

  String amount(double value, Indicator of) {
    String unit = of.unit();
    String number = NumberText.in(language).fixed(value, Math.max(1, of.decimals()));
    return unit == null || unit.isBlank() ? number : number + "\u00a0" + unit;
  }

  /// Differences have a sign, times have none.
  private String signed(double value, Indicator of) {
    String text = amount(value, of);
    boolean above = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return above && !of.id().endsWith("_quotient") ? "+" + text : text;
  }

  /// The words of the map that it is made of, under its own name, and how it was made before what was said already.
  Captions captions(AreaValues values, Captions words, List<Whole> wholes, List<String> how) {
    List<String> notes = new ArrayList<>(how);
    notes.addAll(words.notes());
    String compared =
        wholes.stream()
            .filter(whole -> !Double.isNaN(whole.value()))
            .map(whole -> whole.name() + ": " + signed(whole.value(), values.entry().indicator()))
            .collect(Collectors.joining(" · "));
    return Captions.of(values, words.division(), words.whole(), words.boundaries(), language)
        .withReference(compared.isEmpty() ? null : compared)
        .withProducer(words.producer())
        .withNotes(notes)
        .withInvented(words.invented());
  }

  /// The source and the period of the second indicator, where they are other ones.
  Captions withSecond(Captions captions, AreaValues first, AreaValues second) {
    List<String> notes = new ArrayList<>(captions.notes());
    if (!first.period().equals(second.period())) {
      notes.add(
          texts().text(
              "project.otherPeriod", first.entry().name(), first.period().text(), second.entry().name(),
              second.period().text()));
    }
    Captions other = Captions.of(second, "", null, null, language);
    if (!other.source().equals(captions.source())) {
      notes.add(texts().text("project.otherSource", second.entry().name(), other.source()));
    }
    return captions.withNotes(notes);
  }
}
