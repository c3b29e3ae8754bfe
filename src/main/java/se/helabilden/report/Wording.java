package se.helabilden.report;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// How the deliverables put things, alike in Word and Excel: cells, headers, units, orders, dates.
final class Wording {
  private final Texts texts;
  private final Collator alphabet;

  Wording(Language language) {
    this.texts = Texts.in(language);
    this.alphabet = Collator.getInstance(Locale.of("sv", "SE"));
  }

  Texts texts() {
    return texts;
  }

  /// The cell of an area: its number, or the reason why there is none.
  Cell cell(AreaValues values, int area) {
    ValueStatus status = values.status(area);
    double value = values.value(area);
    if (status.hasNumber() && !Double.isNaN(value)) {
      return new Cell.Number(value, values.entry().indicator().decimals(), status == ValueStatus.ESTIMATED);
    }
    return new Cell.Missing(reason(status));
  }

  /// The title of the deliverables.
  String title(ReportInput input) {
    return texts.text(
        input.analysis().isEmpty() ? "report.title" : "report.titleAnalysis", input.projectName());
  }

  /// Why there is no number, in a word.
  String reason(ValueStatus status) {
    ValueStatus shown = status.hasNumber() ? ValueStatus.MISSING : status;
    return texts.text("report.missing_" + shown.id());
  }

  /// `Värde 2022 (%)`.
  String valueHeader(AreaValues values) {
    return header(texts.text("report.columnValue"), values);
  }

  /// The name with period and unit: `Låg ekonomisk standard, procent 2022 (%)`.
  String entryHeader(AreaValues values) {
    return header(values.entry().name(), values);
  }

  private static String header(String name, AreaValues values) {
    String unit = values.entry().indicator().unit();
    return name + period(values.period()) + (unit == null || unit.isBlank() ? "" : " (" + unit + ")");
  }

  /// The period with a space before it; empty where there is none.
  static String period(Period period) {
    return period.isNone() ? "" : " " + period.text();
  }

  /// The period as a cell: `2022`, `–`.
  static Cell periodCell(Period period) {
    return Cell.textOrDash(period.isNone() ? null : period.text());
  }

  /// A number with its unit in running text: `12,3 %`; counts of people and things stand alone.
  String amount(double value, Indicator indicator) {
    String number = texts.numbers().fixed(value, indicator.decimals());
    String unit = indicator.unit();
    boolean bare = unit == null || unit.isBlank() || indicator.kind() == IndicatorKind.COUNT;
    return bare ? number : number + "\u00A0" + unit;
  }

  /// The positions of a layer's areas in the order of municipality, name and code: never of values.
  List<Integer> alphabetical(AreaLayer layer) {
    Comparator<Integer> byMunicipality =
        Comparator.comparing(i -> municipality(layer, i), alphabet::compare);
    Comparator<Integer> byName = Comparator.comparing(i -> layer.area(i).name(), alphabet::compare);
    Comparator<Integer> byCode = Comparator.comparing(i -> layer.area(i).code().code());
    return IntStream.range(0, layer.size()).boxed().sorted(byMunicipality.thenComparing(byName).thenComparing(byCode))
        .toList();
  }

  static String municipality(AreaLayer layer, int area) {
    String name = layer.area(area).municipalityName();
    String code = layer.area(area).municipalityCode();
    return name != null ? name : code == null ? "" : code;
  }

  /// `1 november 2026`, `1 November 2026`.
  String date(LocalDate date) {
    return date.getDayOfMonth() + " " + texts.text("report.month_" + date.getMonthValue()) + " " + date.getYear();
  }

  /// A list in a sentence: `a, b och c`.
  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return texts.text(
        "report.listEnd", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
  }

  /// Why a row has no area, in words.
  String rowReason(String reason) {
    String key = "report.reason_" + reason;
    return texts.has(key) ? texts.text(key) : reason;
  }

  /// A text of an optional field, or the words for "not told".
  String orUnknown(@Nullable String text) {
    return text == null || text.isBlank() ? texts.text("report.unknown") : text;
  }
}
