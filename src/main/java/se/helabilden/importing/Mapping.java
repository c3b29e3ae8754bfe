package se.helabilden.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.StagedTable;
import se.helabilden.json.Json;
import se.helabilden.project.Project;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// How a table was understood, to be understood alike the next time: a small JSON that people can read and write.
///
/// @param source what is the same in the next delivery; null in one that somebody wrote by hand
/// @param made when, as an ISO date; null where not told
/// @param sheet null for the one with the table
/// @param key header or letter of the key column; null for the guess
/// @param areas id of the layer; null for what matches best
/// @param level id of the layer's level, where another project has no such layer
/// @param period where the table tells none
public record Mapping(
    @Nullable Source source,
    @Nullable String made,
    @Nullable String sheet,
    @Nullable String key,
    @Nullable String areas,
    @Nullable String level,
    @Nullable String period,
    OnDuplicate onDuplicate,
    int hideBelow,
    List<ColumnChoice> columns) {
  static final int VERSION = 1;

  public Mapping {
    columns = List.copyOf(columns);
  }

  /// What tells next year's file of the same table.
  ///
  /// @param format `pxweb-xlsx`, `table-csv` …
  /// @param name the table's id or the file's name without years
  /// @param headers contents texts without years, each once, ordered
  public record Source(String format, String name, List<String> headers) {
    public Source {
      headers = List.copyOf(headers);
    }

    static Source of(StagedTable table, List<String> contents) {
      Set<String> headers = new TreeSet<>();
      contents.forEach(text -> headers.add(Deliveries.withoutYears(text)));
      return new Source(
          table.format(), Deliveries.source(table.about().tableId(), table.file()), List.copyOf(headers));
    }
  }

  /// How a staged table was understood.
  ///
  /// @param made as an ISO date; null for none
  public static Mapping of(ValueImport.Staged staged, @Nullable String made) {
    ImportChoices choices = staged.choices();
    Map<String, IndicatorDraft> drafts = new LinkedHashMap<>();
    staged.join().drafts().forEach(draft -> drafts.put(draft.contents(), draft));
    boolean known = choices.replaces() != null && !choices.replaces().isEmpty();
    List<ColumnChoice> columns = new ArrayList<>();
    for (String contents : staged.contents()) {
      IndicatorDraft draft = drafts.get(contents);
      ColumnChoice said = choices.column(contents);
      columns.add(
          draft == null
              ? ColumnChoice.guess(contents).withTaken(false)
              : new ColumnChoice(
                  contents, true, known ? draft.id() : said.id(), draft.name(), said.unit() == null ? draft.unit() : said.unit(),
                  said.catalogueId() == null ? draft.catalogueId() : said.catalogueId(), said.period(), said.group()));
    }
    return new Mapping(
        Source.of(staged.table(), staged.contents()), made, choices.sheet(),
        choices.keyColumn() == null ? staged.table().keyColumn() : choices.keyColumn(), staged.layer().id(),
        staged.layer().level().id(), choices.period(), choices.onDuplicate(), choices.hideBelow(), columns);
  }

  /// The choices that it stands for in a project.
  ///
  /// @throws UserFacingException (USAGE) if the project has no layer of the kind
  public ImportChoices choices(Project project) {
    return new ImportChoices(
        sheet, layer(project), key, period, onDuplicate, hideBelow, null, Replacement.Way.MERGE, columns, null, false);
  }

  private @Nullable String layer(Project project) {
    if (areas == null && level == null || (areas != null && project.layer(areas).isPresent())) {
      return areas;
    }
    List<LayerInfo> same =
        project.layers().stream().filter(layer -> layer.level().id().equals(level)).toList();
    if (same.isEmpty()) {
      throw UserFacingException.usage(
          "unknown-layer",
          Message.of(
              "importing.unknownProjectLayer",
              areas == null ? String.valueOf(level) : areas,
              String.join(", ", project.layers().stream().map(LayerInfo::id).toList())));
    }
    return same.size() == 1 ? same.getFirst().id() : null;
  }

  /// For the next delivery: without periods that somebody wrote, for those of the next are others.
  Mapping forNext() {
    return new Mapping(
        source, made, sheet, key, areas, level, null, onDuplicate, hideBelow,
        columns.stream()
            .map(
                column ->
                    new ColumnChoice(
                        column.contents(), column.taken(), column.id(), column.name(), column.unit(),
                        column.catalogueId(), null, column.group()))
            .toList());
  }

  /// Without what belongs to one project alone: the ids of its indicators.
  Mapping withoutIds() {
    return new Mapping(
        source, made, sheet, key, areas, level, period, onDuplicate, hideBelow,
        columns.stream().map(column -> column.withId(null)).toList());
  }

  /// As JSON, with what is not said left out.
  public String text() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mapping", VERSION);
    put(json, "made", made);
    if (source != null) {
      Map<String, Object> from = new LinkedHashMap<>();
      from.put("format", source.format());
      from.put("name", source.name());
      from.put("headers", source.headers());
      json.put("source", from);
    }
    put(json, "sheet", sheet);
    put(json, "key", key);
    put(json, "areas", areas);
    put(json, "level", level);
    put(json, "period", period);
    json.put("onDuplicate", onDuplicate.id());
    json.put("hideBelow", hideBelow);
    json.put("columns", columns.stream().map(Mapping::json).toList());
    return Json.writePretty(json) + "\n";
  }

  private static Map<String, Object> json(ColumnChoice column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contents", column.contents());
    json.put("take", column.taken());
    put(json, "id", column.id());
    put(json, "name", column.name());
    put(json, "unit", column.unit());
    put(json, "catalogue", column.catalogueId());
    put(json, "period", column.period());
    put(json, "group", column.group());
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  /// All keys of the outermost object.
  static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "mapping", "made", "source", "sheet", "key", "areas", "level", "period", "onDuplicate", "hideBelow",
              "columns"));
}
