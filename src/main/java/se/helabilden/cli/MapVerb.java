package se.helabilden.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.AroundMidpoint;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.analysis.MapCase;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.map.Choropleth;
import se.helabilden.map.Crop;
import se.helabilden.map.CropPart;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Look;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.MeasuredMap;
import se.helabilden.map.DrawnOverlay;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapFormat;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Midpoint;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetSize;
import se.helabilden.project.Bases;
import se.helabilden.project.MapColours;
import se.helabilden.project.MapDrawing;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `map PROJECT --indicator I --out F.png|F.svg`: one finished map with title, legend and source; of the values, of what
/// [MeasureOptions] make of them; of the whole or, with a reason, of a part; with [BesideOptions] several maps on one sheet.
@Command(name = "map")
final class MapVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--indicator", required = true)
  String indicator = "";

  @Option(names = "--period")
  @Nullable String period;

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Option(names = "--method")
  @Nullable String method;

  @Option(names = "--classes")
  int classes;

  @Option(names = "--breaks", split = ",")
  List<String> breaks = List.of();

  @Mixin
  MeasureOptions measure = new MeasureOptions();

  @Mixin
  BesideOptions beside = new BesideOptions();

  @Mixin
  CropOptions part = new CropOptions();

  @Option(names = "--palette")
  @Nullable String palette;

  @Option(names = "--reference")
  @Nullable String reference;

  @Option(names = "--title")
  @Nullable String title;

  @Option(names = "--width")
  int width;

  @Option(names = "--height")
  int height;

  @Option(names = "--dpi")
  double dpi;

  /// Paper instead of pixels: `a4`, `a3`, lying, or with `-portrait` standing.
  @Option(names = "--sheet")
  @Nullable String sheet;

  /// What stands for an area: `areas`, `circles`, `tiles` or `dots`.
  @Option(names = "--form")
  @Nullable String form;

  /// Names on the map; else only where few areas have room for them.
  @Option(names = "--labels")
  boolean labels;

  /// Those of the user's own layers in the project that are switched on.
  @Option(names = "--layers")
  boolean layers;

  @Override
  Answer run(Context context) {
    MapFormat format = MapFile.format(out);
    SheetSize size = size();
    try (ProjectStore store = Projects.openForReading(context, project)) {
      AreaValues values = Requests.values(store, Requests.entry(store, indicator), period);
      Crop crop = part.crop(store.project(), values.layer());
      boolean standard = method == null && classes == 0 && breaks.isEmpty();
      StandardMap maps = new StandardMap(store.project(), store.content(), context.texts().language());
      LocalDate today = LocalDate.now(context.services().author().clock());
      Language language = context.texts().language();
      MapMeasure wanted = measure.measure();
      MeasuredMap measured = wanted.showsValues() ? null : measure.make(wanted, store, maps, values, today, language);
      AreaValues shown = measured == null ? values : measured.values();
      boolean paired = measured != null && measured.pair() != null;
      boolean usual = standard || paired;
      List<AreaValues> others = beside.values(store, values);
      if (crop != null && !others.isEmpty()) {
        throw UserFacingException.usage("crop-of-several", Message.of("cli.cropOfSeveral"));
      }
      List<AreaValues> plain = new ArrayList<>(measured == null ? List.of(values) : List.of());
      plain.addAll(others);
      List<Classification> plainClasses =
          BesideOptions.classes(values, plain, method, classes, measured == null ? breaks : List.of());
      // the title is that of the whole sheet where there are several maps
      String finding = beside.isEmpty() ? title : null;
      List<Choropleth> drawn = new ArrayList<>();
      if (measured != null) {
        Classification own = usual ? measured.classes() : Classes.find(shown, method, classes, breaks);
        Look look = Look.USUAL.withEven(usual && !paired);
        drawn.add(measured.titled(finding).map(own, scheme(), look, language));
      }
      for (int map = 0; map < plain.size(); map++) {
        drawn.add(plain(maps, plain.get(map), plainClasses.get(map), standard, drawn.isEmpty(), finding, today));
      }
      Path file = out.toAbsolutePath();
      SheetExtras extras = extras(store, drawn.getFirst()).withCrop(crop);
      List<MapDrawing.Drawn> panels =
          drawn.stream().map(map -> new MapDrawing.Drawn(map, MapDrawing.suiting(extras, drawn.getFirst(), map))).toList();
      MapSheet page = MapDrawing.sheet(panels, beside.isEmpty() ? null : title, size, context.progress());
      MapFile.write(page, format, file, context.progress());
      List<Issue> advice = new ArrayList<>();
      for (Choropleth map : drawn) {
        AreaValues counted = map == drawn.getFirst() ? values : map.values();
        advice.addAll(advice(store, map, counted));
      }
      context.warn(advice);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", file.toString());
      json.put("altText", page.altText());
      CropPart shownPart = page.part();
      if (shownPart != null) {
        json.put("crop", CropOptions.json(shownPart, values.layer()));
      }
      if (measured != null) {
        json.putAll(measure.json(wanted, measured));
      }
      if (!others.isEmpty()) {
        json.put("beside", BesideOptions.json(others));
      }
      json.put("warnings", advice.stream().map(issue -> IssueJson.of(issue, context.texts())).toList());
      return new Answer(json, List.of(context.text("cli.written", file.toString()), page.altText()));
    }
  }

  /// A map of values. Two hues of the first meet where its values are compared, or it is refused; of the others they become
  /// one where there is no such place.
  private Choropleth plain(
      StandardMap maps,
      AreaValues values,
      Classification classes,
      boolean standard,
      boolean first,
      @Nullable String finding,
      LocalDate today) {
    ColorScheme scheme = scheme();
    boolean twoHues = scheme != null && scheme.kind() == ColorScheme.Kind.DIVERGING;
    Midpoint midpoint =
        !twoHues ? null : first ? midpoint(maps, values) : maps.midpoint(values, reference()).orElse(null);
    Classification used = classes;
    if (midpoint != null && standard && values.entry().indicator().kind() != IndicatorKind.CLASS) {
      Classification parted =
          AroundMidpoint.classify(values.toArray(), midpoint.value(), Math.max(2, classes.classes()));
      used = parted == null ? classes : parted;
    }
    return maps.map(values, used, scheme, midpoint, finding, today);
  }

  private List<Issue> advice(ProjectStore store, Choropleth map, AreaValues counted) {
    OptionalInt asked = classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty();
    Midpoint met = map.midpoint();
    return MapAdvice.check(
        MapCase.of(map.values(), map.classification(), asked)
            .withBases(new Bases(store.project(), store.content()).behind(counted), 0)
            .withColours(met == null ? MapCase.Colours.SEQUENTIAL : MapCase.Colours.diverging(met.value())));
  }

  /// What lies over the map beside the usual.
  private SheetExtras extras(ProjectStore store, Choropleth map) {
    MapForm wanted = form == null ? MapForm.AREAS : form(form.toLowerCase(Locale.ROOT));
    if (!wanted.suits(map.values().entry().indicator().kind())) {
      throw UserFacingException.usage("form-needs-counts", Message.of("cli.formNeedsCounts", form));
    }
    SheetExtras usual = SheetExtras.USUAL;
    List<DrawnOverlay> drawn = layers ? new MapDrawing(store.project(), store.content()).shownLayers() : List.of();
    return new SheetExtras(
        wanted, labels ? SheetExtras.Labels.TELLING : usual.labels(), usual.guide(), usual.picked(), drawn);
  }

  private static MapForm form(String id) {
    return MapForm.ofId(id)
        .orElseThrow(
            () -> {
              List<String> known = Arrays.stream(MapForm.values()).map(MapForm::id).toList();
              return UserFacingException.usage("unknown-form", Message.of("cli.unknownForm", id, String.join(", ", known)));
            });
  }

  private SheetSize size() {
    SheetSize usual = SheetSize.DEFAULT;
    if (sheet != null && (width != 0 || height != 0)) {
      throw UserFacingException.usage("sheet-and-size", Message.of("cli.sheetAndSize"));
    }
    try {
      return sheet != null
          ? paper(sheet.toLowerCase(Locale.ROOT))
          : new SheetSize(
              width == 0 ? usual.width() : width, height == 0 ? usual.height() : height, dpi == 0 ? usual.dpi() : dpi);
    } catch (IllegalArgumentException e) {
      throw UserFacingException.usage("bad-size", Message.of("cli.badSize", width, height, dpi));
    }
  }

  private SheetSize paper(String name) {
    double fine = dpi == 0 ? SheetSize.PRINT_DPI : dpi;
    return switch (name) {
      case "a4" -> SheetSize.Paper.A4.at(fine, false);
      case "a4-portrait" -> SheetSize.Paper.A4.at(fine, true);
      case "a3" -> SheetSize.Paper.A3.at(fine, false);
      case "a3-portrait" -> SheetSize.Paper.A3.at(fine, true);
      default -> throw UserFacingException.usage("unknown-sheet", Message.of("cli.unknownSheet", name));
    };
  }

  private @Nullable ColorScheme scheme() {
    if (palette == null) {
      return null;
    }
    boolean any = measure.measure().showsValues();
    List<ColorScheme> fitting =
        Arrays.stream(ColorScheme.values()).filter(each -> any || each.kind() == ColorScheme.Kind.DIVERGING).toList();
    List<String> known = fitting.stream().map(ColorScheme::id).toList();
    return ColorScheme.ofId(palette.toLowerCase(Locale.ROOT))
        .filter(fitting::contains)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-palette", Message.of("cli.unknownPalette", palette, String.join(", ", known))));
  }

  /// Two hues need a place to meet that has a name.
  private Midpoint midpoint(StandardMap maps, AreaValues values) {
    String wanted = reference();
    Midpoint own = MapColours.midpoint(values, null, Language.SWEDISH);
    return own != null
        ? own
        : maps.midpoint(values, wanted)
            .orElseThrow(
                () -> UserFacingException.usage("no-midpoint", Message.of("cli.noMidpoint", palette, wanted)));
  }

  private String reference() {
    return reference == null ? StandardMap.NATION : reference;
  }
}
