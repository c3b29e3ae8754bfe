package se.helabilden.map;

/// How large a sheet is, and how large its letters are.
///
/// @param width in pixels
/// @param height in pixels
/// @param dpi pixels an inch where it will be shown or printed: 96 for a screen
public record SheetSize(int width, int height, double dpi) {
  private static final int LEAST = 200;
  private static final int MOST = 20_000;

  /// @throws IllegalArgumentException below 200 or above 20 000 pixels a side, or without a sensible resolution
  public SheetSize {
    if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST || !(dpi >= 30 && dpi <= 1200)) {
      throw new IllegalArgumentException(width + " × " + height + " at " + dpi);
    }
  }

  public static final SheetSize DEFAULT = new SheetSize(1920, 1080, 96);

  /// A sheet of paper.
  public enum Paper {
    A4(297, 210),
    A3(420, 297);

    private final double longSide;
    private final double shortSide;

    Paper(double longSide, double shortSide) {
      this.longSide = longSide;
      this.shortSide = shortSide;
    }

    /// @param portrait whether it stands
    /// @param dpi pixels an inch: 300 is fine print
    /// @throws IllegalArgumentException without a sensible resolution
    public SheetSize at(double dpi, boolean portrait) {
      int across = pixels(portrait ? shortSide : longSide, dpi);
      int down = pixels(portrait ? longSide : shortSide, dpi);
      return new SheetSize(across, down, dpi);
    }

    private static int pixels(double millimetres, double dpi) {
      return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * dpi);
    }
  }

  /// What printers resolve.
  public static final double PRINT_DPI = 300;

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /// How many pixels a design unit is: 1 at 1366 × 768. Letters grow with the picture, but are never smaller than
  /// the resolution needs to be read, nor larger than the sheet has room for.
  public double unit() {
    double bySize = Math.min(width / 1366.0, height / 768.0);
    double byResolution = 0.8 * dpi / 96;
    double room = Math.min(width / 700.0, height / 480.0);
    return Math.min(Math.max(bySize, byResolution), Math.max(room, bySize));
  }
}
