package se.helabilden.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.map.AltText;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.MapFormat;
import se.helabilden.map.SheetSize;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `map PROJECT --indicator I --out F.png|F.svg|F.pdf`: one finished map with title, legend and source.
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

  @Option(names = "--palette")
  @Nullable String palette;

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

  @Override
  Answer run(Context context) {
    MapFormat format = MapFile.format(out);
    SheetSize size = size();
    try (ProjectStore store = Projects.openForReading(context, project)) {
      AreaValues values = Requests.values(store, Requests.entry(store, indicator), period);
      boolean standard = method == null && classes == 0 && breaks.isEmpty();
      Classification found =
          standard ? StandardMap.classes(values) : Classes.find(values, method, classes, breaks);
      StandardMap maps = new StandardMap(store.project(), store.content(), context.texts().language());
      LocalDate today = LocalDate.now(context.services().author().clock());
      Choropleth map = maps.map(values, found, scheme(), title, today);
      Path file = out.toAbsolutePath();
      MapFile.write(map, format, size, file, context.progress());
      List<Issue> advice =
          MapAdvice.check(values, found, classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty());
      context.warn(advice);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", file.toString());
      json.put("altText", AltText.of(map));
      json.put("warnings", advice.stream().map(issue -> IssueJson.of(issue, context.texts())).toList());
      return new Answer(json, List.of(context.text("cli.written", file.toString()), AltText.of(map)));
    }
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
    List<String> sequential = new ArrayList<>();
    for (ColorScheme scheme : ColorScheme.values()) {
      if (scheme.kind() == ColorScheme.Kind.SEQUENTIAL) {
        sequential.add(scheme.id());
      }
    }
    return ColorScheme.ofId(palette.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.kind() == ColorScheme.Kind.SEQUENTIAL)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-palette", Message.of("cli.unknownPalette", palette, String.join(", ", sequential))));
  }
}
