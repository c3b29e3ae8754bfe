package se.helabilden.map;

/// How an area or a legend's field is filled.
public sealed interface Fill {
  /// One colour, 0xRRGGBB.
  record Solid(int rgb) implements Fill {}

  /// A pattern for a value that is not there.
  record Pattern(Hatch hatch) implements Fill {}
}
