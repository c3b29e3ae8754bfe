package se.helabilden.io.gpkg;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import se.helabilden.needs.Answer;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.RichText;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Message;
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
        session.perform(typed(session, number), NewContent.NONE);
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

  /// Words typed into an answer, and an object made or changed beside it.
  private static Edit typed(ProjectSession session, int number) {
    NeedsAnalysis needs = session.project().needs();
    Answer answer = needs.answerOr("K1", Toy.stamp(9)).withText(new RichText("Ord " + number));
    ObjectKind kind = ObjectKind.values()[number % ObjectKind.values().length];
    List<ThreadObject> objects =
        needs.all(kind).isEmpty()
            ? List.of(new RandomNeeds(new Random(number)).object(needs, kind))
            : List.of(needs.all(kind).getFirst().withText("Mening " + number));
    return new Edit.Write(
        Message.of("project.rename", "K1"), "answer:K1", "kort-vag", List.of(answer), objects, List.of());
  }
}
