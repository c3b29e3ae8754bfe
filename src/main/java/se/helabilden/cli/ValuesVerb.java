package se.helabilden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.project.ProjectStore;

/// `values PROJECT --indicator I [--period P] [--out F.csv]`: the values of one entry, all areas by code.
@Command(name = "values")
final class ValuesVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--indicator", required = true)
  String indicator = "";

  @Option(names = "--period")
  @Nullable String period;

  @Option(names = "--out")
  Optional<Path> out = Optional.empty();

  @Override
  Answer run(Context context) {
    try (ProjectStore store = Projects.openForReading(context, project)) {
      IndicatorEntry entry = Requests.entry(store, indicator);
      AreaValues values = Requests.values(store, entry, period);
      List<Map<String, Object>> rows = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Area area = values.layer().area(i);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", area.code().code());
        row.put("name", area.name());
        row.put("period", values.period().text());
        row.put("value", Double.isNaN(values.value(i)) ? null : values.value(i));
        row.put("status", values.status(i).id());
        rows.add(row);
        lines.add(area.code().code() + "\t" + area.name() + "\t" + context.texts().numbers().plain(values.value(i)));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("indicator", values.entry().id());
      json.put("period", values.period().text());
      if (out.isPresent()) {
        Path file = out.get().toAbsolutePath();
        ValuesCsv.write(file, values, context.texts());
        json.put("file", file.toString());
        lines = List.of(context.text("cli.written", file.toString()));
      }
      json.put("reference", ReferenceJson.of(store, entry, values.period()));
      json.put("values", rows);
      return new Answer(json, lines);
    }
  }
}
