package se.helabilden.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// A map as data: what is shown, in which classes and colours, and what stands around it. Screen, PNG, SVG and report
/// are made of the same one.
///
/// @param values over all areas of a layer
/// @param midpoint what a diverging scheme parts at; null for a sequential one
/// @param classNames what the classes are called, lowest first, where they are groups and not ranges of numbers; else
///     empty
/// @param captions the words of the sheet
/// @param look what is special about how it is drawn
public record Choropleth(
    AreaValues values,
    Classification classification,
    ColorScheme scheme,
    @Nullable Midpoint midpoint,
    List<String> classNames,
    Captions captions,
    Language language,
    Look look) {
  /// @throws IllegalArgumentException for a diverging scheme without a midpoint, or names that are not one a class
  public Choropleth {
    classNames = List.copyOf(classNames);
    if (!classNames.isEmpty() && classNames.size() != classification.classes()) {
      throw new IllegalArgumentException(classNames.size() + " names for " + classification.classes() + " classes");
    }
    Pair pair = look.pair();
    if (pair != null && classification.classes() > 0 && classification.classes() != pair.kind().classes()) {
      throw new IllegalArgumentException(classification.classes() + " classes for " + pair);
    }
    if (scheme.kind() == ColorScheme.Kind.DIVERGING && midpoint == null) {
      throw new IllegalArgumentException(scheme.id() + " needs a midpoint with a name");
    }
  }

  public Choropleth(
      AreaValues values,
      Classification classification,
      ColorScheme scheme,
      @Nullable Midpoint midpoint,
      List<String> classNames,
      Captions captions,
      Language language) {
    this(values, classification, scheme, midpoint, classNames, captions, language, Look.USUAL);
  }

  /// The same drawn in another way.
  public Choropleth withLook(Look changed) {
    return new Choropleth(values, classification, scheme, midpoint, classNames, captions, language, changed);
  }

  /// The same with other words around it.
  public Choropleth withCaptions(Captions changed) {
    return new Choropleth(values, classification, scheme, midpoint, classNames, changed, language, look);
  }

  /// A map in a sequential scheme.
  public static Choropleth of(
      AreaValues values, Classification classification, ColorScheme scheme, Captions captions, Language language) {
    return new Choropleth(values, classification, scheme, null, List.of(), captions, language);
  }

  /// A map whose numbers against a midpoint are what matters.
  public static Choropleth diverging(
      AreaValues values,
      Classification classification,
      ColorScheme scheme,
      Midpoint midpoint,
      Captions captions,
      Language language) {
    return new Choropleth(values, classification, scheme, midpoint, List.of(), captions, language);
  }

  /// What an area's value is called: the name of its group, or its number with its unit.
  public String valueText(int area) {
    double value = values.value(area);
    return classNames.isEmpty() || Double.isNaN(value)
        ? ValueText.of(values, area, Texts.in(language).numbers())
        : classNames.get(classOf(value));
  }

  /// The colours (0xRRGGBB) of the classes, lowest first. A diverging scheme has its lightest colour in the class that
  /// holds the midpoint, or parts at the break that is the midpoint; sides with fewer classes stay paler.
  public int[] classColours() {
    int[] colours = trueColours();
    Arrays.setAll(colours, i -> look.sight().seen(colours[i]));
    return colours;
  }

  /// The scheme whose colours are seen.
  public ColorScheme shownScheme() {
    return look.strong() && scheme.kind() == ColorScheme.Kind.SEQUENTIAL ? ColorScheme.CONTRAST : scheme;
  }

  private int[] trueColours() {
    Pair pair = look.pair();
    if (pair != null) {
      return Arrays.copyOf(pair.colours(), classification.classes());
    }
    int classes = classification.classes();
    Midpoint middle = midpoint;
    if (scheme.kind() == ColorScheme.Kind.SEQUENTIAL || middle == null || classes == 0) {
      return shownScheme().colours(classes);
    }
    double[] breaks = classification.breaks();
    int at = 0;
    while (at < classes && breaks[at + 1] <= middle.value()) {
      at++;
    }
    boolean within = at < classes && breaks[at] < middle.value();
    int above = within ? classes - 1 - at : classes - at;
    int half = Math.max(at, above);
    int whole = 2 * half + (within ? 1 : 0);
    int first = half - at;
    return Arrays.copyOfRange(scheme.colours(whole), first, first + classes);
  }

  /// How an area is filled.
  public Fill fillOf(int area) {
    return fillOf(area, classColours());
  }

  Fill fillOf(int area, int[] classColours) {
    double value = values.value(area);
    if (Double.isNaN(value) || classColours.length == 0) {
      return new Fill.Pattern(Hatch.of(values.status(area)).orElse(Hatch.MISSING));
    }
    if (look.few().contains(area)) {
      return new Fill.Pattern(Hatch.FEW);
    }
    return isUnclassed() ? new Fill.Solid(colourOf(value)) : new Fill.Solid(classColours[classOf(value)]);
  }

  /// Whether an area's colour says its number: it has one, and enough people are behind it.
  public boolean isColoured(int area) {
    return !Double.isNaN(values.value(area)) && !look.few().contains(area);
  }

  /// How many areas there are of each class, lowest first.
  int[] areasInClasses() {
    int[] areas = new int[classification.classes()];
    for (int i = 0; areas.length > 0 && i < values.size(); i++) {
      if (isColoured(i)) {
        areas[classOf(values.value(i))]++;
      }
    }
    return areas;
  }

  /// How many areas are hatched, by why they are.
  Map<Hatch, Integer> areasWithoutColour() {
    Map<Hatch, Integer> counts = new EnumMap<>(Hatch.class);
    for (int i = 0; i < values.size(); i++) {
      if (Double.isNaN(values.value(i))) {
        counts.merge(Hatch.of(values.status(i)).orElse(Hatch.MISSING), 1, Integer::sum);
      } else if (!isColoured(i)) {
        counts.merge(Hatch.FEW, 1, Integer::sum);
      }
    }
    return counts;
  }

  /// Whether a colour means the same on another map: the same classes of the same unit in the same colours, so that one
  /// legend tells both.
  public boolean hasClassesOf(Choropleth other) {
    return Arrays.equals(classification.breaks(), other.classification.breaks())
        && classification.method() == other.classification.method()
        && Arrays.equals(classColours(), other.classColours())
        && scheme == other.scheme
        && classNames.equals(other.classNames)
        && Objects.equals(midpoint, other.midpoint)
        && Objects.equals(look.pair(), other.look.pair())
        && look.even() == other.look.even()
        && language == other.language
        && Objects.equals(values.entry().indicator().unit(), other.values.entry().indicator().unit())
        && values.entry().indicator().decimals() == other.values.entry().indicator().decimals();
  }

  /// Whether the colour follows the value without steps.
  public boolean isUnclassed() {
    return classification.method() == ClassificationMethod.UNCLASSED && classification.breaks().length > 1;
  }

  /// The colour of a value in a map without classes.
  int colourOf(double value) {
    return look.sight().seen(trueColourOf(value));
  }

  private int trueColourOf(double value) {
    double[] breaks = classification.breaks();
    double low = breaks[0];
    double high = breaks[breaks.length - 1];
    Midpoint middle = midpoint;
    if (middle != null && scheme.kind() == ColorScheme.Kind.DIVERGING) {
      double reach = Math.max(high - middle.value(), middle.value() - low);
      return scheme.at(reach > 0 ? 0.5 + (value - middle.value()) / (2 * reach) : 0.5);
    }
    return shownScheme().at(high > low ? (value - low) / (high - low) : 0.5);
  }

  /// The class of a number, from 0. Numbers beyond the outer breaks, which set breaks may leave, belong to the outer
  /// classes.
  int classOf(double value) {
    double[] breaks = classification.breaks();
    return classification.classOf(Math.clamp(value, breaks[0], breaks[breaks.length - 1]));
  }
}
