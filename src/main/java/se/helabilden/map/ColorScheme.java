package se.helabilden.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The colours of classes, for one to nine classes, from the lowest class to the highest.
///
/// Every scheme keeps its classes apart for people with red-green or blue-yellow colour deficiency, and sequential
/// ones grow darker step by step, so that they survive grey print and a pale projector. No scheme is red against
/// green.
///
/// Source: this product includes color specifications and designs developed by Cynthia Brewer
/// (https://colorbrewer.org/), Apache License 2.0. Greys are our own, evenly spaced in CIE lightness, because
/// white is kept for what lies outside the map. [Sight] and the tests tell how each looks to whom.
public enum ColorScheme {
  /// Yellow, green, blue: the default.
  YLGNBU(
      "ylgnbu",
      Kind.SEQUENTIAL,
      "41b6c4",
      "edf8b1 2c7fb8",
      "edf8b1 7fcdbb 2c7fb8",
      "ffffcc a1dab4 41b6c4 225ea8",
      "ffffcc a1dab4 41b6c4 2c7fb8 253494",
      "ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494",
      "ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84",
      "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84",
      "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58"),
  /// Blue to purple.
  BUPU(
      "bupu",
      Kind.SEQUENTIAL,
      "8c96c6",
      "e0ecf4 8856a7",
      "e0ecf4 9ebcda 8856a7",
      "edf8fb b3cde3 8c96c6 88419d",
      "edf8fb b3cde3 8c96c6 8856a7 810f7c",
      "edf8fb bfd3e6 9ebcda 8c96c6 8856a7 810f7c",
      "edf8fb bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b",
      "f7fcfd e0ecf4 bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 6e016b",
      "f7fcfd e0ecf4 bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 810f7c 4d004b"),
  BLUES(
      "blues",
      Kind.SEQUENTIAL,
      "6baed6",
      "deebf7 3182bd",
      "deebf7 9ecae1 3182bd",
      "eff3ff bdd7e7 6baed6 2171b5",
      "eff3ff bdd7e7 6baed6 3182bd 08519c",
      "eff3ff c6dbef 9ecae1 6baed6 3182bd 08519c",
      "eff3ff c6dbef 9ecae1 6baed6 4292c6 2171b5 084594",
      "f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 084594",
      "f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b"),
  /// Yellow, orange, brown.
  YLORBR(
      "ylorbr",
      Kind.SEQUENTIAL,
      "fe9929",
      "fff7bc d95f0e",
      "fff7bc fec44f d95f0e",
      "ffffd4 fed98e fe9929 cc4c02",
      "ffffd4 fed98e fe9929 d95f0e 993404",
      "ffffd4 fee391 fec44f fe9929 d95f0e 993404",
      "ffffd4 fee391 fec44f fe9929 ec7014 cc4c02 8c2d04",
      "ffffe5 fff7bc fee391 fec44f fe9929 ec7014 cc4c02 8c2d04",
      "ffffe5 fff7bc fee391 fec44f fe9929 ec7014 cc4c02 993404 662506"),
  /// For print without colour.
  GREYS(
      "greys",
      Kind.SEQUENTIAL,
      "919191",
      "ebebeb 303030",
      "ebebeb 878787 303030",
      "ebebeb a7a7a7 696969 303030",
      "ebebeb b8b8b8 878787 5a5a5a 303030",
      "ebebeb c2c2c2 9b9b9b 757575 515151 303030",
      "ebebeb c9c9c9 a7a7a7 878787 696969 4c4c4c 303030",
      "ebebeb cdcdcd b1b1b1 959595 7a7a7a 606060 484848 303030",
      "ebebeb d1d1d1 b8b8b8 9f9f9f 878787 707070 5a5a5a 454545 303030"),
  /// From cream over green and blue to near black, evenly spaced in CIE lightness: the widest steps there are, for strong
  /// contrast and for pale projectors. Our own.
  CONTRAST(
      "contrast",
      Kind.SEQUENTIAL,
      "007e83",
      "ede9b6 034d65",
      "fff3d0 028b87 131628",
      "fff3d0 31b781 006173 131628",
      "fff3d0 7cc782 028b87 034d65 131628",
      "fff3d0 9ed088 07a688 03717c 00415d 131628",
      "fff3d0 b2d58f 31b781 028b87 006173 003a57 131628",
      "fff3d0 c0d995 61c080 049e89 007880 03556b 003553 131628",
      "fff3d0 c9dc9a 7cc782 07ad86 028b87 056b79 034d65 003150 131628"),
  /// Orange below a midpoint, purple above: for values against a named reference.
  PUOR(
      "puor",
      Kind.DIVERGING,
      "f7f7f7",
      "f1a340 998ec3",
      "f1a340 f7f7f7 998ec3",
      "e66101 fdb863 b2abd2 5e3c99",
      "e66101 fdb863 f7f7f7 b2abd2 5e3c99",
      "b35806 f1a340 fee0b6 d8daeb 998ec3 542788",
      "b35806 f1a340 fee0b6 f7f7f7 d8daeb 998ec3 542788",
      "b35806 e08214 fdb863 fee0b6 d8daeb b2abd2 8073ac 542788",
      "b35806 e08214 fdb863 fee0b6 f7f7f7 d8daeb b2abd2 8073ac 542788"),
  /// Brown below a midpoint, blue-green above. Of seven and nine classes the two beside the middle are ours, further from
  /// it, since the original ones are nearly the middle's to those who do not see red.
  BRBG(
      "brbg",
      Kind.DIVERGING,
      "f5f5f5",
      "d8b365 5ab4ac",
      "d8b365 f5f5f5 5ab4ac",
      "a6611a dfc27d 80cdc1 018571",
      "a6611a dfc27d f5f5f5 80cdc1 018571",
      "8c510a d8b365 f6e8c3 c7eae5 5ab4ac 01665e",
      "8c510a d8b365 efdca6 f5f5f5 a9dbd3 5ab4ac 01665e",
      "8c510a bf812d dfc27d f6e8c3 c7eae5 80cdc1 35978f 01665e",
      "8c510a bf812d dfc27d f1e0b0 f5f5f5 b4e0d9 80cdc1 35978f 01665e");

