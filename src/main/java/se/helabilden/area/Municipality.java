package se.helabilden.area;

/// A municipality.
///
/// @param code four digits, the county's first
/// @param group what kind it is in SKR's grouping of 2023: `A1` to `C9`
public record Municipality(String code, String name, String county, String group) {}
