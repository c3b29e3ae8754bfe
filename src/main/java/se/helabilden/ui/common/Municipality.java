package se.helabilden.ui.common;

/// A municipality.
///
/// @param code four digits, the county's first
public record Municipality(String code, String name, String county) {}
