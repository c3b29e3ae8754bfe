package se.helabilden.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.importing.DataPackage;
import se.helabilden.importing.PackageFilling;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// `new PROJECT --name N`: a new project, empty or filled from a data package; an existing file is never overwritten.
@Command(name = "new")
final class NewVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--name", required = true)
  String name = "";

  @Option(names = "--package")
  @Nullable Path dataPackage;

  @Option(names = "--municipality", split = ",")
  List<String> municipalities = new ArrayList<>();

  @Override
  Answer run(Context context) {
    Path file = projectPath(project);
    Author author = context.services().author();
    Project empty = Project.empty(author.stamp(), name);
    if (dataPackage != null) {
      return filled(context, file, empty, dataPackage);
    }
    if (!municipalities.isEmpty()) {
      throw UserFacingException.usage("municipality-without-package", Message.of("cli.municipalityWithoutPackage"));
    }
    try (ProjectStore store = context.services().stores().create(file, empty, EditRecord.created(author))) {
      return new Answer(
          Map.of("project", store.file().toString()),
          List.of(context.text("cli.created", name, store.file().toString())));
    }
  }

  /// The package is opened before the project is made, and a package that is refused leaves no project behind.
  private Answer filled(Context context, Path file, Project empty, Path from) {
    Author author = context.services().author();
    Progress progress = context.progress();
    boolean done = false;
    boolean made = false;
    try (DataPackage opened = context.services().packages().open(from, progress.part(0, 0.1))) {
      try (ProjectStore store = context.services().stores().create(file, empty, EditRecord.created(author))) {
        made = true;
        PackageFilling filling = new PackageFilling(context.services().areaImport(), context.services().valueImport());
        PackageFilling.Filled filled =
            filling.fill(new ProjectSession(store, author), opened, municipalities, progress.part(0.1, 0.9));
        store.publish(progress.part(0.9, 1));
        done = true;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("project", store.file().toString());
        json.put("layers", filled.layers().stream().map(layer -> Map.of("layer", layer.id(), "areas", layer.areas())).toList());
        json.put("indicators", store.project().indicators().size());
        json.put("receipts", filled.receipts().stream().map(receipt -> ReceiptJson.of(receipt, context.texts())).toList());
        return new Answer(
            json,
            List.of(
                context.text("cli.created", name, store.file().toString()),
                context.text(
                    "cli.packageRead", opened.manifest().name(), filled.layers().size(),
                    store.project().indicators().size())));
      }
    } finally {
      if (made && !done) {
        delete(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw UserFacingException.project("not-written", Message.of("work.notWritten", file.toString()), Place.file(file), e);
    }
  }
}
