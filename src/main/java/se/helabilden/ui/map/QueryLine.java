package se.helabilden.ui.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaQuery.Comparison;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// One condition: an indicator and a bound, a municipality, or a kept selection.
abstract sealed class QueryLine extends FlowPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private QueryLine(UiTexts texts, Consumer<QueryLine> remove, Node... parts) {
    getStyleClass().add("query-line");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(parts);
    getChildren().add(Controls.iconButton(texts.of("ui.map.queryRemove"), "mdi2c-close", () -> remove.accept(this)));
  }

  /// The condition; empty while it is not whole.
  abstract Optional<AreaQueryViewModel.Draft> draft();

  /// Shows what the answer tells of this condition.
  abstract void show(AreaQueryViewModel.@Nullable Found found);

  @Override
  public void requestFocus() {
    getChildren().getFirst().requestFocus();
  }

  static QueryLine value(
      AreaQueryViewModel query, UiTexts texts, IndicatorPicker picker, Runnable changed, Consumer<QueryLine> remove) {
    return new Value(query, texts, picker, changed, remove);
  }

  static QueryLine place(Map<String, String> names, UiTexts texts, Runnable changed, Consumer<QueryLine> remove) {
    ComboBox<String> municipality = new ComboBox<>();
    municipality.getItems().setAll(names.keySet());
    municipality.setConverter(Words.of(code -> code == null ? "" : names.getOrDefault(code, code)));
    municipality.accessibleTextProperty().bind(texts.of("ui.map.queryPlace"));
    municipality.getSelectionModel().selectFirst();
    municipality.setOnAction(event -> changed.run());
    return new Place(municipality, texts, remove);
  }

  private static final class Place extends QueryLine {
    private final ComboBox<String> municipality;

    Place(ComboBox<String> municipality, UiTexts texts, Consumer<QueryLine> remove) {
      super(texts, remove, Controls.label(texts.of("ui.map.queryPlace")), municipality);
      this.municipality = municipality;
    }

    @Override
    public void requestFocus() {
      municipality.requestFocus();
    }

    @Override
    Optional<AreaQueryViewModel.Draft> draft() {
      return Optional.ofNullable(municipality.getValue()).map(AreaQueryViewModel.PlaceDraft::new);
    }

    @Override
    void show(AreaQueryViewModel.@Nullable Found found) {
      // a municipality tells all of itself
    }
  }

  static QueryLine named(List<String> names, UiTexts texts, Runnable changed, Consumer<QueryLine> remove) {
    ComboBox<String> selection = new ComboBox<>();
    selection.getItems().setAll(names);
    selection.accessibleTextProperty().bind(texts.of("ui.map.queryNamed"));
    selection.getSelectionModel().selectFirst();
    selection.setOnAction(event -> changed.run());
    return new Named(selection, texts, remove);
  }

  private static final class Named extends QueryLine {
    private final ComboBox<String> selection;

    Named(ComboBox<String> selection, UiTexts texts, Consumer<QueryLine> remove) {
      super(texts, remove, Controls.label(texts.of("ui.map.queryNamed")), selection);
      this.selection = selection;
    }

    @Override
    public void requestFocus() {
      selection.requestFocus();
    }

    @Override
    Optional<AreaQueryViewModel.Draft> draft() {
      return Optional.ofNullable(selection.getValue()).map(AreaQueryViewModel.NamedDraft::new);
    }

    @Override
    void show(AreaQueryViewModel.@Nullable Found found) {
      // a name tells all of itself
    }
  }

  private static final class Value extends QueryLine {
    private final Button indicator;
    private final ComboBox<Comparison> comparison;
    private final TextField bound;
    private final Label unit;
    private final UiTexts texts;
    private @Nullable IndicatorEntry entry;

    Value(
        AreaQueryViewModel query, UiTexts texts, IndicatorPicker picker, Runnable changed, Consumer<QueryLine> remove) {
      this(query, texts, picker, changed, remove, new Button(), new ComboBox<>(), new TextField(), new Label());
    }

    private Value(
        AreaQueryViewModel query, UiTexts texts, IndicatorPicker picker, Runnable changed, Consumer<QueryLine> remove,
        Button indicator, ComboBox<Comparison> comparison, TextField bound, Label unit) {
      super(texts, remove, indicator, comparison, bound, unit);
      this.texts = texts;
      this.indicator = indicator;
      this.comparison = comparison;
      this.bound = bound;
      this.unit = unit;
      indicator.setMnemonicParsing(false);
      indicator.getStyleClass().addAll("chooser", "query-indicator");
      indicator.setGraphic(Icons.of("mdi2c-chevron-down"));
      indicator.setContentDisplay(ContentDisplay.RIGHT);
      comparison.getItems().setAll(Comparison.values());
      comparison.setConverter(Words.of(each -> each == null ? "" : texts.text(words(each))));
      comparison.setValue(Comparison.OVER);
      comparison.getStyleClass().add("query-comparison");
      comparison.accessibleTextProperty().bind(texts.of("ui.map.queryComparison"));
      bound.getStyleClass().add("query-bound");
      bound.setPrefColumnCount(6);
      bound.accessibleTextProperty().bind(texts.of("ui.map.queryBound"));
      unit.getStyleClass().add("secondary");
      take(query.shownEntry());
      indicator.setOnAction(
          event ->
              picker.open(
                  query.choices(),
                  choice -> {
                    take(AreaQueryViewModel.entryOf(choice));
                    changed.run();
                  },
                  bound::requestFocus));
      comparison.setOnAction(
          event -> {
            bound.setDisable(comparison.getValue() == Comparison.MISSING);
            changed.run();
          });
      bound.textProperty().subscribe((_, _) -> changed.run());
    }

    private static String words(Comparison comparison) {
      return switch (comparison) {
        case OVER -> "ui.map.queryOver";
        case AT_LEAST -> "ui.map.queryAtLeast";
        case UNDER -> "ui.map.queryUnder";
        case AT_MOST -> "ui.map.queryAtMost";
        case MISSING -> "ui.map.queryMissing";
      };
    }

    private void take(@Nullable IndicatorEntry chosen) {
      entry = chosen;
      indicator.setText(chosen == null ? texts.text("ui.map.findIndicator") : chosen.name());
      unit.setText(chosen == null || chosen.indicator().unit() == null ? "" : chosen.indicator().unit());
    }

    @Override
    public void requestFocus() {
      bound.requestFocus();
    }

    @Override
    Optional<AreaQueryViewModel.Draft> draft() {
      OptionalDouble number = AreaQueryViewModel.bound(bound.getText());
      boolean missing = comparison.getValue() == Comparison.MISSING;
      bound.pseudoClassStateChanged(WRONG, !missing && !bound.getText().isBlank() && number.isEmpty());
      return entry == null || (number.isEmpty() && !missing)
          ? Optional.empty()
          : Optional.of(new AreaQueryViewModel.ValueDraft(entry.id(), comparison.getValue(), number.orElse(0)));
    }

    @Override
    void show(AreaQueryViewModel.@Nullable Found found) {
      Period period = found == null || entry == null ? null : found.periods().get(entry.id());
      String of = entry == null || entry.indicator().unit() == null ? "" : entry.indicator().unit();
      List<String> parts =
          period == null || period.isNone() ? List.of(of) : of.isEmpty() ? List.of(period.text()) : List.of(of, period.text());
      unit.setText(String.join(" · ", parts));
    }
  }
}
