package se.helabilden.ui.report;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.report.ReportViewModel.ChosenMap;

/// The saved maps: which of them go into the report, and what each is to be called there.
final class MapsPane {
  private final ReportViewModel model;
  private final UiTexts texts;
  private final VBox root = new VBox();
  private final VBox rows = new VBox();
  private final Label none;
  private Subscription listening = Subscription.EMPTY;

  MapsPane(ReportViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    none = Controls.label(texts.of("ui.report.noMaps"), "secondary");
    none.setWrapText(true);
    rows.getStyleClass().add("map-rows");
    root.getStyleClass().add("maps-pane");
    root.getChildren()
        .addAll(
            Controls.label(texts.of("ui.report.maps"), "section-title"),
            none,
            rows,
            Controls.link(texts.of("ui.report.toMaps"), () -> model.navigator().go(Step.MAPS)));
  }

  Node root() {
    return root;
  }

  void attach() {
    listening =
        Subscription.combine(
            model.mapsProperty().subscribe(() -> show()), texts.languageProperty().subscribe(() -> show()));
    show();
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show() {
    rows.getChildren().setAll(model.mapsProperty().stream().map(this::row).toList());
    none.setVisible(model.mapsProperty().isEmpty());
    none.setManaged(none.isVisible());
  }

  private Node row(ChosenMap map) {
    CheckBox chosen = new CheckBox();
    chosen.setSelected(map.view().inReport());
    chosen.setAccessibleText(texts.text("ui.report.inReport", ReportViewModel.title(map)));
    chosen.setOnAction(event -> model.choose(map, chosen.isSelected()));
    TextField title = new TextField(map.view().title());
    title.setPromptText(map.name());
    title.setAccessibleText(texts.text("ui.report.mapTitle", map.name()));
    title.setOnAction(event -> model.retitle(map, title.getText().strip()));
    title
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                model.retitle(map, title.getText().strip());
              }
            });
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line =
        new HBox(
            chosen,
            title,
            Controls.iconButton(
                new ReadOnlyStringWrapper(texts.text("ui.report.removeMap", ReportViewModel.title(map))),
                "mdi2c-close",
                () -> model.remove(map)));
    line.getStyleClass().add("map-row");
    Label what = new Label(map.name() + (map.view().period().equals("-") ? "" : " · " + map.view().period()));
    what.getStyleClass().add("secondary");
    what.setWrapText(true);
    return new VBox(line, what);
  }
}
