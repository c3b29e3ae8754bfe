package se.helabilden.ui.map;

/// A line of the table.
///
/// @param area position in the layer
/// @param value NaN where there is none
/// @param difference to the reference; NaN where either is missing
record AreaRow(int area, String code, String name, double value, String valueText, double difference, String differenceText) {}
