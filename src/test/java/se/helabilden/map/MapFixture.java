package se.helabilden.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Language;
import se.helabilden.work.Stamp;

/// Small invented maps for tests.
final class MapFixture {
  static final double[] TOY_VALUES = {8.2, 12.4, 15.1, Double.NaN, 21.7, 24.9, Double.NaN, 33.3, 41.6};

  private MapFixture() {}

  /// Nine invented districts in two municipalities of an island and its islets: one has a hole that another fills, one
  /// is in two parts.
  static AreaLayer toyLayer() {
    String[] wkt = {
      "POLYGON ((1000 1000, 5000 600, 5200 4200, 4400 5000, 600 4600, 1000 1000))",
      "POLYGON ((5000 600, 9600 1200, 9000 4800, 5200 4200, 5000 600))",
      "POLYGON ((9600 1200, 13200 2400, 13600 5200, 9000 4800, 9600 1200))",
      "POLYGON ((600 4600, 4400 5000, 4800 8600, 1400 9000, 600 4600))",
      "POLYGON ((4400 5000, 5200 4200, 9000 4800, 9400 8200, 4800 8600, 4400 5000),"
          + " (6200 5800, 7800 5800, 7800 7200, 6200 7200, 6200 5800))",
      "POLYGON ((6200 5800, 7800 5800, 7800 7200, 6200 7200, 6200 5800))",
      "POLYGON ((9000 4800, 13600 5200, 13000 8800, 9400 8200, 9000 4800))",
      "MULTIPOLYGON (((1400 9000, 4800 8600, 9400 8200, 9000 11000, 4600 11600, 1400 9000)),"
          + " ((1200 10800, 2400 10600, 2600 11800, 1600 12000, 1200 10800)))",
      "POLYGON ((9400 8200, 13000 8800, 12400 11400, 9000 11000, 9400 8200))",
    };
    String[] names = {
      "Sörhamn", "Åkerby", "Östra Näset", "Västerlund", "Ekberga", "Torget", "Lillängen", "Norra Ekberga", "Ängsholm"
    };
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < wkt.length; i++) {
      String municipality = i % 3 == 2 || i == 6 ? "9902" : "9901";
      areas.add(area("990" + (i + 1), names[i], municipality, wkt[i]));
    }
    return new AreaLayer(AreaLevel.OWN, null, areas);
  }

  static Area area(String code, String name, String municipality, String wkt) {
    return new Area(
        new AreaCode(AreaLevel.OWN, null, code), name, municipality, "Kommun " + municipality, null, geometry(wkt));
  }

  static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  static AreaValues values(AreaLayer layer, double... numbers) {
    ValueStatus[] statuses = new ValueStatus[numbers.length];
    Arrays.setAll(statuses, i -> Double.isNaN(numbers[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    return values(layer, "%", 1, numbers, statuses);
  }

  /// Of an indicator with another name in another period.
  static AreaValues values(AreaLayer layer, String name, String period, double[] numbers) {
    ValueStatus[] statuses = new ValueStatus[numbers.length];
    Arrays.setAll(statuses, i -> Double.isNaN(numbers[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    return values(layer, name, new Period(period), "%", 1, numbers, statuses);
  }

  static AreaValues values(AreaLayer layer, String unit, int decimals, double[] numbers, ValueStatus[] statuses) {
    return values(layer, "Personer med låg ekonomisk standard", new Period("2025"), unit, decimals, numbers, statuses);
  }

  private static AreaValues values(
      AreaLayer layer, String name, Period period, String unit, int decimals, double[] numbers, ValueStatus[] statuses) {
    List<AreaCode> codes = layer.areas().stream().map(Area::code).toList();
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(codes, List.of(period), List.of(Breakdown.NONE));
    for (int i = 0; i < numbers.length; i++) {
      builder.set(i, 0, 0, numbers[i], statuses[i]);
    }
    IndicatorSeries series = builder.build();
    Instant at = Instant.parse("2026-01-15T08:00:00Z");
    Provenance provenance =
        new Provenance(
            "varden.csv", null, null, "SCB", "000006TA", null, "Låg ekonomisk standard", null, null, null,
            List.of(), at);
    Indicator indicator =
        new Indicator(
            new Stamp(UUID.fromString("00000000-0000-0000-0000-000000000001"), "Prov", null, at),
            "lag_ekonomisk_standard",
            name,
            unit,
            decimals,
            IndicatorKind.SHARE,
            Direction.HIGH_IS_WORSE,
            FocusArea.LABOUR_MARKET,
            null,
            "lager",
            layer.level(),
            layer.version(),
            series.hash(),
            provenance,
            null,
            List.of(),
            0);
    return DisclosureGate.read(new IndicatorEntry(indicator, Breakdown.NONE), series, layer, period);
  }

  static AreaValues toyValues(AreaLayer layer) {
    ValueStatus[] statuses = new ValueStatus[TOY_VALUES.length];
    Arrays.fill(statuses, ValueStatus.VALUE);
    statuses[3] = ValueStatus.MISSING;
    statuses[6] = ValueStatus.SUPPRESSED;
    return values(layer, "%", 1, TOY_VALUES, statuses);
  }

  /// Classes with these breaks; counts are taken from the values.
  static Classification classes(ClassificationMethod method, AreaValues values, double... breaks) {
    int[] counts = new int[Math.max(0, breaks.length - 1)];
    Classification empty = new Classification(method, breaks, counts.clone(), 0, 1);
    int missing = 0;
    for (int i = 0; i < values.size(); i++) {
      int at = empty.classOf(values.value(i));
      if (at >= 0) {
        counts[at]++;
      } else {
        missing++;
      }
    }
    return new Classification(method, breaks, counts, missing, 1);
  }

  /// Quantiles of type 7, for pictures.
  static Classification quantiles(AreaValues values, int classes) {
    double[] sorted = Arrays.stream(values.toArray()).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double[] breaks = new double[classes + 1];
    for (int i = 0; i <= classes; i++) {
      double place = (sorted.length - 1) * i / (double) classes;
      int low = (int) place;
      int high = Math.min(low + 1, sorted.length - 1);
      breaks[i] = sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
    return classes(ClassificationMethod.QUANTILE, values, breaks);
  }

  static Captions captions(AreaValues values, String title) {
    return Captions.of(values, "distrikt", "Ekberga och Näset", "Hela bilden", Language.SWEDISH)
        .withTitle(title)
        .withReference("Riket: 14,9 %")
        .withProducer("Karta: Ekberga kommun, 15 januari 2026")
        .withInvented(true);
  }

  static Choropleth toyMap() {
    AreaLayer layer = toyLayer();
    AreaValues values = toyValues(layer);
    return Choropleth.of(
        values,
        quantiles(values, 4),
        ColorScheme.YLGNBU,
        captions(values, "Låg ekonomisk standard är fem gånger så vanligt i Ängsholm som i Sörhamn"),
        Language.SWEDISH);
  }
}
