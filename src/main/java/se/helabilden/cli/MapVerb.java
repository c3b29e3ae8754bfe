package se.helabilden.cli;

import java.nio.file.Path;
import java.time.LocalDate;
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
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.map.AltText;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Look;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.SheetSize;
import se.helabilden.project.MeasuredMap;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `map PROJECT --indicator I --out F.png|F.svg`: one finished map with title, legend and source; of the values, of what
/// [MeasureOptions] make of them.
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

  @Option(names = "--palette")
  @Nullable String palette;

  @Option(names = "--title")
  @Nullable String title;

  @Option(names = "--width")
  int width = SheetSize.DEFAULT.width();

  @Option(names = "--height")
  int height = SheetSize.DEFAULT.height();

  @Option(names = "--dpi")
  double dpi = SheetSize.DEFAULT.dpi();

  @Override
  Answer run(Context context) {
    MapFile.Format format = MapFile.Format.of(out);
    try (ProjectStore store = Projects.openForReading(context, project)) {
      AreaValues values = Requests.values(store, Requests.entry(store, indicator), period);
      boolean standard = method == null && classes == 0 && breaks.isEmpty();
      StandardMap maps = new StandardMap(store.project(), store.content(), context.texts().language());
      LocalDate today = LocalDate.now(context.services().author().clock());
      MapMeasure wanted = measure.measure();
      MeasuredMap formed = wanted.showsValues() ? null : measure.make(wanted, store, maps, values, today, context.texts().language());
      AreaValues shown = formed == null ? values : formed.values();
      boolean own = standard || formed != null && formed.pair() != null;
      Classification found =
          !own ? Classes.find(shown, method, classes, breaks) : formed == null ? StandardMap.classes(values) : formed.classes();
      Choropleth map =
          formed == null
              ? maps.map(values, found, scheme(), title, today)
              : formed.titled(title).map(found, scheme(), Look.USUAL.withEven(own && formed.pair() == null), context.texts().language());
      Path file = out.toAbsolutePath();
      MapFile.write(map, format, size(), file, context.progress());
      List<Issue> advice =
          MapAdvice.check(shown, found, classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty());
      context.warn(advice);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", file.toString());
      json.put("altText", AltText.of(map));
      if (formed != null) {
        json.putAll(measure.json(wanted, formed));
      }
      json.put("warnings", advice.stream().map(issue -> IssueJson.of(issue, context.texts())).toList());
      return new Answer(json, List.of(context.text("cli.written", file.toString()), AltText.of(map)));
    }
  }

  private SheetSize size() {
    try {
      return new SheetSize(width, height, dpi);
    } catch (IllegalArgumentException e) {
      throw UserFacingException.usage("bad-size", Message.of("cli.badSize", width, height, dpi));
    }
  }

  private @Nullable ColorScheme scheme() {
    if (palette == null) {
      return null;
    }
    ColorScheme.Kind kind = measure.measure().showsValues() ? ColorScheme.Kind.SEQUENTIAL : ColorScheme.Kind.DIVERGING;
    List<String> known = ColorScheme.of(kind).stream().map(ColorScheme::id).toList();
    return ColorScheme.ofId(palette.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.kind() == kind)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-palette", Message.of("cli.unknownPalette", palette, String.join(", ", known))));
  }
}
