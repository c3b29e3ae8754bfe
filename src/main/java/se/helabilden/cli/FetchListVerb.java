package se.helabilden.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.FetchList;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.report.FetchListDocuments;
import se.helabilden.report.Written;
import se.helabilden.work.Language;

/// `fetch-list PROJECT [--word F] [--excel F]`: the official indicators that are missing, and how to get each.
@Command(name = "fetch-list")
final class FetchListVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--word")
  @Nullable Path word;

  @Option(names = "--excel")
  @Nullable Path excel;

  @Override
  Answer run(Context context) {
    Project content;
    try (ProjectStore store = Projects.openForReading(context, project)) {
      content = store.project();
    }
    Catalogue catalogue = context.services().catalogue();
    Set<String> there =
        content.indicators().stream()
            .map(Indicator::catalogueId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    FetchList list = FetchList.of(catalogue, there);
    Language language = context.texts().language();
    FetchListDocuments documents =
        new FetchListDocuments(
            list,
            catalogue,
            content.name(),
            language,
            LocalDate.now(context.services().author().clock()),
            context.services().author().name());
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.fetchNeeds", list.wishes().size(), catalogue.official().size()));
    List<Map<String, Object>> missing = new ArrayList<>();
    for (FetchList.Wish wish : list.wishes()) {
      List<String> steps = documents.steps(wish);
      missing.add(json(wish, steps, language));
      String name = wish.entry().name().in(language);
      lines.add(context.text("cli.fetchLine", wish.official().number(), name, String.join(" ", steps)));
    }
    List<String> files = new ArrayList<>();
    for (Written written : written(context, documents)) {
      files.add(written.file().toString());
      lines.addAll(ReportVerb.lines(context, written));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("missing", missing);
    json.put("present", list.present().stream().map(CatalogueEntry::id).toList());
    json.put("files", files);
    return new Answer(json, lines);
  }

  private List<Written> written(Context context, FetchListDocuments documents) {
    List<Written> written = new ArrayList<>();
    if (word != null) {
      written.add(
          context.services().wordWriter().write(documents.document(), word.toAbsolutePath(), context.progress()));
    }
    if (excel != null) {
      written.add(
          context.services().excelWriter().write(documents.workbook(), excel.toAbsolutePath(), context.progress()));
    }
    return written;
  }

  private static Map<String, Object> json(FetchList.Wish wish, List<String> steps, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", wish.entry().id());
    json.put("number", wish.official().number());
    json.put("name", wish.entry().name().in(language));
    json.put("focusArea", wish.entry().focusArea().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("ways", wish.ways().stream().map(way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    json.put("tables", wish.official().sourceTables());
    json.put("levels", wish.official().levels());
    json.put("steps", steps);
    return json;
  }
}
