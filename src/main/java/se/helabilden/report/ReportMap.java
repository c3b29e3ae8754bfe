package se.helabilden.report;

import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;

/// A map chosen for the report.
///
/// @param title the heading: the finding that it shows, or else the indicator's name
/// @param explanation one plain sentence of what the indicator means, or null where the catalogue has none
/// @param caption of the figure, without its number
/// @param altText what the map shows, in words, for who cannot see it
/// @param png the picture as a PNG file
/// @param values what is behind it, in the period of the map
/// @param classification how the classes were made, in words
/// @param changed whether its numbers have changed since somebody chose it
public record ReportMap(
    String title,
    @Nullable String explanation,
    String caption,
    String altText,
    byte[] png,
    AreaValues values,
    String classification,
    boolean changed) {}
