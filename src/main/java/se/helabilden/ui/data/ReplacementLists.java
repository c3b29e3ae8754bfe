package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.importing.Replacement;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.SeriesChanges;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.needs.Answer;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Question;
import se.helabilden.needs.TemplatePart;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.RestsOn;
import se.helabilden.ui.common.SavedViews;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

/// The lists behind the numbers of what a newer file changes; never cut.
final class ReplacementLists {
  private final ImportState.ValuesPreview preview;
  private final ScreenContext context;

  ReplacementLists(ImportState.ValuesPreview preview, ScreenContext context) {
    this.preview = preview;
    this.context = context;
  }

  /// Each value that changes, before and after.
  ReceiptList changed() {
    List<ReceiptList.Row> rows = new ArrayList<>();
    boolean several =
        preview.replacements().size() > 1
            || preview.replacements().stream()
                .anyMatch(one -> one.changes().changed().stream().anyMatch(cell -> !cell.breakdown().isNone()));
    for (Replacement replacement : preview.replacements()) {
      for (SeriesChanges.Changed cell : replacement.changes().changed()) {
        List<Serializable> cells = new ArrayList<>();
        cells.add(name(cell.area()));
        cells.add(cell.area().code());
        cells.add(cell.period().isNone() ? "" : cell.period().text());
        cells.add(shown(cell.before(), cell.statusBefore()));
        cells.add(shown(cell.after(), cell.statusAfter()));
        if (several) {
          cells.add(named(replacement.before().name(), cell.breakdown().label()));
        }
        rows.add(new ReceiptList.Row(cells, null));
      }
    }
    List<Message> columns =
        columns(
            "ui.data.columnArea", "ui.data.columnCode", "ui.data.columnPeriod", "ui.data.columnBefore",
            "ui.data.columnAfter", "ui.data.columnIndicator");
    return new ReceiptList(
        Message.of("ui.data.listChanged", rows.size()), several ? columns : columns.subList(0, columns.size() - 1), rows);
  }

  private static String named(String indicator, String group) {
    return group.isEmpty() ? indicator : indicator + ", " + group;
  }

  private static Serializable shown(double value, ValueStatus status) {
    if (!Double.isNaN(value)) {
      return value;
    }
    return Message.of(status == ValueStatus.SUPPRESSED ? "ui.data.cellHidden" : "ui.data.cellMissing");
  }

  /// An area's name on the map, else its code.
  String name(AreaCode code) {
    return preview.areas().find(code.code()).map(Area::name).orElse(code.code());
  }

  /// Areas that only the file has, or only the project.
  ReceiptList areas(boolean added) {
    Map<AreaCode, List<String>> indicators = new LinkedHashMap<>();
    for (Replacement replacement : preview.replacements()) {
      SeriesChanges changes = replacement.changes();
      for (AreaCode code : added ? changes.areasAdded() : changes.areasGone()) {
        indicators.computeIfAbsent(code, each -> new ArrayList<>()).add(replacement.before().name());
      }
    }
    List<ReceiptList.Row> rows = new ArrayList<>();
    indicators.forEach(
        (code, names) ->
            rows.add(
                new ReceiptList.Row(
                    List.of(code.code(), name(code), names.stream().distinct().collect(Collectors.joining("; "))),
                    null)));
    return new ReceiptList(
        Message.of(added ? "ui.data.listAreasNew" : "ui.data.listAreasGone", rows.size()),
        columns("ui.data.columnCode", "ui.data.columnArea", "ui.data.columnIndicator"),
        rows);
  }

  /// What is told about the indicators otherwise than before.
  ReceiptList definitions() {
    List<ReceiptList.Row> rows = new ArrayList<>();
    for (Replacement replacement : preview.replacements()) {
      for (Replacement.DefinitionChange change : replacement.definitions()) {
        rows.add(
            new ReceiptList.Row(
                List.of(
                    Message.of("ui.data.field_" + change.field()),
                    told(change.field(), change.before()),
                    told(change.field(), change.after()),
                    replacement.before().name()),
                null));
      }
    }
    return new ReceiptList(
        Message.of("ui.data.listDefinitions", rows.size()),
        columns("ui.data.columnField", "ui.data.columnBefore", "ui.data.columnAfter", "ui.data.columnIndicator"),
        rows);
  }