  /// What a scheme says about its values.
  public enum Kind {
    /// Light is low, dark is high.
    SEQUENTIAL,
    /// Two hues part at a midpoint that has a meaning; never used without one.
    DIVERGING
  }

  /// More classes than this have no colours that a reader can tell apart.
  public static final int MAX_CLASSES = 9;

  /// The scheme of seven classes is the road of a colour that follows the value: those of eight and nine begin too near
  /// the white of what lies outside.
  private static final int ROAD = 7;

  private final String id;
  private final Kind kind;
  private final List<String> hex;

  ColorScheme(String id, Kind kind, String... hex) {
    this.id = id;
    this.kind = kind;
    this.hex = List.of(hex);
  }

  /// The public id, as in `--palette ylgnbu`.
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /// All schemes of a kind, the usual one first.
  public static List<ColorScheme> of(Kind kind) {
    return Arrays.stream(values()).filter(scheme -> scheme.kind == kind).toList();
  }

  public static Optional<ColorScheme> ofId(String id) {
    for (ColorScheme scheme : values()) {
      if (scheme.id.equalsIgnoreCase(id)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /// The colours (0xRRGGBB) of so many classes, lowest first.
  ///
  /// Beyond nine, colours between those of nine classes: for classifications that choose their own number.
  public int[] colours(int classes) {
    int[] colours = new int[classes];
    if (classes > MAX_CLASSES) {
      for (int i = 0; i < classes; i++) {
        colours[i] = at(i / (classes - 1.0));
      }
      return colours;
    }
    for (int i = 0; i < classes; i++) {
      colours[i] = parse(classes, i);
    }
    return colours;
  }

  /// The colour at a share of the way from the lowest (0) to the highest (1): for maps without classes.
  public int at(double share) {
    double place = Math.clamp(share, 0, 1) * (ROAD - 1);
    int low = Math.min((int) place, ROAD - 2);
    return Colours.mix(parse(ROAD, low), parse(ROAD, low + 1), place - low);
  }

  private int parse(int classes, int index) {
    return Integer.parseInt(hex.get(classes - 1), index * 7, index * 7 + 6, 16);
  }
}
