package se.helabilden.map;

/// A background map below the areas.
///
/// @param opacity of the areas over it: 1 hides it
public record Ground(GroundSource source, GroundMap map, double opacity) {
  /// Areas are never so pale that classes are not told apart.
  public static final double LEAST = 0.3;
  public static final double MOST = 0.95;
  public static final double USUAL = 0.65;

  public Ground {
    opacity = Math.clamp(opacity, LEAST, MOST);
  }

  /// What lies below the areas of a sheet, fetched.
  record Fetched(Picture picture, double opacity) {}
}
