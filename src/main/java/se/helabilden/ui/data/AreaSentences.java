package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerAssembly;
import se.helabilden.importing.AreaImport;
import se.helabilden.project.Project;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;

/// "Så har filen tolkats" for boundaries: each guess can be changed where it stands.
final class AreaSentences {
  private static final int NAMED = 6;
  private static final List<String> YEARS_DESO = List.of("2025", "2018");
  private static final List<String> YEARS_REGSO = List.of("2025", "2020");
  /// The national system, its twelve local zones, the older national one, and degrees.
  private static final List<String> SYSTEMS =
      Stream.concat(
              Stream.of("EPSG:3006"),
              Stream.concat(
                  IntStream.rangeClosed(3007, 3018).mapToObj(code -> "EPSG:" + code),
                  Stream.of("EPSG:3021", "EPSG:4326")))
          .toList();

  private final ImportState.AreasPreview preview;
  private final LayerAssembly.Draft draft;
  private final Consumer<AreaChoices> choose;
  private final Consumer<ReceiptList> open;

  AreaSentences(ImportState.AreasPreview preview, Consumer<AreaChoices> choose, Consumer<ReceiptList> open) {
    this.preview = preview;
    this.draft = preview.staged().draft();
    this.choose = choose;
    this.open = open;
  }

