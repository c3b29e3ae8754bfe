package se.helabilden.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.importing.PackageMaking;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// `package PROJECT --out DIR|FILE.zip`: a data package of the project's boundaries and imported numbers.
@Command(name = "package")
final class PackageVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--out", required = true)
  Path out = Path.of("");

  @Override
  Answer run(Context context) {
    boolean zip = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    if (!zip && Files.isDirectory(out) && !isEmpty(out)) {
      throw UserFacingException.project("folder-not-empty", Message.of("cli.folderNotEmpty", out.toString()), Place.file(out), null);
    }
    try (ProjectStore store = Projects.openForReading(context, project)) {
      Path folder = zip ? Files.createTempDirectory("datapaket") : out;
      try {
        List<Path> files =
            PackageMaking.make(
                store.project(), store.content(), context.services().author(), folder, context.progress());
        Path written = zip ? zipped(folder, files) : folder;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("package", written.toAbsolutePath().toString());
        json.put("files", files.stream().map(file -> file.getFileName().toString()).toList());
        return new Answer(json, List.of(context.text("cli.packageWritten", written.toAbsolutePath().toString(), files.size())));
      } finally {
        if (zip) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", out.toString()), Place.file(out), e);
    }
  }

  private Path zipped(Path folder, List<Path> files) throws IOException {
    try (OutputStream to = Files.newOutputStream(out);
        ZipOutputStream zip = new ZipOutputStream(to)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return out;
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", folder.toString()), Place.file(folder), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
