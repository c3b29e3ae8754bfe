package se.helabilden.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.UiTexts;

/// The projects that were open lately: a small map, the name, when, and where the file lies. One whose file is gone
/// says so, and can be taken off the list. The cards are made anew in another language, so that they listen to nothing.
final class RecentCards {
  private static final int SHOWN = 6;
  private static final double WIDTH = 120;
  private static final double HEIGHT = 80;
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final StartViewModel model;
  private final ProjectDoor door;
  private final UiTexts texts;
  private final Label nothing;
  private final VBox root = new VBox();
  private final Map<String, Button> cards = new HashMap<>();
  private final Map<String, Label> places = new HashMap<>();
  private final Map<String, Node> removals = new HashMap<>();

  RecentCards(StartViewModel model, ProjectDoor door, UiTexts texts) {
    this.model = model;
    this.door = door;
    this.texts = texts;
    root.getStyleClass().add("cards");
    nothing = Controls.label(texts.of("ui.start.nothingLately"), "secondary");
    nothing.setWrapText(true);
  }

  Node root() {
    return root;
  }

  void show(List<RecentProject> recent) {
    cards.clear();
    places.clear();
    removals.clear();
    if (recent.isEmpty()) {
      root.getChildren().setAll(nothing);
      return;
    }
    root.getChildren().setAll(recent.stream().limit(SHOWN).map(this::row).toList());
    showAbsent(model.absentProperty().get());
  }

  private Node row(RecentProject project) {
    Button card = card(project);
    HBox.setHgrow(card, Priority.ALWAYS);
    Button remove =
        Controls.iconButton(
            new SimpleStringProperty(texts.text("ui.start.forget", project.name())),
            "mdi2c-close",
            () -> door.forget(project));
    remove.setVisible(false);
    remove.managedProperty().bind(remove.visibleProperty());
    cards.put(project.file(), card);
    removals.put(project.file(), remove);
    HBox row = new HBox(card, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button card(RecentProject project) {
    Label name = new Label(project.name());
    name.getStyleClass().add("card-name");
    String when = model.when(project.openedAt());
    Label time = new Label(when);
    time.getStyleClass().add("secondary");
    Label place = new Label(project.file());
    place.getStyleClass().add("secondary");
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    place.setMinWidth(0);
    places.put(project.file(), place);
    VBox words = new VBox(name, time, place);
    words.getStyleClass().add("card-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(picture(project.picture()), words);
    content.getStyleClass().add("card-content");
    Button card = new Button();
    card.setGraphic(content);
    card.getStyleClass().add("card");
    card.setMaxWidth(Double.MAX_VALUE);
    card.setMinWidth(0);
    card.setAlignment(Pos.CENTER_LEFT);
    card.setAccessibleText(texts.text("ui.start.card", project.name(), when, project.file()));
    card.setOnAction(event -> door.open(Path.of(project.file())));
    content.prefWidthProperty().bind(card.widthProperty().subtract(20));
    return card;
  }

  private static Node picture(@Nullable String file) {
    StackPane frame = new StackPane();
    frame.getStyleClass().add("picture");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setPrefSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    if (file != null && Files.exists(Path.of(file))) {
      String address = Path.of(file).toUri().toString();
      ImageView image = new ImageView(new Image(address, 2 * WIDTH, 2 * HEIGHT, true, true, true));
      image.setFitWidth(WIDTH);
      image.setFitHeight(HEIGHT);
      image.setPreserveRatio(true);
      frame.getChildren().add(image);
    } else {
      frame.getChildren().add(Icons.of("mdi2m-map-outline"));
    }
    return frame;
  }

  void showAbsent(Set<String> absent) {
    cards.forEach(
        (file, card) -> {
          boolean gone = absent.contains(file);
          card.pseudoClassStateChanged(MISSING, gone);
          card.setDisable(gone);
          removals.get(file).setVisible(gone);
          places.get(file).setText(gone ? texts.text("ui.start.gone", file) : file);
        });
  }
}
