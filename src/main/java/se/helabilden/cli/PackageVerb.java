package se.helabilden.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// `package PROJECT --out DIR|FILE.zip|FILE.gpkg`: a data package of the project's boundaries and imported numbers.
@Command(name = "package")
final class PackageVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Override
  Answer run(Context context) {
    if (Files.isDirectory(out) && !isEmpty(out)) {
      throw UserFacingException.project("folder-not-empty", Message.of("cli.folderNotEmpty", out.toString()), Place.file(out), null);
    }
    try (ProjectStore store = Projects.openForReading(context, project)) {
      int files =
          context
              .services()
              .packages()
              .make(store.project(), store.content(), context.services().author(), out, context.progress());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("package", out.toAbsolutePath().toString());
      json.put("files", files);
      return new Answer(json, List.of(context.text("cli.packageWritten", out.toAbsolutePath().toString(), files)));
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", folder.toString()), Place.file(folder), e);
    }
  }
}
