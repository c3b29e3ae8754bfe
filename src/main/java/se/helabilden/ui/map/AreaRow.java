package se.helabilden.ui.map;

/// A line of the table. Numbers become text where they are shown, not before: there may be thousands of lines.
///
/// @param area position in the layer
/// @param rank place in the order of names
/// @param value NaN where there is none
/// @param difference to the reference; NaN where either is missing
record AreaRow(int area, String code, String name, int rank, double value, double difference) {}
