package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import se.helabilden.importing.ColumnChoice;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.Replacement;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.SeriesChanges;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.work.Message;

/// "Det här ändras i projektet": what a table would change in indicators that are there, and what rests on them, before
/// it does. Every number opens its list.
final class ReplacementWords {
  private final ImportState.ValuesPreview preview;
  private final List<Replacement> replacements;
  private final ImportChoices choices;
  private final ReplacementLists lists;
  private final ScreenContext context;
  private final Consumer<ImportChoices> choose;
  private final Consumer<ReceiptList> open;

  ReplacementWords(
      ImportState.ValuesPreview preview,
      ScreenContext context,
      Consumer<ImportChoices> choose,
      Consumer<ReceiptList> open) {
    this.preview = preview;
    this.replacements = preview.replacements();
    this.choices = preview.choices();
    this.lists = new ReplacementLists(preview, context);
    this.context = context;
    this.choose = choose;
    this.open = open;
  }

  /// Nothing where the project has none of it.
  List<Node> nodes() {
    List<Sentence> sentences = sentences();
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(Parts.label(context.texts().text("ui.data.changesTitle"), "list-title"));
    nodes.addAll(Parts.flows(sentences, context.texts()));
    nodes.add(Parts.label(context.texts().text("ui.data.understoodTitle"), "list-title"));
    return nodes;
  }

  /// What the button that does it says.
  Message yes() {
    int indicators = preview.staged().join().drafts().size();
    if (!replacements.isEmpty() && replacements.size() == indicators) {
      return Message.of("ui.data.yes_" + choices.way().name(), indicators);
    }
    return Message.of(
        "ui.data.readValues", indicators, preview.staged().join().receipt().areas().withValues());
  }