  List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>();
    AreaImport.Outline outline = preview.staged().outline();
    if (outline.layers().size() > 1) {
      all.add(layer(outline));
    }
    all.add(levelAndVersion());
    if (preview.choices().ofAreas() > 0) {
      all.add(kept());
    }
    all.add(code(outline));
    all.add(name(outline));
    SequencedMap<String, String> municipalities = draft.layer().municipalities();
    if (!municipalities.isEmpty()) {
      String names = String.join(", ", municipalities.values().stream().limit(NAMED).toList());
      all.add(
          Sentence.of(
              Message.of(
                  "ui.data.municipalities", municipalities.size(), andMore(names, municipalities.size() - NAMED))));
    }
    if (draft.sourceCrsGuessed() || preview.choices().crs() != null) {
      all.add(system());
    }
    all.addAll(notes(draft, open));
    return all;
  }

  /// Whether only the areas of the municipalities that the project was begun for are taken.
  private Sentence kept() {
    AreaChoices now = preview.choices();
    Message some = Message.of("ui.data.keepSome");
    Message everything = Message.of("ui.data.keepAll", now.ofAreas());
    boolean all = now.keep() != null && now.keep().isEmpty();
    return Sentence.of(
        Message.of("ui.data.keep", now.ofAreas(), Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseKeep"),
            all ? everything : some,
            List.of(new Gap.Option("some", some), new Gap.Option("all", everything)),
            chosen -> choose.accept(chosen.equals("all") ? now.withKeep(List.of()) : now.withoutKeep())));
  }

  /// The names, and how many there are beyond them.
  static Serializable andMore(String names, int more) {
    return more > 0 ? Message.of("ui.data.andMore", more, names) : names;
  }

  /// What was mended and what was left out, with the lists.
  static List<Sentence> notes(LayerAssembly.Draft draft, Consumer<ReceiptList> open) {
    List<Sentence> all = new ArrayList<>();
    if (!draft.repaired().isEmpty()) {
      Message title = Message.of("ui.data.repaired", draft.repaired().size());
      Gap link = new Gap.Link(title, () -> open.accept(ReceiptLists.notes(title, draft.repaired())));
      all.add(Sentence.of(Message.of("ui.data.inFile", Sentence.gap(0)), link));
    }
    if (!draft.rejected().isEmpty()) {
      Message title = Message.of("ui.data.rejected", draft.rejected().size());
      Gap link = new Gap.Link(title, () -> open.accept(ReceiptLists.notes(title, draft.rejected())));
      all.add(Sentence.of(Message.of("ui.data.inFile", Sentence.gap(0)), link));
    }
    return all;
  }

  /// The most important first.
  List<Message> warnings(Project project) {
    List<Message> all = new ArrayList<>();
    if (project.layers().stream().anyMatch(layer -> layer.name().equals(draft.name()))) {
      all.add(Message.of("ui.data.layerAgain", draft.name()));
    }
    all.addAll(warnings(preview.issues()));
    return all;
  }

  static List<Message> warnings(List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.severity() != Issue.Severity.NOTE)
        .filter(issue -> !issue.id().equals("areas-rejected"))
        .map(Issue::message)
        .toList();
  }

  private Sentence layer(AreaImport.Outline outline) {
    return Sentence.of(
        Message.of("ui.data.layerInFile", outline.layers().size(), Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseLayerInFile"),
            Message.of("ui.data.asIs", outline.layer()),
            outline.layers().stream().map(Gap.Option::asIs).toList(),
            chosen -> choose.accept(preview.choices().withLayer(chosen))));
  }

  private Sentence levelAndVersion() {
    Gap level =
        new Gap.Choice(
            Message.of("ui.data.chooseLevel"),
            levelName(draft.level()),
            Arrays.stream(AreaLevel.values())
                .filter(each -> each != AreaLevel.NATION)
                .map(each -> new Gap.Option(each.id(), levelName(each)))
                .toList(),
            chosen -> AreaLevel.ofId(chosen).ifPresent(each -> choose.accept(preview.choices().withLevel(each))));
    int areas = draft.layer().size();
    if (draft.level() != AreaLevel.DESO && draft.level() != AreaLevel.REGSO) {
      return Sentence.of(Message.of("ui.data.areasOfLevel", areas, Sentence.gap(0)), level);
    }
    List<String> years = draft.level() == AreaLevel.DESO ? YEARS_DESO : YEARS_REGSO;
    Gap version =
        new Gap.Choice(
            Message.of("ui.data.chooseVersion"),
            draft.version() == null
                ? Message.of("ui.data.versionUnknown")
                : Message.of("ui.data.asIs", draft.version()),
            years.stream().map(Gap.Option::asIs).toList(),
            chosen -> choose.accept(preview.choices().withVersion(chosen)));
    return Sentence.of(
        Message.of("ui.data.areasOfVersion", areas, Sentence.gap(0), Sentence.gap(1)), level, version);
  }

  static Message levelName(AreaLevel level) {
    return Message.of("ui.data.level_" + level.name());
  }

  private Sentence code(AreaImport.Outline outline) {
    String example = draft.layer().areas().stream().findFirst().map(area -> area.code().code()).orElse("");
    return Sentence.of(
        Message.of("ui.data.codeField", Sentence.gap(0), example),
        new Gap.Choice(
            Message.of("ui.data.chooseCode"),
            Message.of("ui.data.asIs", draft.codeField()),
            fields(outline),
            chosen -> choose.accept(preview.choices().withCode(chosen))));
  }

  private Sentence name(AreaImport.Outline outline) {
    Gap choice =
        new Gap.Choice(
            Message.of("ui.data.chooseName"),
            draft.nameField() == null
                ? Message.of("ui.data.nameUnknown")
                : Message.of("ui.data.asIs", draft.nameField()),
            fields(outline),
            chosen -> choose.accept(preview.choices().withName(chosen)));
    String example = draft.layer().areas().stream().findFirst().map(Area::name).orElse("");
    return draft.nameField() == null
        ? Sentence.of(Message.of("ui.data.noNameField", Sentence.gap(0)), choice)
        : Sentence.of(Message.of("ui.data.nameField", Sentence.gap(0), example), choice);
  }

  /// The columns, each with what stands in its first row.
  private static List<Gap.Option> fields(AreaImport.Outline outline) {
    List<Gap.Option> options = new ArrayList<>();
    for (int i = 0; i < outline.fields().size(); i++) {
      String field = outline.fields().get(i);
      String first = outline.firstRows().isEmpty() ? "" : outline.firstRows().getFirst().get(i);
      options.add(
          new Gap.Option(
              field,
              first.isEmpty() ? Message.of("ui.data.asIs", field) : Message.of("ui.data.fieldWith", field, first)));
    }
    return options;
  }

  private Sentence system() {
    return Sentence.of(
        Message.of("ui.data.system", Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseSystem"),
            systemName(draft.sourceCrs()),
            SYSTEMS.stream().map(code -> new Gap.Option(code, systemName(code))).toList(),
            chosen -> choose.accept(preview.choices().withCrs(chosen))));
  }

  private static Message systemName(String crs) {
    String code = crs.toUpperCase(Locale.ROOT);
    return SYSTEMS.contains(code)
        ? Message.of("ui.data.system_" + code.substring("EPSG:".length()))
        : Message.of("ui.data.systemUnknown");
  }
}
