package se.helabilden.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;

/// A map chosen for the report, or several that stand beside one another as one figure.
///
/// @param title the heading: the finding that it shows, or else the indicator's name
/// @param explanation one plain sentence of what the indicator means, or null where the catalogue has none
/// @param caption of the figure, without its number
/// @param altText what the map shows, in words, for who cannot see it
/// @param png the picture as a PNG file
/// @param values what is behind it, in the period of the map
/// @param also what is behind the other maps of the figure, and the second of two indicators that a map is made of
/// @param maps how many maps the figure has
/// @param classification how the classes were made, in words
/// @param changed whether its numbers have changed since somebody chose it
public record ReportMap(
    String title,
    @Nullable String explanation,
    String caption,
    String altText,
    byte[] png,
    AreaValues values,
    List<AreaValues> also,
    int maps,
    String classification,
    boolean changed) {
  public ReportMap {
    also = List.copyOf(also);
  }

  /// A map of one indicator.
  public ReportMap(
      String title,
      @Nullable String explanation,
      String caption,
      String altText,
      byte[] png,
      AreaValues values,
      String classification,
      boolean changed) {
    this(title, explanation, caption, altText, png, values, List.of(), 1, classification, changed);
  }

  /// All that is behind the figure, in the order of its maps.
  public List<AreaValues> all() {
    return Stream.concat(Stream.of(values), also.stream()).toList();
  }
}
