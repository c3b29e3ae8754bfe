package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Question;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.SavedViews;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Stamp;

/// The saved map views of the project, and those of them that belong to the answer.
final class MapsPiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final ScreenContext context;
  private final UiTexts texts;
  private final VBox views = new VBox();
  private final VBox box = new VBox();

  MapsPiece(NeedsViewModel model, Question question, ScreenContext context) {
    this.model = model;
    this.question = question;
    this.context = context;
    this.texts = context.texts();

    box.getStyleClass().add("maps-piece");
    Project project = model.desk().project();
    if (project == null || project.indicators().isEmpty() || project.layers().isEmpty()) {
      box.getChildren().add(Parts.running(texts.text("ui.needs.noMaps"), "secondary"));
      return;
    }
    Button save = Parts.button(texts.text("ui.needs.saveMap"), "mdi2m-map-plus", this::saveShown);
    save.setId("save-map");
    FlowPane buttons =
        new FlowPane(
            save,
            Parts.flat(
                texts.text("ui.needs.toMaps"), "mdi2m-map-outline", () -> context.navigator().go(Step.MAPS)));
    buttons.getStyleClass().add("buttons");
    box.getChildren().addAll(views, buttons);
  }

  private void saveShown() {
    Project project = model.desk().project();
    if (project == null) {
      return;
    }
    Workspace workspace = context.workspace();
    SavedViews.Chosen shown = SavedViews.Chosen.of(workspace);
    Stamp stamp = workspace.author().stamp();
    ProjectContent content = workspace.content();
    Language language = texts.now().language();
    LocalDate today = LocalDate.now(workspace.author().clock());
    workspace
        .background()
        .start(
            Message.of("ui.needs.savingMap"),
            progress -> SavedViews.read(shown, stamp, project, content, language, today, progress),
            view ->
                view.ifPresentOrElse(
                    saved -> model.addView(question, saved),
                    () -> context.notices().show(Notice.information(Message.of("ui.needs.noMaps")))));
  }

  private void choose(MapView view, boolean with) {
    List<UUID> chosen = new ArrayList<>(model.answer(question).maps());
    if (with ? chosen.add(view.id()) : chosen.remove(view.id())) {
      model.setMaps(question, chosen);
    }
  }

  /// Shows the view on the map's own screen.
  private void open(MapView view) {
    SavedViews.show(context.workspace(), view);
    context.navigator().go(Step.MAPS);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    List<MapView> all = model.needsProperty().get().views();
    List<UUID> chosen = model.answer(question).maps();
    var staleness = model.staleness();
    views.getChildren().clear();
    for (MapView view : all) {
      String title = view.title().isBlank() ? model.names().of(view.entryId()) : view.title();
      String period = view.period().isBlank() ? "" : " · " + view.period();
      String stale = staleness.isViewStale(view.id()) ? " · " + texts.text("ui.needs.numbersChanged") : "";
      CheckBox check = new CheckBox(title + period + stale);
      check.setWrapText(true);
      check.setSelected(chosen.contains(view.id()));
      check.setOnAction(event -> choose(view, check.isSelected()));
      HBox row =
          new HBox(check, Parts.flat(texts.text("ui.needs.showMap"), "mdi2m-map-outline", () -> open(view)));
      row.getStyleClass().add("map-row");
      views.getChildren().add(row);
    }
    if (all.isEmpty()) {
      views.getChildren().add(Parts.running(texts.text("ui.needs.noSavedMaps"), "secondary"));
    }
  }
}
