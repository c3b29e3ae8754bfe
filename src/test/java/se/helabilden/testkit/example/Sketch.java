package se.helabilden.testkit.example;

import java.util.List;

/// The region as drawn by hand, in metres of SWEREF 99 TM; nature's irregularities are added by [Noise].
final class Sketch {
  static final double WEST = 474_000;
  static final double EAST = 570_000;
  static final double SOUTH = 6_474_000;
  static final double NORTH = 6_548_000;

  static final List<String> MUNICIPALITY_CODES = List.of("9901", "9902", "9903");
  static final List<String> MUNICIPALITY_NAMES = List.of("Ekberga", "Tärnhamra", "Tallskoga");
  static final String COUNTY = "99";
  static final String COUNTY_NAME = "Ekberga län";

  /// RegSO and DeSO in each municipality; one DeSO more comes with the islands.
  static final int[] REGSO = {30, 16, 14};
  static final int[] DESO = {84, 43, 42};
  /// People in the countryside of each municipality.
  static final double[] RURAL_PEOPLE = {15_500, 12_000, 12_500};

  static final List<Town> TOWNS =
      List.of(
          new Town("Ekberga", 0, true, 515_500, 6_508_500, 4_300, 79_000),
          new Town("Åsmobruk", 0, false, 506_500, 6_493_500, 1_500, 7_600),
          new Town("Almfors", 0, false, 526_500, 6_518_500, 1_300, 6_200),
          new Town("Lillbro", 0, false, 522_000, 6_497_000, 1_000, 3_600),
          new Town("Tärnhamra", 1, true, 545_300, 6_505_500, 2_700, 35_000),
          new Town("Fyrnäs", 1, false, 540_500, 6_491_500, 1_200, 6_000),
          new Town("Lönnfjärd", 1, false, 545_000, 6_521_000, 1_100, 4_800),
          new Town("Tallskoga", 2, true, 493_500, 6_527_500, 2_500, 34_000),
          new Town("Hyttmoren", 2, false, 484_500, 6_513_500, 1_100, 5_200),
          new Town("Granmoheden", 2, false, 509_500, 6_535_500, 1_000, 4_600));

  /// Each municipality's land is what lies nearest to its own points.
  static final double[][] ANCHORS = {
    {0, 515_500, 6_508_500}, {0, 506_500, 6_493_500}, {0, 526_500, 6_518_500}, {0, 519_000, 6_488_000},
    {0, 527_500, 6_503_000}, {0, 504_500, 6_505_500},
    {1, 545_300, 6_505_500}, {1, 539_500, 6_490_500}, {1, 545_000, 6_521_500}, {1, 540_500, 6_530_500},
    {1, 541_500, 6_512_500}, {1, 536_500, 6_482_500},
    {2, 493_500, 6_527_500}, {2, 484_500, 6_513_500}, {2, 509_500, 6_535_500}, {2, 491_000, 6_503_000},
    {2, 500_500, 6_519_500}, {2, 522_000, 6_533_500}
  };

  /// The outer border on land; the sea side lies far out.
  static final double[][] OUTLINE = {
    {481_500, 6_504_500}, {478_500, 6_516_000}, {482_500, 6_530_500}, {492_500, 6_538_500}, {508_500, 6_541_500},
    {523_500, 6_538_000}, {534_500, 6_540_500}, {546_500, 6_537_000}, {569_000, 6_536_000}, {569_000, 6_479_500},
    {546_000, 6_478_500}, {534_000, 6_477_500}, {522_500, 6_481_000}, {509_500, 6_483_500}, {497_500, 6_488_500},
    {488_500, 6_496_000}
  };

  /// x, y, half length, half width (metres), direction (degrees from east).
  static final double[][] LAKES = {
    {505_300, 6_513_200, 9_800, 3_300, 62},
    {486_800, 6_522_200, 2_600, 900, 120},
    {515_800, 6_528_800, 2_900, 1_000, 35},
    {531_600, 6_527_300, 2_000, 800, 70},
    {499_300, 6_498_800, 2_300, 850, 140},
    {529_700, 6_490_600, 2_300, 800, 100},
    {501_500, 6_533_800, 1_300, 700, 20}
  };

  private Sketch() {}

  /// Where the coast would be without its bays: east of it is the sea.
  static double coastX(double y) {
    double t = (y - 6_510_000) / 30_000;
    return 549_500 - 5_500 * t * t - 2_500 * t;
  }

  /// 1 in the middle of a town, 0 in the open country.
  static double urbanity(double x, double y) {
    double most = 0;
    for (Town town : TOWNS) {
      most = Math.max(most, town.urbanity(x, y));
    }
    return most;
  }
}
