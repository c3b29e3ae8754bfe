package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The project's indicators by focus area, filtered as one types.
final class IndicatorsPane extends VBox {
  private final DataViewModel data;
  private final UiTexts texts;
  private final IndicatorTree tree;
  private final TextField filter = new TextField();
  private final ComboBox<@Nullable FocusArea> focusAreas = new ComboBox<>();
  private final HBox filters;
  private final IndicatorsFoot foot;
  private final EmptyState empty;
  private final ScrollPane emptyPlace;
  private final Set<Object> closed = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private Subscription listening = Subscription.EMPTY;

  /// @param replace asks for a newer file of an indicator's table
  IndicatorsPane(
      DataViewModel data,
      ImportViewModel imports,
      IndicatorPanels panels,
      UiTexts texts,
      Runnable chooseTables,
      Consumer<Indicator> replace) {
    this.data = data;
    this.texts = texts;
    getStyleClass().add("indicators-pane");
    tree = new IndicatorTree(data, imports, texts, replace);
    foot = new IndicatorsFoot(data, panels, texts);
    filter.promptTextProperty().bind(texts.of("ui.data.filter"));
    filter.accessibleTextProperty().bind(texts.of("ui.data.filter"));
    filter.getStyleClass().add("filter");
    focusAreas.accessibleTextProperty().bind(texts.of("ui.data.focusAreaFilter"));
    Label title = Controls.label(texts.of("ui.data.indicatorsTitle"), "section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    filters = new HBox(filter, focusAreas);
    filters.getStyleClass().add("filters");
    HBox head = new HBox(title, space, filters);
    head.getStyleClass().add("section-head");
    empty =
        new EmptyState(
            texts.of("ui.data.noIndicators"),
            texts.of("ui.data.chooseTables"),
            texts,
            chooseTables,
            () -> imports.show(new Aside.HowTo()));
    emptyPlace = EmptyState.scrolling(empty);
    StackPane place = new StackPane(tree, emptyPlace);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head, place, foot);
  }

  private final class Names extends StringConverter<@Nullable FocusArea> {
    @Override
    public String toString(@Nullable FocusArea area) {
      return area == null ? texts.text("ui.data.allFocusAreas") : texts.text(area.label());
    }

    @Override
    public @Nullable FocusArea fromString(String text) {
      return null;
    }
  }

  void attach() {
    filter.textProperty().bindBidirectional(data.filterProperty());
    listening =
        Subscription.combine(
            data.indicators().subscribe(rows -> show()),
            data.layers().subscribe(rows -> show()),
            texts
                .languageProperty()
                .subscribe(
                    language -> {
                      focusAreas.setConverter(new Names());
                      show();
                    }),
            focusAreas.valueProperty().subscribe(chosen -> data.focusAreaProperty().set(chosen)));
  }

  void detach() {
    filter.textProperty().unbindBidirectional(data.filterProperty());
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// Fits the columns to the text size.
  void sizeFor(double em) {
    tree.sizeFor(em);
  }

  private void show() {
    boolean none = data.indicatorCount() == 0;
    emptyPlace.setVisible(none);
    empty.first(!data.layers().isEmpty());
    tree.setVisible(!none);
    filters.setVisible(!none);
    foot.show(!none);
    remember();
    Map<FocusArea, List<DataRow.IndicatorRow>> groups = new LinkedHashMap<>();
    for (DataRow.IndicatorRow row : data.indicators()) {
      groups.computeIfAbsent(row.entry().indicator().focusArea(), area -> new ArrayList<>()).add(row);
    }
    TreeItem<DataRow> root = new TreeItem<>(null);
    groups.forEach((area, rows) -> root.getChildren().add(heading(area, rows)));
    tree.show(root, data.layers().size() > 1);
    List<@Nullable FocusArea> choices = new ArrayList<>();
    choices.add(null);
    choices.addAll(data.focusAreas());
    if (!focusAreas.getItems().equals(choices)) {
      focusAreas.getItems().setAll(choices);
    }
  }

  private TreeItem<DataRow> heading(FocusArea area, List<DataRow.IndicatorRow> rows) {
    TreeItem<DataRow> heading = new TreeItem<>(new DataRow.Heading(area, rows.size()));
    for (DataRow.IndicatorRow row : rows) {
      TreeItem<DataRow> item = new TreeItem<>(row);
      row.groups().forEach(group -> item.getChildren().add(new TreeItem<>(group)));
      item.setExpanded(open.contains(row.entry().indicator().id()));
      heading.getChildren().add(item);
    }
    heading.setExpanded(!closed.contains(area));
    return heading;
  }

  /// Which rows are folded and unfolded now, so that they stay so.
  private void remember() {
    TreeItem<DataRow> root = tree.getRoot();
    if (root == null) {
      return;
    }
    for (TreeItem<DataRow> heading : root.getChildren()) {
      if (heading.getValue() instanceof DataRow.Heading shown) {
        set(closed, shown.focusArea(), !heading.isExpanded());
      }
      for (TreeItem<DataRow> item : heading.getChildren()) {
        if (item.getValue() instanceof DataRow.IndicatorRow row) {
          set(open, row.entry().indicator().id(), item.isExpanded());
        }
      }
    }
  }

  private static <T> void set(Set<T> among, T element, boolean is) {
    if (is) {
      among.add(element);
    } else {
      among.remove(element);
    }
  }
}