  List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>();
    Indicator newerOf = preview.newerOf();
    if (newerOf != null) {
      all.add(newerOf(newerOf));
    }
    if (replacements.isEmpty()) {
      return all;
    }
    all.add(meets());
    versions().ifPresent(all::add);
    all.add(values());
    rests(all);
    largest().ifPresent(all::add);
    periods("ui.data.periodsNew", SeriesChanges::newPeriods).ifPresent(all::add);
    periods("ui.data.periodsBoth", SeriesChanges::overwrittenPeriods).ifPresent(all::add);
    periods("ui.data.periodsGone_" + way(), SeriesChanges::gonePeriods).ifPresent(all::add);
    int lost = sum(SeriesChanges::lost);
    if (lost > 0) {
      all.add(Sentence.of(Message.of("ui.data.valuesLost_" + way(), lost)));
    }
    areas(all);
    List<ReceiptList.Row> told = lists.definitions().rows();
    if (!told.isEmpty()) {
      all.add(linked("ui.data.definitionsChange", Message.of("ui.data.countTold", told.size()), lists.definitions()));
    }
    return all;
  }

  private Sentence newerOf(Indicator indicator) {
    Message named =
        Message.of("ui.data.indicatorOfFile", indicator.name(), String.valueOf(indicator.provenance().file()));
    boolean own = "".equals(choices.replaces());
    return Sentence.of(
        Message.of("ui.data.newerOf", Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseNewerOf"),
            own ? Message.of("ui.data.asOwn") : named,
            List.of(new Gap.Option(indicator.id(), named), new Gap.Option("", Message.of("ui.data.asOwn"))),
            chosen -> choose.accept(choices.withReplaces(chosen))));
  }

  private Sentence meets() {
    return Sentence.of(
        Message.of("ui.data.meets", replacements.size(), Sentence.gap(0)),
        new Gap.Choice(
            Message.of("ui.data.chooseWay"),
            Message.of("ui.data.way_" + way()),
            Arrays.stream(Replacement.Way.values())
                .map(way -> new Gap.Option(way.id(), Message.of("ui.data.way_" + way.name())))
                .toList(),
            chosen ->
                Replacement.Way.ofId(chosen).ifPresent(way -> choose.accept(choices.withWay(way)))));
  }

  /// Equal codes of different versions of the areas meet, which is no proof of equal boundaries.
  private Optional<Sentence> versions() {
    return replacements.stream()
        .flatMap(replacement -> replacement.definitions().stream())
        .filter(change -> change.field().equals("areaVersion"))
        .filter(change -> change.before() != null && change.after() != null)
        .findFirst()
        .map(change -> Sentence.of(Message.of("ui.data.versionsMeet", change.before(), change.after())));
  }

  private Sentence values() {
    int changed = sum(changes -> changes.changed().size());
    int same = sum(SeriesChanges::same);
    int added = sum(SeriesChanges::added);
    if (changed > 0) {
      return Sentence.of(
          Message.of("ui.data.valuesChange", Sentence.gap(0), same, added),
          new Gap.Link(Message.of("ui.data.countValues", changed), () -> open.accept(lists.changed())));
    }
    if (same == 0) {
      return Sentence.of(Message.of("ui.data.valuesNew", added));
    }
    return added > 0
        ? Sentence.of(Message.of("ui.data.valuesSame", same, added))
        : Sentence.of(Message.of("ui.data.changesNothing", same));
  }

  private Optional<Sentence> largest() {
    return replacements.stream()
        .map(replacement -> replacement.changes().largest())
        .flatMap(Optional::stream)
        .max((a, b) -> Double.compare(Math.abs(a.difference()), Math.abs(b.difference())))
        .map(
            cell ->
                Sentence.of(
                    Message.of(
                        "ui.data.largestChange",
                        lists.name(cell.area()),
                        cell.period().isNone() ? "" : cell.period().text(),
                        ReceiptList.shown(cell.before(), context.texts().now()),
                        ReceiptList.shown(cell.after(), context.texts().now()))));
  }

  private Optional<Sentence> periods(String key, Function<SeriesChanges, List<Period>> which) {
    TreeSet<Period> all =
        replacements.stream()
            .flatMap(replacement -> which.apply(replacement.changes()).stream())
            .filter(period -> !period.isNone())
            .collect(Collectors.toCollection(TreeSet::new));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.of(Message.of(key, all.size(), all.stream().map(Period::text).collect(Collectors.joining(", ")))));
  }

  private void areas(List<Sentence> all) {
    ReceiptList added = lists.areas(true);
    ReceiptList gone = lists.areas(false);
    if (!added.rows().isEmpty()) {
      all.add(linked("ui.data.areasNew", Message.of("ui.data.countAreas", added.rows().size()), added));
    }
    if (!gone.rows().isEmpty()) {
      all.add(linked("ui.data.areasGone_" + way(), Message.of("ui.data.countAreas", gone.rows().size()), gone));
    }
  }

  private void rests(List<Sentence> all) {
    boolean marked = replacements.stream().anyMatch(replacement -> replacement.changesNumbers(choices.way()));
    ReceiptList rests = lists.restsOn();
    all.add(
        rests.rows().isEmpty()
            ? Sentence.of(Message.of("ui.data.restsNone"))
            : linked(
                marked ? "ui.data.restsMarked" : "ui.data.restsUntouched",
                Message.of("ui.data.countRests", rests.rows().size()),
                rests));
    ReceiptList computed = lists.computed();
    if (marked && !computed.rows().isEmpty()) {
      all.add(
          linked("ui.data.computedStay", Message.of("ui.data.countComputed", computed.rows().size()), computed));
    }
  }

  private Sentence linked(String key, Message link, ReceiptList list) {
    return Sentence.of(Message.of(key, Sentence.gap(0)), new Gap.Link(link, () -> open.accept(list)));
  }

  private String way() {
    return choices.way().name();
  }

  private int sum(Function<SeriesChanges, Integer> count) {
    return replacements.stream().mapToInt(replacement -> count.apply(replacement.changes())).sum();
  }

  /// Which column of a file is the indicator that it shall replace, where that is not certain.
  ///
  /// @param contents the contents texts of the file
  static Gap.Choice columnChoice(
      Collection<String> contents, ImportChoices now, Consumer<ImportChoices> choose) {
    return new Gap.Choice(
        Message.of("ui.data.chooseColumn"),
        Message.of("ui.data.choose"),
        contents.stream().map(Gap.Option::asIs).toList(),
        chosen ->
            choose.accept(
                now.withReplaces("").withColumn(ColumnChoice.guess(chosen).withId(now.replaces()))));
  }
}
