package se.helabilden.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;

/// The words and numbers of sentences about one indicator, in no language yet: amounts with their unit and one decimal at
/// most, differences of shares in percentage points, counts that the source has blurred as about so many.
final class FactWords {
  private static final Pattern UNIT_IN_NAME =
      Pattern.compile(",\\s*(procent|percent|per cent|antal|number|tkr|%)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLURRED = Pattern.compile("(?iu)röjandekontroll|cell key|\\bCKM\\b");
  private static final int FIRST_BLURRED_YEAR = 2025;
  private static final int SMALLEST_TO_BLUR = 100;

  private final Indicator indicator;

  FactWords(Indicator indicator) {
    this.indicator = indicator;
  }

  boolean isShare() {
    return indicator.kind() == IndicatorKind.SHARE && "%".equals(indicator.unit());
  }

  private int decimals() {
    return switch (indicator.kind()) {
      case COUNT, CLASS -> 0;
      case SHARE -> 1;
      case MEDIAN, MEAN, INDEX, OTHER -> Math.clamp(indicator.decimals(), 0, 1);
    };
  }

  private static double rounded(double value, int decimals) {
    return new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP).doubleValue() + 0.0;
  }

  /// Whether two numbers read the same.
  boolean same(double a, double b) {
    return rounded(a, decimals()) == rounded(b, decimals());
  }

  /// `20,1 %`.
  Message amount(double value) {
    String unit = indicator.unit();
    double shown = rounded(value, decimals());
    return unit == null || unit.isBlank() || indicator.kind() == IndicatorKind.COUNT
        ? Message.of("analysis.number", shown)
        : Message.of("analysis.amount", shown, unit);
  }

  /// The size of a difference: `2,6 procentenheter`.
  Message difference(double value) {
    double size = Math.abs(value);
    return isShare() ? Message.of("analysis.percentagePoints", rounded(size, decimals())) : amount(size);
  }

  /// A share of a whole, in percent.
  static Message percent(double share) {
    return Message.of("analysis.amount", rounded(share, 1), "%");
  }

  /// A count of people or things: `ungefär 607 880` where the source has blurred it.
  Message count(double value, Period period) {
    return isBlurred(period) && Math.abs(value) >= SMALLEST_TO_BLUR
        ? Message.of("analysis.about", Math.round(value / 10) * 10)
        : Message.of("analysis.number", Math.round(value));
  }

  /// Whether the source changes its counts a little to protect individuals.
  private boolean isBlurred(Period period) {
    boolean small = indicator.areaLevel() == AreaLevel.DESO || indicator.areaLevel() == AreaLevel.REGSO;
    String source = indicator.provenance().source();
    boolean statistics = source != null && source.toUpperCase(Locale.ROOT).contains("SCB");
    return small && statistics && period.year() >= FIRST_BLURRED_YEAR
        || indicator.provenance().notes().stream().anyMatch(note -> BLURRED.matcher(note).find());
  }

  /// The indicator's name without its unit, and a group.
  String name(String group) {
    String plain = UNIT_IN_NAME.matcher(indicator.name()).replaceFirst("");
    return group.isEmpty() ? plain : plain + ", " + group;
  }

  String name(IndicatorEntry entry) {
    return name(entry.breakdown().label());
  }

  /// `Låg ekonomisk standard, 2022`.
  Message head(String name, Period period) {
    return period.isNone() ? Message.of("analysis.number", name) : Message.of("analysis.factHead", name, period.text());
  }

  Message head(IndicatorEntry entry, Period period) {
    return head(name(entry), period);
  }

  /// What the layer is together: `Göteborg`, `kommunerna tillsammans`.
  static Message place(AreaLayer layer) {
    int municipalities = layer.municipalities().size();
    return switch (municipalities) {
      case 0 -> Message.of("analysis.allAreas");
      case 1 -> Message.of("analysis.number", layer.municipalities().firstEntry().getValue());
      default -> Message.of("analysis.allMunicipalities");
    };
  }

  static Fact.Figure figure(String id, double value) {
    return new Fact.Figure(id, Message.of("analysis.figure_" + id), value);
  }

  static List<Period> periods(Period... periods) {
    return List.of(periods).stream().filter(period -> !period.isNone()).toList();
  }

  /// `a, b och c` of at least one.
  static Message list(List<Message> parts) {
    Message all = parts.getFirst();
    for (int i = 1; i < parts.size(); i++) {
      all = i == parts.size() - 1
          ? Message.of("analysis.listLast", all, parts.get(i))
          : Message.of("analysis.listMore", all, parts.get(i));
    }
    return all;
  }
}
