package se.helabilden.io.gpkg;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// Edits and publishes as fast as it can and says so, until it is killed. Each line is said only after the call has
/// returned: `E 17` the edit with that number, `P 17` published up to it; `S 17` before publishing starts.
public final class KilledChild {
  private KilledChild() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[1]);
    GeoPackageProjects projects =
        new GeoPackageProjects(new UserFolder(Path.of(arguments[0])), Toy.CLOCK, "0.1.0");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean isNew = !Files.exists(file);
    try (ProjectSession session =
        new ProjectSession(
            isNew
                ? projects.create(file, Toy.empty().withName("0"), EditRecord.created(Toy.AUTHOR))
                : projects.open(file),
            Toy.AUTHOR)) {
      if (session.project().layers().isEmpty()) {
        Toy.fill(session);
      }
      int number = Integer.parseInt(session.project().name());
      out.println("ready");
      while (true) {
        number++;
        if (number % 7 == 0) {
          Toy.importValues(session, "i" + number % 3, number);
        }
        session.perform(new Edit.Rename(Integer.toString(number)), NewContent.NONE);
        out.println("E " + number);
        if (number % 2 == 0) {
          out.println("S " + number);
          session.store().publish(Progress.NONE);
          out.println("P " + number);
        }
      }
    }
  }
}
