package se.helabilden.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.StandardSelection;
import se.helabilden.importing.ValueImport;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// `fetch PROJECT`: boundaries and statistics from the web, read as files are.
@Command(name = "fetch")
final class FetchVerb extends Verb {
  @Parameters(index = "0", paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--boundaries", split = ",")
  List<String> boundaries = new ArrayList<>();

  @Option(names = "--municipality", split = ",")
  List<String> municipalities = new ArrayList<>();

  @Option(names = "--table", split = ",")
  List<String> tables = new ArrayList<>();

  @Option(names = "--kolada", split = ",")
  List<String> measures = new ArrayList<>();

  @Option(names = "--areas")
  @Nullable String areas;

  @Option(names = "--periods")
  int periods = 1;

  @Option(names = "--search")
  @Nullable String search;

  @Option(names = "--base")
  @Nullable URI base;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Override
  Answer run(Context context) {
    WebSource web = context.services().webSource(base == null ? WebAddresses.USUAL : WebAddresses.at(withSlash(base)));
    Map<String, Object> json = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    if (search != null) {
      List<WebSource.Table> found = web.search(search, context.progress());
      json.put("tables", found);
      found.forEach(table -> lines.add(table.id() + "  " + table.title()));
      return new Answer(json, lines);
    }
    if (boundaries.isEmpty() && tables.isEmpty() && measures.isEmpty()) {
      throw UserFacingException.usage("nothing-to-fetch", Message.of("cli.nothingToFetch"));
    }
    List<Map<String, Object>> layers = new ArrayList<>();
    List<Map<String, Object>> receipts = new ArrayList<>();
    List<String> files = new ArrayList<>();
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      // All is fetched before anything is read, so that a broken connection leaves the project as it was.
      List<Boundaries> wanted = boundaries.stream().map(FetchVerb::boundaries).toList();
      List<Path> maps = new ArrayList<>();
      List<Path> numbers = new ArrayList<>();
      int steps = boundaries.size() + tables.size() + measures.size();
      int step = 0;
      for (Boundaries one : wanted) {
        maps.add(web.boundaries(one.level(), one.version(), municipalities, part(context, step++, steps)));
      }
      for (String table : tables) {
        numbers.addAll(table(web, session, wanted, table, part(context, step++, steps)));
      }
      for (String measure : measures) {
        List<String> of = List.copyOf(municipalities(session, wanted));
        numbers.add(web.measure(measure, of, 0, part(context, step++, steps)));
      }
      maps.forEach(file -> files.add(file.toString()));
      numbers.forEach(file -> files.add(file.toString()));
      int before = session.steps();
      try {
        for (int i = 0; i < maps.size(); i++) {
          layers.add(areas(context, session, wanted.get(i), maps.get(i), lines));
        }
        for (Path file : numbers) {
          receipts.add(values(context, session, file, lines));
        }
      } catch (UserFacingException e) {
        // One refused file takes the others back with it.
        session.takeBack(before);
        throw e;
      }
      if (!dryRun) {
        session.store().publish(Progress.NONE);
      }
    }
    json.put("files", files);
    json.put("layers", layers);
    json.put("receipts", receipts);
    return new Answer(json, lines);
  }

  private static URI withSlash(URI address) {
    return address.toString().endsWith("/") ? address : URI.create(address + "/");
  }

  private static Progress part(Context context, int step, int steps) {
    return context.progress().part((double) step / steps, (step + 1.0) / steps);
  }

  /// A division to fetch.
  private record Boundaries(AreaLevel level, String version) {}

  /// `deso-2025`: level and version.
  private static Boundaries boundaries(String wanted) {
    String[] parts = wanted.split("-");
    AreaLevel level =
        AreaLevel.ofId(parts[0]).filter(one -> one == AreaLevel.DESO || one == AreaLevel.REGSO).orElse(null);
    if (level == null || parts.length != 2 || !parts[1].matches("\\d{4}")) {
      throw UserFacingException.usage("unknown-boundaries", Message.of("cli.unknownBoundaries", wanted));
    }
    return new Boundaries(level, parts[1]);
  }

  private Map<String, Object> areas(
      Context context, ProjectSession session, Boundaries wanted, Path file, List<String> lines) {
    LayerAssembly.Choices choices =
        new LayerAssembly.Choices(
            String.valueOf(file.getFileName()), null, wanted.level(), wanted.version(), null, null, null);
    AreaImport imports = context.services().areaImport();
    Loaded<AreaImport.Staged> staged = imports.stage(file, null, choices, session.project(), Progress.NONE);
    context.warn(staged.issues());
    if (!dryRun) {
      imports.commit(session, staged.value());
    }
    LayerAssembly.Draft draft = staged.value().draft();
    lines.add(context.text("cli.areasRead", draft.layer().size(), draft.name(), staged.value().id()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", staged.value().id());
    json.put("areas", draft.layer().size());
    json.put("level", wanted.level().id());
    json.put("version", wanted.version());
    return json;
  }

  private List<Path> table(
      WebSource web, ProjectSession session, List<Boundaries> wanted, String id, Progress progress) {
    Boundaries of = wanted.isEmpty() ? layer(session) : wanted.getFirst();
    WebSource.Description table = web.describe(id, progress.part(0, 0.1));
    return web.fetch(
        StandardSelection.of(table, of.level(), of.version(), municipalities(session, wanted), periods),
        progress.part(0.1, 1));
  }

  private Boundaries layer(ProjectSession session) {
    LayerInfo info = info(session);
    return new Boundaries(info.level(), info.version() == null ? "" : info.version());
  }

  /// The layer that is named, else the one with the smallest areas.
  private LayerInfo info(ProjectSession session) {
    List<LayerInfo> all = session.project().layers();
    return all.stream()
        .filter(info -> areas == null || info.id().equals(areas))
        .max(Comparator.comparingInt(LayerInfo::areas))
        .orElseThrow(
            () ->
                areas == null
                    ? UserFacingException.usage("no-areas", Message.of("importing.noAreasYet"))
                    : UserFacingException.usage(
                        "unknown-layer",
                        Message.of(
                            "importing.unknownProjectLayer", areas,
                            String.join(", ", all.stream().map(LayerInfo::id).toList()))));
  }

  /// Those that are named, else those of the project's areas; none, which is all, for boundaries of the whole nation.
  private Set<String> municipalities(ProjectSession session, List<Boundaries> wanted) {
    if (!municipalities.isEmpty() || (!wanted.isEmpty() && areas == null)) {
      return new LinkedHashSet<>(municipalities);
    }
    Set<String> found = new TreeSet<>();
    for (Area area : session.content().layer(info(session)).areas()) {
      String told = area.municipalityCode();
      String code = told != null ? told : CodeForm.municipalityOf(area.code());
      if (code != null) {
        found.add(code);
      }
    }
    return found;
  }

  private Map<String, Object> values(Context context, ProjectSession session, Path file, List<String> lines) {
    ValueImport imports = context.services().valueImport();
    ValueImport.Staged staged =
        imports.stage(
            file, ImportChoices.NONE.withLayer(areas), session.project(), session.content(), Progress.NONE);
    MatchReceipt receipt = staged.join().receipt();
    if (!dryRun) {
      imports.commit(session, staged);
    }
    lines.addAll(ReceiptText.lines(receipt, staged.layer(), context));
    return ReceiptJson.of(receipt, context.texts());
  }
}
