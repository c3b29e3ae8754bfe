package se.helabilden.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
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
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.report.GuidedAnalysis;
import se.helabilden.report.ReportInput;
import se.helabilden.report.ReportMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Stamp;

/// A report's input from invented areas and numbers, the same on every run.
public final class SampleReport {
  private static final List<String> NAMES =
      List.of(
          "Åsvik", "Ängsholm", "Östra Kajen", "Björkdungen", "Centrum", "Norrgärdet", "Söderled", "Hamnen",
          "Kvarnbacken", "Lillby", "Mossen", "Rosenhäll", "Sjöstaden", "Tallåsen", "Vallen", "Fyrmästarängen");

  private record Kind(
      String name, String unit, int decimals, IndicatorKind kind, Direction direction, FocusArea focus,
      double base) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Låg ekonomisk standard, procent", "%", 1, IndicatorKind.SHARE, Direction.HIGH_IS_WORSE,
              FocusArea.LABOUR_MARKET, 14),
          new Kind("Förvärvsarbetande 20–64 år, procent", "%", 1, IndicatorKind.SHARE, Direction.HIGH_IS_BETTER,
              FocusArea.LABOUR_MARKET, 78),
          new Kind("Behöriga till gymnasieskolan, procent", "%", 1, IndicatorKind.SHARE, Direction.HIGH_IS_BETTER,
              FocusArea.EDUCATION, 84),
          new Kind("Eftergymnasial utbildning 25–64 år, procent", "%", 1, IndicatorKind.SHARE,
              Direction.HIGH_IS_BETTER, FocusArea.EDUCATION, 41),
          new Kind("Hyresrätt, andel av hushållen", "%", 1, IndicatorKind.SHARE, Direction.NEUTRAL, FocusArea.HOUSING,
              38),
          new Kind("Nettoinkomst, median", "tkr", 0, IndicatorKind.MEDIAN, Direction.HIGH_IS_BETTER,
              FocusArea.BACKGROUND, 298),
          new Kind("Valdeltagande i kommunalvalet", "%", 1, IndicatorKind.SHARE, Direction.HIGH_IS_BETTER,
              FocusArea.DEMOCRACY, 81),
          new Kind("Folkmängd", "antal", 0, IndicatorKind.COUNT, Direction.NEUTRAL, FocusArea.BACKGROUND, 1650));

  private SampleReport() {}

  /// A report with a map of every indicator.
  ///
  /// @param areas how many areas
  /// @param indicators how many indicators
  /// @param municipalities how many municipalities they lie in
  public static ReportInput of(Language language, int areas, int indicators, int municipalities) {
    AreaLayer layer = layer(areas, municipalities);
    LayerInfo info =
        new LayerInfo(
            stamp(1), "deso-2025", "DeSO 2025", AreaLevel.DESO, "2025", Crs.SWEREF99_TM, "EPSG:3006", "desokod", null,
            "exempelomraden.gpkg", "0".repeat(64), "påhittade gränser", areas, "1".repeat(64));
    List<AreaValues> entries = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      entries.add(values(layer, i));
    }
    List<ReportMap> maps = new ArrayList<>();
    byte[] png = picture();
    for (AreaValues values : entries) {
      String name = values.entry().name();
      maps.add(
          new ReportMap(
              name,
              null,
              name + " " + values.period() + ".",
              "Karta över Exempelby efter DeSO 2025, " + name + " " + values.period() + ". Tabellen efter kartan visar "
                  + "alla värden.",
              png,
              values,
              "Fem klasser med lika många områden i varje. Mörkare betyder högre värde.",
              false));
    }
    return new ReportInput(
        "Exempelby",
        "Exempelby kommun",
        "Kim Andersson",
        LocalDate.of(2026, 11, 20),
        language,
        List.of(new ReportInput.Layer(info, layer)),
        entries,
        maps,
        List.of(new ReportInput.Receipt(receipt(areas), "exempelvarden.xlsx", LocalDate.of(2026, 11, 3))),
        log(),
        Map.of(),
        GuidedAnalysis.NONE,
        true);
  }

  private static AreaLayer layer(int count, int municipalities) {
    GeometryFactory factory = new GeometryFactory();
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int municipality = i * municipalities / count;
      String code = String.format(Locale.ROOT, "99%02dA%04d", municipality + 1, 1000 + 10 * i);
      String name = NAMES.get(i % NAMES.size()) + (count <= NAMES.size() ? "" : " " + (i / NAMES.size() + 1));
      areas.add(
          new Area(
              new AreaCode(AreaLevel.DESO, "2025", code),
              name,
              code.substring(0, 4),
              municipalities == 1 ? "Exempelby" : "Exempelby " + (char) ('A' + municipality),
              null,
              factory.toGeometry(new Envelope(new Coordinate(i, 0), new Coordinate(i + 1, 1)))));
    }
    return new AreaLayer(AreaLevel.DESO, "2025", areas);
  }

  private static AreaValues values(AreaLayer layer, int number) {
    Kind kind = KINDS.get(number % KINDS.size());
    Period period = new Period(kind.focus() == FocusArea.DEMOCRACY ? "2022" : "2024");
    List<AreaCode> codes = layer.areas().stream().map(Area::code).toList();
    IndicatorSeries.Builder builder = IndicatorSeries.builder(codes, List.of(period), List.of(Breakdown.NONE));
    Random random = new Random(number);
    for (int i = 0; i < codes.size(); i++) {
      double value = Math.max(0, kind.base() * (1 + 0.25 * random.nextGaussian()));
      double kept = kind.unit().equals("%") ? Math.min(100, value) : Math.rint(value);
      ValueStatus status =
          switch ((i * 7 + number * 3) % 41) {
            case 5 -> ValueStatus.MISSING;
            case 11 -> ValueStatus.SUPPRESSED;
            case 17 -> ValueStatus.ESTIMATED;
            case 23 -> ValueStatus.NOT_APPLICABLE;
            default -> ValueStatus.VALUE;
          };
      builder.set(i, 0, 0, kept, status);
    }
    IndicatorSeries series = builder.build();
    Provenance from =
        new Provenance(
            "exempelvarden.xlsx", "Blad1", "2".repeat(64), "Exempelbyrån", "000" + (1 + number / 3) + "EX",
            "Exempeltabell " + (1 + number / 3) + " efter region, indikator och år", kind.name(), "2026-03-14 08:00",
            "31 december respektive år", "Exempelbyråns statistikdatabas",
            List.of(
                "Uppgifterna är påhittade.",
                "Värden för områden med färre än fem personer redovisas inte.\nDet gäller alla år."),
            Instant.parse("2026-11-03T09:00:00Z"));
    Indicator indicator =
        new Indicator(
            stamp(100 + number), "i000" + (1 + number / 3) + "ex_" + number, kind.name(), kind.unit(), kind.decimals(),
            kind.kind(), kind.direction(), kind.focus(), null, "deso-2025", AreaLevel.DESO, "2025", series.hash(), from,
            null, List.of(), 0);
    return DisclosureGate.read(new IndicatorEntry(indicator, Breakdown.NONE), series, layer, period);
  }

  private static MatchReceipt receipt(int areas) {
    SequencedMap<String, Integer> reasons = new LinkedHashMap<>();
    reasons.put("outside-area-set", 50);
    reasons.put("no-such-code", 2);
    List<MatchReceipt.Unmatched> unmatched = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      unmatched.add(new MatchReceipt.Unmatched(200 + i, "9801A" + (1000 + i), "outside-area-set", null, true));
    }
    unmatched.add(new MatchReceipt.Unmatched(260, "9901A9999", "no-such-code", null, false));
    unmatched.add(new MatchReceipt.Unmatched(261, "=cmd|x", "no-such-code", "9901A1000", false));
    return new MatchReceipt(
        "exempelvarden.xlsx", "Blad1", "pxweb-xlsx", null, "region", "code", "deso-2025", "2025", "2025",
        new MatchReceipt.Rows(areas + 54, areas - 2, 1, 52, 1, 2),
        reasons,
        new MatchReceipt.Areas(areas, areas - 1, 1),
        List.of(),
        List.of(new MatchReceipt.Repair(7, "9901 A1020", "9901A1020", "space")),
        unmatched,
        List.of(new MatchReceipt.Duplicate(300, "9901A1030", 9, true)),
        List.of(new MatchReceipt.Ignored(4, "00 Riket", "riket"), new MatchReceipt.Ignored(5, "99 Länet", "lan")),
        List.of("9901A1010"),
        List.of(
            new MatchReceipt.Warning(
                Issue.warning(
                    "sample", Message.of("report.note_missing", 1), Place.file("exempelvarden.xlsx")), 0, 0)));
  }

  private static List<ReportInput.LogLine> log() {
    LocalDate day = LocalDate.of(2026, 11, 3);
    return List.of(
        new ReportInput.LogLine(day, "Kim Andersson", Message.of("project.create")),
        new ReportInput.LogLine(
            day, "Kim Andersson", Message.of("project.addLayer", "DeSO 2025", 60, "exempelomraden.gpkg")),
        new ReportInput.LogLine(
            day, "Kim Andersson", Message.of("project.importValues", "exempelvarden.xlsx", 8, 59, 60)));
  }

  private static Stamp stamp(long id) {
    return new Stamp(new UUID(0, id), "Kim Andersson", "Exempelby kommun", Instant.parse("2026-11-03T09:00:00Z"));
  }

  /// A drawing that stands in for a map.
  public static byte[] picture() {
    BufferedImage image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1600, 1000);
    Color[] colors = {
      new Color(0xFFFFCC), new Color(0xA1DAB4), new Color(0x41B6C4), new Color(0x2C7FB8), new Color(0x253494)
    };
    Random random = new Random(1);
    for (int x = 0; x < 10; x++) {
      for (int y = 0; y < 6; y++) {
        graphics.setColor(colors[random.nextInt(5)]);
        graphics.fillRect(80 + x * 110, 120 + y * 130, 108, 128);
      }
    }
    for (int i = 0; i < 5; i++) {
      graphics.setColor(colors[i]);
      graphics.fillRect(1300, 200 + i * 60, 60, 50);
    }
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
