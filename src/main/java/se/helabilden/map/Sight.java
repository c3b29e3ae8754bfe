package se.helabilden.map;

/// With what eyes, or by what means, a map is seen: how its colours look to a reader with a colour deficiency, in a
/// print without colour, and on a pale projector in a lit room.
///
/// Deficiencies are full dichromacy, on linear RGB. Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0. The
/// projector is our own assumption: a gamma of 1.8 where pictures are made for 2.2, and a veil of light over the
/// screen of a tenth of its white, which leaves a contrast of 11:1.
public enum Sight {
  /// As most people see it on an ordinary screen.
  USUAL("usual", 1, 0, 0, 0, 1, 0, 0, 0, 1),
  /// Red and green look alike, red is dark.
  PROTANOPIA("protanopia", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  /// Red and green look alike: the most common deficiency.
  DEUTERANOPIA("deuteranopia", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  /// Blue and green look alike.
  TRITANOPIA("tritanopia", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
  /// Printed in black ink.
  GREY("grey", 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722),
  /// On a pale projector.
  PROJECTOR("projector", 1, 0, 0, 0, 1, 0, 0, 0, 1);

  private static final double PROJECTOR_GAMMA = 1.8 / 2.2;
  private static final double VEIL = 0.1;

  private final String id;
  private final double[] matrix;

  Sight(String id, double... matrix) {
    this.id = id;
    this.matrix = matrix;
  }

  /// The public id.
  public String id() {
    return id;
  }

  /// What a colour (0xRRGGBB) looks like, as the colour that shows the same to usual eyes. White stays white.
  public int seen(int rgb) {
    if (this == USUAL) {
      return rgb;
    }
    double[] from = {Colours.linear(rgb >> 16 & 255), Colours.linear(rgb >> 8 & 255), Colours.linear(rgb & 255)};
    int seen = 0;
    for (int row = 0; row < 3; row++) {
      double light = 0;
      for (int column = 0; column < 3; column++) {
        light += matrix[3 * row + column] * from[column];
      }
      seen = seen << 8 | Colours.channel(this == PROJECTOR ? veiled(light) : Math.clamp(light, 0, 1));
    }
    return seen;
  }

  private static double veiled(double light) {
    return (Math.pow(Math.clamp(light, 0, 1), PROJECTOR_GAMMA) + VEIL) / (1 + VEIL);
  }
}
