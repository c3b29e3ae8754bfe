package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.TableOutline;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.StagedTable;
import se.helabilden.project.Project;
import se.helabilden.work.Message;

/// "Så har filen tolkats" for a table: each guess can be changed where it stands.
final class ValueSentences {
  private static final int NAMED = 5;
  /// Below this, counts from own registers are hidden unless the user says otherwise.
  static final int SMALL = 5;

  private final ImportState.ValuesPreview preview;
  private final ValueImport.Staged staged;
  private final ImportChoices choices;
  private final MatchReceipt receipt;
  private final Consumer<ImportChoices> choose;

  ValueSentences(ImportState.ValuesPreview preview, Consumer<ImportChoices> choose) {
    this.preview = preview;
    this.staged = preview.staged();
    this.choices = preview.choices();
    this.receipt = staged.join().receipt();
    this.choose = choose;
  }

  /// @param openColumns opens the columns to be changed
  List<Sentence> sentences(Project project, Consumer<ReceiptList> open, Runnable openColumns) {
    List<Sentence> all = new ArrayList<>();
    vintage().ifPresent(all::add);
    rebuild().ifPresent(all::add);
    if (staged.outline().sheets().size() > 1 && receipt.sheet() != null) {
      all.add(
          Sentence.of(
              Message.of("ui.data.sheet", Sentence.gap(0), staged.outline().sheets().size()),
              sheetChoice(staged.outline(), Message.of("ui.data.asIs", receipt.sheet()), choices, choose)));
    }
    all.addAll(key());
    all.add(
        project.layers().size() > 1
            ? Sentence.of(
                Message.of("ui.data.matchedWith", Sentence.gap(0)),
                layerChoice(project, Message.of("ui.data.asIs", staged.layer().name()), choices, choose))
            : Sentence.of(Message.of("ui.data.matchedWith", staged.layer().name())));
    all.add(period());
    all.add(indicators());
    all.add(columns(openColumns));
    if (receipt.rows().duplicate() > 0) {
      all.add(duplicates());
    }
    if (isOwnRegister(staged)) {
      all.add(smallNumbers());
    }
    ReceiptSentences account = new ReceiptSentences(receipt, preview.areas(), open);
    all.add(account.rows());
    all.add(account.areas());
    source().ifPresent(all::add);
    return all;
  }

  /// That the file was read as its like was the last time, with the way out of it; empty where it was not.
  Optional<Sentence> asLastTime() {
    return Optional.ofNullable(preview.asOn()).map(this::asLastTime);
  }

  private Sentence asLastTime(String day) {
    Message last = Message.of("ui.data.asLastTime", day);
    return Sentence.of(
        Message.of("ui.data.readAs", Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseReadAs"),
            last,
            List.of(new Gap.Option("last", last), new Gap.Option("guess", Message.of("ui.data.asGuessed"))),
            chosen ->
                choose.accept(
                    chosen.equals("last") ? choices : ImportChoices.NONE.withHideBelow(choices.hideBelow()))));
  }

  private static String keyAlone(String column) {
    int plus = column.indexOf('+');
    return plus < 0 ? column : column.substring(0, plus).strip();
  }

  /// The second column, where names alone do not tell areas apart.
  private Optional<Gap> beside() {
    String now = receipt.keyColumn();
    int plus = now.indexOf('+');
    boolean ambiguous = receipt.unmatchedByReason().getOrDefault("ambiguous", 0) > 0;
    if (plus < 0 && !ambiguous && receipt.keyKind().equals("code")) {
      return Optional.empty();
    }
    String alone = keyAlone(now);
    List<Gap.Option> options = new ArrayList<>();
    options.add(new Gap.Option("", Message.of("ui.data.noOtherColumn")));
    staged.outline().columns().stream()
        .filter(column -> !column.letter().equals(alone))
        .forEach(
            column ->
                options.add(
                    new Gap.Option(
                        column.letter(),
                        Message.of("ui.data.columnWith", column.letter(), String.join(", ", column.samples())))));
    Message shown = plus < 0 ? Message.of("ui.data.noOtherColumn") : keyShown(now.substring(plus + 1).strip());
    return Optional.of(
        new Gap.Choice(
            Message.of("ui.data.chooseBeside"),
            shown,
            options,
            chosen -> choose.accept(choices.withKeyColumn(chosen.isEmpty() ? alone : alone + "+" + chosen))));
  }

