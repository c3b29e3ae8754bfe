package se.helabilden.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.AreaValues;
import se.helabilden.importing.ExampleMaking;
import se.helabilden.importing.FilledExample;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.map.Choropleth;
import se.helabilden.map.MapSheet;
import se.helabilden.map.SheetExtras;
import se.helabilden.project.MapDrawing;
import se.helabilden.map.SheetSize;
import se.helabilden.project.Entries;
import se.helabilden.project.ProjectStore;
import se.helabilden.report.ReportInput;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// `example DIR`: the fictional region's project, map, Word and Excel file, made by the real import path, and the same
/// project with a whole analysis in it.
@Command(name = "example")
final class ExampleVerb extends Verb {
  private static final String SHOWN = "lag_ekonomisk_standard";

  @Parameters(paramLabel = "DIR")
  Path folder = Path.of("");

  @Override
  Answer run(Context context) {
    Path target = folder.toAbsolutePath().normalize();
    Path sources = target.resolve("underlag");
    Path project = target.resolve("exempel.gpkg");
    try {
      Files.createDirectories(sources);
    } catch (IOException e) {
      throw UserFacingException.project(
          "folder-missing", Message.of("cli.exampleFolder", target.toString()), Place.NONE, e);
    }
    Services.Unpacked files = context.services().example().unpack(sources);
    List<Path> made = new ArrayList<>();
    try (Scratch scratch = Scratch.beside(project)) {
      importAll(context, files, scratch.file(), context.progress().part(0, 0.3));
      scratch.moveTo(project);
    }
    Path filled = target.resolve("exempel-ifyllt.gpkg");
    try (Scratch scratch = Scratch.beside(filled)) {
      fill(context, files, scratch.file(), context.progress().part(0.3, 0.6));
      scratch.moveTo(filled);
    }
    made.add(project);
    try (ProjectStore store = context.services().stores().openReadOnly(project)) {
      Choropleth map = map(context, store);
      for (String name : List.of("exempel-karta.png", "exempel-karta.svg")) {
        Path file = target.resolve(name);
        Progress progress = context.progress().part(0.6, 0.7);
        MapSheet sheet = MapDrawing.sheet(map, SheetExtras.USUAL, SheetSize.DEFAULT, progress);
        MapFile.write(sheet, MapFile.format(file), file, progress);
        made.add(file);
      }
      Path word = target.resolve("exempel.docx");
      Path excel = target.resolve("exempel.xlsx");
      Path slides = target.resolve("exempel.pptx");
      ReportInput input = ReportVerb.gather(context, store, context.progress().part(0.7, 0.85));
      ReportVerb.Wanted wanted = new ReportVerb.Wanted(word, null, excel, slides, true);
      ReportVerb.write(context, input, wanted, context.progress().part(0.85, 1));
      made.addAll(List.of(word, excel, slides));
    }
    made.add(filled);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", made.stream().map(Path::toString).toList());
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.exampleMade", target.toString()));
    made.forEach(file -> lines.add("  " + file.getFileName()));
    lines.add(context.text("cli.exampleSources", sources.toString()));
    return new Answer(json, lines);
  }

  private static void importAll(Context context, Services.Unpacked files, Path project, Progress progress) {
    Services services = context.services();
    new ExampleMaking(services.stores(), services::areaImport, services::valueImport, services.author())
        .make(project, context.text("importing.exampleName"), files.boundaries(), files.tables(), progress);
  }

  /// The same project again, and in it everything that a whole analysis writes and decides.
  private static void fill(Context context, Services.Unpacked files, Path project, Progress progress) {
    Services services = context.services();
    Author writer =
        new Author(
            context.text("importing.exampleAuthor"), context.text("importing.exampleName"), services.author().clock());
    new ExampleMaking(services.stores(), services::areaImport, services::valueImport, writer)
        .make(
            project,
            context.text("importing.exampleName"),
            files.boundaries(),
            files.tables(),
            session ->
                FilledExample.fill(
                    session, services.template(), services.example().script(), progress.part(0.6, 1)),
            progress.part(0, 0.6));
  }

  private static Choropleth map(Context context, ProjectStore store) {
    IndicatorEntry shown =
        store.project().indicators().stream()
            .filter(indicator -> indicator.id().contains(SHOWN))
            .flatMap(indicator -> Entries.of(indicator, store.content().series(indicator)).stream())
            .filter(entry -> entry.breakdown().isNone())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the example lacks " + SHOWN));
    AreaValues values = Requests.values(store, shown, null);
    return new StandardMap(store.project(), store.content(), context.texts().language())
        .map(values, StandardMap.classes(values), null, null, LocalDate.now(context.services().author().clock()));
  }

  /// A project made beside its place under another name, so that an earlier example is replaced whole or not at all.
  private record Scratch(Path folder, Path file) implements AutoCloseable {
    static Scratch beside(Path project) {
      try {
        Path folder = Files.createTempDirectory(project.getParent(), ".exempel");
        return new Scratch(folder, folder.resolve(project.getFileName()));
      } catch (IOException e) {
        throw failed(project, e);
      }
    }

    void moveTo(Path project) {
      try {
        Files.move(file, project, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw failed(project, e);
      }
    }

    private static UserFacingException failed(Path project, IOException e) {
      return UserFacingException.project(
          "not-written", Message.of("cli.exampleFolder", String.valueOf(project.getParent())), Place.NONE, e);
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        System.getLogger(ExampleVerb.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + folder, e);
      }
    }
  }
}
