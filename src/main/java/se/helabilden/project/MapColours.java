package se.helabilden.project;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Midpoint;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// The colours that suit an indicator. One hue from light to dark for what has no middle: another hue where high is the
/// better end than where it is the worse, so that dark does not come to mean trouble. Two hues only around a midpoint
/// that has a name: the mean for five groups, no difference for changes and differences, else the reference.
public final class MapColours {
  /// Between the third and the fourth of five groups.
  private static final double ABOVE_THE_MEAN = 3.5;
  private static final int GROUPS = 5;

  private MapColours() {}

  /// @param wanted null for the colours that suit; two hues without any midpoint become one
  /// @param reference where two hues would meet, or null
  public static Choropleth map(
      AreaValues values,
      Classification classes,
      @Nullable ColorScheme wanted,
      @Nullable Midpoint reference,
      Captions captions,
      Language language) {
    Indicator indicator = values.entry().indicator();
    boolean groups = indicator.kind() == IndicatorKind.CLASS && classes.classes() == GROUPS;
    Midpoint midpoint = midpoint(values, reference, language);
    ColorScheme scheme = wanted == null ? usual(values) : wanted;
    if (scheme.kind() == ColorScheme.Kind.DIVERGING && midpoint == null) {
      scheme = ColorScheme.YLGNBU;
    }
    List<String> names = groups ? StandardMap.groupNames(values.entry(), language) : List.of();
    Midpoint used = scheme.kind() == ColorScheme.Kind.DIVERGING ? midpoint : null;
    return new Choropleth(values, classes, scheme, used, names, captions, language);
  }

  /// Where two hues meet on a map of these values; null where there is no such place.
  ///
  /// @param reference what values are compared with, or null
  public static @Nullable Midpoint midpoint(AreaValues values, @Nullable Midpoint reference, Language language) {
    Indicator indicator = values.entry().indicator();
    if (indicator.kind() == IndicatorKind.CLASS) {
      return new Midpoint(ABOVE_THE_MEAN, Texts.in(language).text("project.referenceMean"));
    }
    return indicator.calculation() == null
        ? reference
        : new Midpoint(0, Texts.in(language).text("project.noDifference"));
  }

  /// The scheme that suits values.
  public static ColorScheme usual(AreaValues values) {
    Indicator indicator = values.entry().indicator();
    if (indicator.kind() == IndicatorKind.CLASS || indicator.calculation() != null && hasBothSigns(values)) {
      return ColorScheme.PUOR;
    }
    return indicator.direction() == Direction.HIGH_IS_BETTER ? ColorScheme.BUPU : ColorScheme.YLGNBU;
  }

  private static boolean hasBothSigns(AreaValues values) {
    double[] all = values.toArray();
    return Arrays.stream(all).anyMatch(value -> value < 0) && Arrays.stream(all).anyMatch(value -> value > 0);
  }
}