  /// Names move between versions: a person says which one the table is of.
  private Optional<Sentence> vintage() {
    boolean asked =
        choices.tableVersion() != null
            || receipt.warnings().stream().anyMatch(warning -> warning.issue().id().equals("name-version"));
    if (!asked) {
      return Optional.empty();
    }
    String older = staged.layer().level() == AreaLevel.DESO ? "2018" : "2020";
    String division = staged.layer().level() == AreaLevel.DESO ? "DeSO " : "RegSO ";
    Message shown =
        choices.tableVersion() == null
            ? Message.of("ui.data.choose")
            : Message.of("ui.data.asIs", division + choices.tableVersion());
    return Optional.of(
        Sentence.of(
            Message.of("ui.data.vintage", Sentence.gap(0)),
            new Gap.Choice(
                Message.of("ui.data.chooseVintage"),
                shown,
                List.of(
                    new Gap.Option(older, Message.of("ui.data.asIs", division + older)),
                    new Gap.Option("2025", Message.of("ui.data.asIs", division + "2025"))),
                chosen -> choose.accept(choices.withTableVersion(chosen)))));
  }

  /// Counts of areas that are made of whole older ones: left alone until somebody says yes.
  private Optional<Sentence> rebuild() {
    boolean possible =
        receipt.warnings().stream().anyMatch(warning -> warning.issue().id().equals("rebuild-possible"));
    if (!possible && !choices.rebuild()) {
      return Optional.empty();
    }
    return Optional.of(
        Sentence.of(
            Message.of("ui.data.rebuild", Sentence.gap(0)),
            new Gap.Choice(
                Message.of("ui.data.chooseRebuild"),
                Message.of(choices.rebuild() ? "ui.data.rebuildYes" : "ui.data.rebuildNo"),
                List.of(
                    new Gap.Option("no", Message.of("ui.data.rebuildNo")),
                    new Gap.Option("yes", Message.of("ui.data.rebuildYes"))),
                chosen -> choose.accept(choices.withRebuild(chosen.equals("yes"))))));
  }

  private List<Sentence> key() {
    List<String> keys =
        staged.table().rows().stream().map(StagedTable.Row::key).filter(key -> !key.isEmpty()).toList();
    String example =
        keys.stream()
            .filter(key -> preview.areas().indexOf(key.split("[\\s_]")[0]) >= 0)
            .findFirst()
            .orElse(keys.isEmpty() ? "" : keys.getFirst());
    Gap choice = keyChoice(staged.outline(), keyShown(keyAlone(receipt.keyColumn())), choices, choose);
    Gap beside = beside().orElse(null);
    if (beside != null && receipt.keyColumn().contains("+")) {
      return List.of(
          Sentence.of(Message.of("ui.data.keyPair", Sentence.gap(0), Sentence.gap(1), example), choice, beside));
    }
    List<Sentence> all = new ArrayList<>();
    all.add(
        receipt.keyKind().equals("code")
            ? Sentence.of(Message.of("ui.data.keyCode", Sentence.gap(0), example), choice)
            : Sentence.of(Message.of("ui.data.keyName", Sentence.gap(0), example), choice));
    if (beside != null) {
      all.add(Sentence.of(Message.of("ui.data.keyBeside", Sentence.gap(0)), beside));
    }
    return all;
  }

  static Message keyShown(String column) {
    return column.matches("[A-Z]{1,2}")
        ? Message.of("ui.data.columnLetter", column)
        : Message.of("ui.data.asIs", column);
  }

  static Gap.Choice sheetChoice(
      TableOutline outline, Message shown, ImportChoices now, Consumer<ImportChoices> choose) {
    return new Gap.Choice(
        Message.of("ui.data.chooseSheet"),
        shown,
        outline.sheets().stream().map(Gap.Option::asIs).toList(),
        chosen -> choose.accept(now.withSheet(chosen)));
  }

  static Gap.Choice keyChoice(
      TableOutline outline, Message shown, ImportChoices now, Consumer<ImportChoices> choose) {
    return new Gap.Choice(
        Message.of("ui.data.chooseKey"),
        shown,
        outline.columns().stream()
            .map(
                column ->
                    new Gap.Option(
                        column.letter(),
                        Message.of("ui.data.columnWith", column.letter(), String.join(", ", column.samples()))))
            .toList(),
        chosen -> choose.accept(now.withKeyColumn(chosen)));
  }

  static Gap.Choice layerChoice(
      Project project, Message shown, ImportChoices now, Consumer<ImportChoices> choose) {
    return new Gap.Choice(
        Message.of("ui.data.chooseLayer"),
        shown,
        project.layers().stream()
            .map(layer -> new Gap.Option(layer.id(), Message.of("ui.data.asIs", layer.name())))
            .toList(),
        chosen -> choose.accept(now.withLayer(chosen)));
  }

