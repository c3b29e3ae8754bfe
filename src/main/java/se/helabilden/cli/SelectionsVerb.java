package se.helabilden.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.ProjectStore;

/// `selections PROJECT`: the areas that are kept under names, which `map --areas @NAME` takes.
@Command(name = "selections")
final class SelectionsVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Override
  Answer run(Context context) {
    try (ProjectStore store = Projects.openForReading(context, project)) {
      List<Map<String, Object>> found = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (KeptSelection selection : store.project().selections()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", selection.name());
        json.put("areas", selection.codes().size());
        json.put("codes", selection.codes());
        found.add(json);
        lines.add(context.text("cli.selectionLine", selection.codes().size(), selection.name()));
      }
      if (lines.isEmpty()) {
        lines.add(context.text("cli.noSelections"));
      }
      return new Answer(Map.of("selections", found), lines);
    }
  }
}
