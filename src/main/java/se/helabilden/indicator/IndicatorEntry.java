package se.helabilden.indicator;

/// One indicator for one group: what has an id of its own outside the program.
public record IndicatorEntry(Indicator indicator, Breakdown breakdown) {
  /// The indicator's id, and the breakdown's values after it: `i000005mo_befolkning_25_64_ar_gymnasial_utbildning`.
  public String id() {
    return breakdown.isNone() ? indicator.id() : indicator.id() + "_" + Slug.of(breakdown.label());
  }

  /// The indicator's name, and the group after it.
  public String name() {
    return breakdown.isNone() ? indicator.name() : indicator.name() + ", " + breakdown.label();
  }
}
