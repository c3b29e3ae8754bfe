package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.IndicatorSeries;

/// The example region in memory: 170 DeSO and 60 RegSO of three municipalities that do not exist, and series for them.
/// Immutable; the same seed gives the same region on every machine. Coordinates are SWEREF 99 TM.
///
/// The series have DeSO or RegSO, then municipalities, county and nation where a table would have them as references:
///
/// | id | areas | periods | breakdowns |
/// | --- | --- | --- | --- |
/// | `population` | DeSO | 2011–2024 | all, kön |
/// | `population-age` | DeSO | 2024 | kön × ålder |
/// | `low-standard`, `high-standard`, `standard-persons` | DeSO + references | 2011–2024 | all, ålder |
/// | `income-median`, `income-mean`, `income-persons` | DeSO + references | 2011–2024 | all, kön |
/// | `education` | DeSO | 2015–2024 | utbildningsnivå, alone and with kön |
/// | `employed`, `unemployed`, `labour-force`, `outside`, `working-age` | DeSO | 2020–2024 | all, kön |
/// | `dwellings` | DeSO | 2013–2024 | upplåtelseform |
/// | `turnout` | DeSO + references | 2014, 2018, 2022 | all |
/// | `benefit` | RegSO + references | 2013–2024 | all |
/// | `unsafe`, `answers`, `young`, `members` | RegSO | 2024 | all |
public final class ExampleRegion {
  /// The seed of the files in `assets/example`.
  public static final long SEED = 2;

  /// The version of both divisions.
  public static final String VERSION = "2025";

  private final AreaLayer deso;
  private final AreaLayer regso;
  private final Conditions conditions;
  private final SequencedMap<String, IndicatorSeries> series;

  private ExampleRegion(AreaLayer deso, AreaLayer regso, Conditions conditions, long seed) {
    this.deso = deso;
    this.regso = regso;
    this.conditions = conditions;
    this.series = new Figures(deso, regso, conditions, seed).all();
  }

  private static final class Shared {
    static final ExampleRegion REGION = make(SEED);
  }

  /// The region of the shipped files, made once (some seconds) and kept.
  public static ExampleRegion shared() {
    return Shared.REGION;
  }

  /// A region of another seed: other coasts, borders, names and numbers on the same sketch.
  public static ExampleRegion make(long seed) {
    Ground ground = new Ground(new GeometryFactory(new PrecisionModel(10), 3006), seed);
    int[] order = order(ground);
    String[] regsoCodes = new String[ground.regsoCount];
    String[] regsoNames = new String[ground.regsoCount];
    Geometry[] regsoShapes = new Geometry[ground.regsoCount];
    nameRegso(ground, seed, regsoCodes, regsoNames, regsoShapes);
    Map<String, Integer> last = new LinkedHashMap<>();
    List<Area> areas = new ArrayList<>();
    Map<String, Ground.Plot> plots = new LinkedHashMap<>();
    for (int i : order) {
      Ground.Plot plot = ground.plots.get(i);
      String municipality = Sketch.MUNICIPALITY_CODES.get(plot.municipality());
      char kind = kind(plot);
      int number = last.merge(municipality + kind, kind == 'A' ? 10 : kind == 'B' ? 2010 : 1010, (a, b) -> a + 10);
      String code = municipality + kind + pad(number, 4);
      String regsoCode = regsoCodes[plot.regso()];
      plots.put(code, plot);
      areas.add(
          new Area(
              new AreaCode(AreaLevel.DESO, VERSION, code),
              regsoNames[plot.regso()] + " " + code,
              municipality,
              Sketch.MUNICIPALITY_NAMES.get(plot.municipality()),
              regsoCode,
              plot.shape()));
    }
    AreaLayer deso = new AreaLayer(AreaLevel.DESO, VERSION, areas);
    List<Area> wide = new ArrayList<>();
    for (int i = 0; i < regsoCodes.length; i++) {
      String municipality = regsoCodes[i].substring(0, 4);
      wide.add(
          new Area(
              new AreaCode(AreaLevel.REGSO, VERSION, regsoCodes[i]),
              regsoNames[i],
              municipality,
              Sketch.MUNICIPALITY_NAMES.get(Sketch.MUNICIPALITY_CODES.indexOf(municipality)),
              null,
              regsoShapes[i]));
    }
    List<Ground.Plot> sorted = deso.areas().stream().map(area -> plots.get(area.code().code())).toList();
    Conditions conditions = new Conditions(sorted, new Noise(seed).other(77), seed);
    return new ExampleRegion(deso, new AreaLayer(AreaLevel.REGSO, VERSION, wide), conditions, seed);
  }

  private static char kind(Ground.Plot plot) {
    return plot.town() < 0 ? 'A' : Sketch.TOWNS.get(plot.town()).main() ? 'C' : 'B';
  }

  private static int[] order(Ground ground) {
    return IntStream.range(0, ground.plots.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> ground.plots.get(i).municipality()).thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void nameRegso(Ground ground, long seed, String[] codes, String[] names, Geometry[] shapes) {
    int[] municipalities = new int[codes.length];
    int[] towns = new int[codes.length];
    Coordinate[] middles = new Coordinate[codes.length];
    for (int regso = 0; regso < codes.length; regso++) {
      int wanted = regso;
      List<Ground.Plot> parts = ground.plots.stream().filter(plot -> plot.regso() == wanted).toList();
      shapes[regso] = CoverageUnion.union(parts.stream().map(Ground.Plot::shape).toArray(Geometry[]::new)).norm();
      municipalities[regso] = parts.getFirst().municipality();
      double people = parts.stream().mapToDouble(Ground.Plot::people).sum();
      double x = parts.stream().mapToDouble(plot -> plot.middle().x * plot.people()).sum() / people;
      double y = parts.stream().mapToDouble(plot -> plot.middle().y * plot.people()).sum() / people;
      middles[regso] = new Coordinate(x, y);
      towns[regso] = -1;
      for (Ground.Plot part : parts) {
        double alike =
            parts.stream().filter(plot -> plot.town() == part.town()).mapToDouble(Ground.Plot::people).sum();
        towns[regso] = alike > people / 2 ? part.town() : towns[regso];
      }
    }
    List<String> given = new RegsoNames(new Random(seed)).give(municipalities, towns, middles);
    int[] number = new int[3];
    for (int regso = 0; regso < codes.length; regso++) {
      names[regso] = given.get(regso);
      codes[regso] =
          Sketch.MUNICIPALITY_CODES.get(municipalities[regso]) + "R" + pad(++number[municipalities[regso]], 3);
    }
  }

  private static String pad(int number, int digits) {
    return "0".repeat(digits - String.valueOf(number).length()) + number;
  }

  /// 170 areas, codes `9901A0010` to `9903C1…`.
  public AreaLayer deso() {
    return deso;
  }

  /// 60 areas with names, each put together of whole DeSO.
  public AreaLayer regso() {
    return regso;
  }

  /// All series by id, as in the table above.
  public SequencedMap<String, IndicatorSeries> series() {
    return series;
  }

  /// @throws IllegalArgumentException for an id that is not in the table
  public IndicatorSeries series(String id) {
    IndicatorSeries found = series.get(id);
    if (found == null) {
      throw new IllegalArgumentException(id);
    }
    return found;
  }

  /// The hidden condition that the numbers of a DeSO follow: about -2 (easy) to 2 (hard), in the order of [#deso()].
  public double[] strain() {
    return conditions.strain.clone();
  }
}
