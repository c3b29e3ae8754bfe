package se.helabilden.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.project.Edit;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Author;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Stamp;

/// A small invented municipality for tests of the project and its file: always the same, ids and times too.
public final class Toy {
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:12:30Z"), ZoneId.of("Europe/Stockholm"));
  public static final Author AUTHOR = new Author("Åsa Öberg", "Nordköpings kommun", CLOCK);

  private Toy() {}

  public static Stamp stamp(int number) {
    return new Stamp(new UUID(0x4000, 0x8000L << 48 | number), "Åsa Öberg", null, CLOCK.instant());
  }

  public static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /// Four areas: a square, a square with a hole, two islands, and a multipolygon of one part.
  public static AreaLayer layer() {
    return new AreaLayer(
        AreaLevel.DESO,
        "2025",
        List.of(
            area("0199A0010", "Söder", "POLYGON ((500000 6600000, 500100 6600000, 500100 6600100, 500000 6600100, 500000 6600000))"),
            area("0199A0020", "Åbrinken", "POLYGON ((500100 6600000, 500400 6600000, 500400 6600300, 500100 6600300, 500100 6600000), (500200 6600100, 500200 6600200, 500300 6600200, 500300 6600100, 500200 6600100))"),
            area("0199B0010", "Öarna", "MULTIPOLYGON (((500500 6600000, 500600 6600000, 500600 6600100, 500500 6600000)), ((500700 6600000, 500800 6600000, 500800 6600100, 500700 6600000)))"),
            area("0199C0010", "Norr", "MULTIPOLYGON (((500000 6600100.125, 500100 6600100, 500100 6600200, 500000 6600100.125)))")));
  }

  private static Area area(String code, String name, String wkt) {
    return new Area(new AreaCode(AreaLevel.DESO, "2025", code), name, "0199", "Nordköping", "0199R001", wkt(wkt));
  }

  public static LayerInfo info(String id, AreaLayer layer) {
    return new LayerInfo(
        stamp(2), id, "DeSO 2025", layer.level(), layer.version(), Crs.SWEREF99_TM, "EPSG:3006", "desokod", null,
        "områden.gpkg", "aa".repeat(32), "© Nordköpings kommun", layer.size(), layer.contentHash());
  }

  /// Two periods, two groups, five areas of which one has no geometry; every kind of value.
  public static IndicatorSeries series(long seed) {
    List<AreaCode> areas = new ArrayList<>();
    for (String code : List.of("0199A0010", "0199A0020", "0199B0010", "0199C0010", "0180A0010")) {
      areas.add(new AreaCode(AreaLevel.DESO, "2018", code));
    }
    areas.add(new AreaCode(AreaLevel.NATION, null, "00"));
    List<Breakdown> groups = List.of(Breakdown.NONE, Breakdown.of("kön", "kvinnor").with("ålder", "20-64 år"));
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(areas, List.of(new Period("2021"), new Period("2022")), groups);
    Random random = new Random(seed);
    for (int group = 0; group < 2; group++) {
      for (int period = 0; period < 2; period++) {
        for (int area = 0; area < areas.size(); area++) {
          builder.set(area, period, group, Math.round(random.nextDouble() * 1000) / 10.0, ValueStatus.VALUE);
        }
      }
    }
    builder.set(1, 1, 0, Double.NaN, ValueStatus.SUPPRESSED);
    builder.set(2, 1, 0, 0, ValueStatus.NIL);
    builder.set(3, 0, 0, Double.NaN, ValueStatus.MISSING);
    return builder.build();
  }

  public static Indicator indicator(String id, IndicatorSeries series) {
    return new Indicator(
        stamp(3), id, "Låg ekonomisk standard, procent", "%", 1, IndicatorKind.SHARE, Direction.HIGH_IS_WORSE,
        FocusArea.LABOUR_MARKET, null, "deso-2025", AreaLevel.DESO, "2018", series.hash(),
        new Provenance("tabell.xlsx", "Blad 1", "bb".repeat(32), "SCB", "000006TA", null, "Låg ekonomisk standard, procent",
            "2024-02-01", "31 december", null, List.of("Fotnot med å, ä och ö."), CLOCK.instant()),
        null, List.of(), 0);
  }

  public static MatchReceipt receipt(int unmatched) {
    List<MatchReceipt.Unmatched> rows = new ArrayList<>();
    for (int i = 0; i < unmatched; i++) {
      rows.add(new MatchReceipt.Unmatched(i + 9, "0180A" + (1000 + i), "outside-area-set", null, true));
    }
    LinkedHashMap<String, Integer> reasons = new LinkedHashMap<>();
    reasons.put("outside-area-set", unmatched);
    LinkedHashMap<String, String> group = new LinkedHashMap<>();
    group.put("kön", "kvinnor");
    group.put("ålder", "20-64 år");
    Issue warning =
        Issue.warning(
            "version-differs",
            Message.of("indicator.versionDiffers", "2018", 547L, 1.5, Message.of("indicator.inner", 3)),
            Place.file("tabell.xlsx").withSheet("Blad 1").withRow(3));
    return new MatchReceipt(
        "tabell.xlsx", "Blad 1", "pxweb-xlsx", null, "A", "code", "deso-2025", "2018", "2025",
        new MatchReceipt.Rows(unmatched + 4, 4, 0, unmatched, 0, 0), reasons, new MatchReceipt.Areas(4, 3, 1),
        List.of(new MatchReceipt.Joined("i_kvinnor", "i", group, "Låg", "%", List.of("2021", "2022"), 3, 1, unmatched)),
        List.of(new MatchReceipt.Repair(12, "180", "0180", "leading zero")), rows, List.of(), List.of(),
        List.of("0199C0010"), List.of(new MatchReceipt.Warning(warning, 547, 0)));
  }

  public static Project empty() {
    return Project.empty(stamp(1), "Hela bilden av Nordköping");
  }

  /// Performs the two edits that make a whole little project.
  public static void fill(ProjectSession session) {
    AreaLayer layer = layer();
    LayerInfo info = info("deso-2025", layer);
    session.perform(new Edit.AddLayer(info, Crs.SWEREF99_TM), NewContent.of(info, layer));
    importValues(session, "i000006ta_lag", 1);
  }

  /// Imports one indicator.
  public static void importValues(ProjectSession session, String id, long seed) {
    IndicatorSeries series = series(seed);
    MatchReceipt receipt = receipt(3);
    ImportRecord record = new ImportRecord(stamp(4), "tabell.xlsx", "bb".repeat(32), "deso-2025", List.of(id), receipt);
    session.perform(
        new Edit.ImportValues(record, List.of(indicator(id, series))), NewContent.of(List.of(series), receipt));
  }
}
