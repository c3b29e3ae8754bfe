package se.helabilden.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Author;

/// `new PROJECT --name N`: a new, empty project; an existing file is never overwritten.
@Command(name = "new")
final class NewVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--name", required = true)
  String name = "";

  @Override
  Answer run(Context context) {
    Path file = projectPath(project);
    Author author = context.services().author();
    Project empty = Project.empty(author.stamp(), name);
    try (ProjectStore store = context.services().stores().create(file, empty, EditRecord.created(author))) {
      return new Answer(
          Map.of("project", store.file().toString()),
          List.of(context.text("cli.created", name, store.file().toString())));
    }
  }
}