  private Serializable told(String field, @Nullable String value) {
    if (value == null) {
      return Message.of("ui.data.notTold");
    }
    Language language = context.texts().languageProperty().get();
    return field.equals("catalogueId")
        ? context.catalogue().find(value).map(entry -> entry.name().in(language)).orElse(value)
        : value;
  }

  /// Maps, objects of the red thread and answers that rest on the indicators, each with the way to it.
  ReceiptList restsOn() {
    Map<Object, ReceiptList.Row> rows = new LinkedHashMap<>();
    for (Replacement replacement : preview.replacements()) {
      RestsOn rests = replacement.restsOn();
      rests.views().forEach(view -> rows.putIfAbsent(view.id(), row(view)));
      rests.objects().forEach(object -> rows.putIfAbsent(object.id(), row(object)));
      rests.answers().forEach(answer -> rows.putIfAbsent(answer.questionId(), row(answer)));
    }
    return new ReceiptList(
        Message.of("ui.data.listRests", rows.size()), columns("ui.data.columnKind", "ui.data.columnWhat"), List.copyOf(rows.values()));
  }

  private ReceiptList.Row row(MapView view) {
    String title =
        preview.replacements().stream()
            .map(Replacement::before)
            .filter(indicator -> view.title().isBlank() && view.entryId().startsWith(indicator.id()))
            .map(Indicator::name)
            .findFirst()
            .orElse(view.title());
    return new ReceiptList.Row(
        List.of(
            Message.of("ui.data.kindMap"),
            title.isBlank() || title.contains(view.period()) ? title : title + ", " + view.period()),
        null,
        () -> {
          SavedViews.show(context.workspace(), view);
          context.navigator().go(Step.MAPS);
        });
  }

  private ReceiptList.Row row(ThreadObject object) {
    Step step =
        switch (object.kind()) {
          case EVIDENCE, FINDING -> Step.MAPPING;
          case CAUSE, NEED -> Step.NEEDS;
          case GOAL, MEASURE, FOLLOW_UP -> Step.PLAN;
        };
    return new ReceiptList.Row(
        List.of(object.label(), object.text()), null, () -> context.navigator().go(step));
  }

  private ReceiptList.Row row(Answer answer) {
    Language language = context.texts().languageProperty().get();
    String text =
        context.template().question(answer.questionId()).map(Question::text).map(words -> words.in(language))
            .orElse(answer.questionId());
    return new ReceiptList.Row(List.of(Message.of("ui.data.kindAnswer"), text), null, () -> go(answer));
  }

  private void go(Answer answer) {
    for (TemplatePart part : TemplatePart.values()) {
      if (context.template().questions(part).stream().anyMatch(question -> question.id().equals(answer.questionId()))) {
        context.workspace().remembered().placeProperty(part).set(answer.questionId());
        context.navigator().go(Step.valueOf(part.name()));
      }
    }
  }

  /// Indicators that were computed from these.
  ReceiptList computed() {
    List<ReceiptList.Row> rows =
        preview.replacements().stream()
            .flatMap(replacement -> replacement.restsOn().computed().stream())
            .distinct()
            .map(indicator -> new ReceiptList.Row(List.of(indicator.name(), String.join(", ", indicator.parts())), null))
            .toList();
    return new ReceiptList(
        Message.of("ui.data.listComputed", rows.size()), columns("ui.data.columnIndicator", "ui.data.columnParts"), rows);
  }

  private static List<Message> columns(String... keys) {
    List<Message> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(Message.of(key));
    }
    return columns;
  }
}
