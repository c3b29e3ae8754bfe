package se.helabilden.ui.map;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Relation;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// Samband: the map's indicator against another one, what that says in words, and the areas that are unlike the others.
final class RelationPane extends ScrollPane {
  private final MapViewModel model;
  private final RelationViewModel relations;
  private final UiTexts texts;
  private final IndicatorPicker picker;
  private final Button other = new Button();
  private final CheckBox bySize = new CheckBox();
  private final RelationChart chart;
  private final Label told = running("relation-told");
  private final VBox cautions = new VBox();
  private final VBox outliers = new VBox();
  private final Label measures = running("relation-measures");
  private final Hyperlink details;

  RelationPane(MapViewModel model, RelationViewModel relations, UiTexts texts, IndicatorPicker picker) {
    this.model = model;
    this.relations = relations;
    this.texts = texts;
    this.picker = picker;
    chart = new RelationChart(model, relations);
    getStyleClass().add("relation-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    other.setId("relation-other");
    other.getStyleClass().add("chooser");
    other.setMnemonicParsing(false);
    other.setMaxWidth(Double.MAX_VALUE);
    other.setGraphic(Icons.of("mdi2c-chevron-down"));
    other.setContentDisplay(ContentDisplay.RIGHT);
    other.setOnAction(event -> choose());
    bySize.setId("relation-size");
    bySize.textProperty().bind(texts.of("ui.map.relationBySize"));
    measures.getStyleClass().add("secondary");
    details = Controls.link(texts.of("ui.map.relationDetails"), this::foldDetails);
    details.setId("relation-details");
    Controls.show(measures, false);
    Label with = Controls.label(texts.of("ui.map.relationWith"), "secondary");
    with.setLabelFor(other);
    FlowPane head = new FlowPane(8, 4, with, other, bySize);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(head, chart, told, cautions, outliers, details, measures);
    box.getStyleClass().add("relation-box");
    setContent(box);
  }

  private static Label running(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  RelationChart chart() {
    return chart;
  }

  Subscription attach() {
    bySize.selectedProperty().bindBidirectional(relations.bySizeProperty());
    return Subscription.combine(
        () -> bySize.selectedProperty().unbindBidirectional(relations.bySizeProperty()),
        relations.attach(),
        chart.attach(),
        relations.shownProperty().subscribe(this::show),
        texts.languageProperty().subscribe((_, _) -> show(relations.shownProperty().get())));
  }

  private void choose() {
    picker.open(relations.choices(), relations::choose, other::requestFocus);
  }

  private void foldDetails() {
    Controls.show(measures, !measures.isVisible());
  }

  private void show(@Nullable RelationShown shown) {
    boolean any = shown != null;
    Controls.show(chart, any);
    Controls.show(cautions, any);
    Controls.show(outliers, any);
    Controls.show(details, any);
    Controls.show(bySize, any && relations.knowsPeople());
    other.setText(any ? shown.across().entry().name() : texts.text("ui.map.relationChoose"));
    if (!any) {
      told.setText(texts.text("ui.map.relationEmpty"));
      Controls.show(measures, false);
      chart.setAccessibleText(told.getText());
      return;
    }
    told.setText(RelationWords.told(shown, texts));
    cautions.getChildren().setAll(RelationWords.cautions(shown, texts).stream().map(RelationPane::caution).toList());
    String words = RelationWords.details(shown, texts);
    measures.setText(words);
    Controls.show(details, !words.isEmpty());
    listOutliers(shown);
    chart.setAccessibleText(
        texts.text(
            "ui.map.relationSpoken", shown.upward().entry().name(), shown.across().entry().name(), told.getText()));
  }

  private static Node caution(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("secondary");
    return label;
  }

  private void listOutliers(RelationShown shown) {
    Relation relation = shown.relation();
    List<Relation.Outlier> far = relation == null ? List.of() : relation.outliers();
    outliers.getChildren().clear();
    if (far.isEmpty()) {
      return;
    }
    outliers.getChildren().add(caution(texts.text("ui.map.outliers")));
    for (Relation.Outlier each : far) {
      Hyperlink link = new Hyperlink(RelationWords.outlier(shown, each, texts));
      link.setMnemonicParsing(false);
      link.getStyleClass().add("outlier");
      link.setOnAction(
          event -> {
            link.setVisited(false);
            model.select(List.of(each.area()), false);
          });
      link.setOnMouseEntered(event -> model.hover(each.area()));
      link.setOnMouseExited(event -> model.hover(MapViewModel.NONE));
      link.focusedProperty().subscribe((_, on) -> model.hover(on ? each.area() : MapViewModel.NONE));
      outliers.getChildren().add(link);
    }
  }
}