  static Gap.Choice duplicateChoice(
      Message shown, ImportChoices now, Consumer<ImportChoices> choose) {
    return new Gap.Choice(
        Message.of("ui.data.chooseDuplicate"),
        shown,
        Arrays.stream(OnDuplicate.values())
            .filter(each -> each != OnDuplicate.ASK)
            .map(each -> new Gap.Option(each.id(), duplicateName(each)))
            .toList(),
        chosen ->
            OnDuplicate.ofId(chosen)
                .ifPresent(each -> choose.accept(now.withOnDuplicate(each))));
  }

  private static Message duplicateName(OnDuplicate rule) {
    return Message.of("ui.data.duplicate_" + rule.name());
  }

  private Sentence duplicates() {
    int count = receipt.rows().duplicate();
    return choices.onDuplicate() == OnDuplicate.ASK
        ? Sentence.of(Message.of("ui.data.duplicatesEqual", count))
        : Sentence.of(
            Message.of("ui.data.duplicatesDiffer", count, Sentence.gap(0)),
            duplicateChoice(duplicateName(choices.onDuplicate()), choices, choose));
  }

  private Sentence period() {
    List<String> periods =
        receipt.indicators().stream().flatMap(joined -> joined.periods().stream()).distinct().sorted().toList();
    if (choices.period() != null || periods.contains("-")) {
      String now = choices.period() == null ? "" : choices.period();
      return Sentence.of(
          Message.of("ui.data.periodWanted", Sentence.gap(0)),
          new Gap.Entry(
              Message.of("ui.data.choosePeriod"),
              Message.of("ui.data.periodPrompt"),
              now,
              written -> choose.accept(choices.withPeriod(written.isBlank() ? null : written.strip()))));
    }
    return periods.size() == 1
        ? Sentence.of(Message.of("ui.data.periodOne", periods.getFirst()))
        : Sentence.of(Message.of("ui.data.periodSpan", periods.size(), ReceiptLists.span(periods)));
  }

  private Sentence indicators() {
    List<String> names = staged.join().drafts().stream().map(IndicatorDraft::name).toList();
    Serializable listed =
        AreaSentences.andMore(String.join("; ", names.stream().limit(NAMED).toList()), names.size() - NAMED);
    int entries = receipt.indicators().size();
    return entries > names.size()
        ? Sentence.of(Message.of("ui.data.indicatorsInGroups", names.size(), listed, entries))
        : Sentence.of(Message.of("ui.data.indicatorsNamed", names.size(), listed));
  }

  private Sentence columns(Runnable openColumns) {
    int left = staged.contents().size() - staged.join().drafts().size();
    Gap.Link change = new Gap.Link(Message.of("ui.data.changeColumns"), openColumns);
    return left > 0
        ? Sentence.of(Message.of("ui.data.columnsLeft", left, Sentence.gap(0)), change)
        : Sentence.of(Message.of("ui.data.columnsAll", Sentence.gap(0)), change);
  }

  /// Whether the table is no published statistics and counts people or things, so that small numbers may tell of
  /// persons.
  static boolean isOwnRegister(ValueImport.Staged staged) {
    return staged.table().format().startsWith("table-")
        && staged.table().about().tableId() == null
        && staged.join().drafts().stream().anyMatch(draft -> draft.kind() == IndicatorKind.COUNT);
  }

  private Sentence smallNumbers() {
    return Sentence.of(
        Message.of("ui.data.smallNumbers", SMALL, Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseSmall"),
            choices.hideBelow() > 0 ? Message.of("ui.data.smallHidden") : Message.of("ui.data.smallShown"),
            List.of(
                new Gap.Option(String.valueOf(SMALL), Message.of("ui.data.smallHidden")),
                new Gap.Option("0", Message.of("ui.data.smallShown"))),
            chosen -> choose.accept(choices.withHideBelow(Integer.parseInt(chosen)))));
  }

  private Optional<Sentence> source() {
    StagedTable.About about = staged.table().about();
    if (about.source() == null) {
      return Optional.empty();
    }
    return Optional.of(
        Sentence.of(
            Message.of(
                "ui.data.sourceTold",
                about.source(),
                about.tableId() == null ? "" : Message.of("ui.data.sourceTable", about.tableId()),
                updated(about) == null ? "" : Message.of("ui.data.sourceUpdated", updated(about)))));
  }

  private static @Nullable String updated(StagedTable.About about) {
    return about.contentsUpdated().values().stream().findFirst().orElse(null);
  }
}
