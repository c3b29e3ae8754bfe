package se.helabilden.ui.start;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The whole way in six pictures, for who has not gone it yet: from files to a report. A picture is shown large when
/// pressed; arrow keys go to the next, Escape goes back.
final class Tour {
  private static final int PICTURES = 6;
  private static final double SMALL = 144;
  /// Margins of a card and the gap to the next.
  private static final double BESIDE = 24;
  private static final int IN_A_ROW = 3;
  private static final double SHAPE = 768.0 / 1366;

  private final UiTexts texts;
  private final VBox root = new VBox();
  private Subscription listening = Subscription.EMPTY;
  /// The picture that shows large, from 1; 0 for all of them small.
  private int large;

  Tour(UiTexts texts) {
    this.texts = texts;
    root.getStyleClass().add("tour");
    root.managedProperty().bind(root.visibleProperty());
    root.setOnKeyPressed(
        event -> {
          if (large > 0 && turn(event.getCode())) {
            event.consume();
          }
        });
  }

  Node root() {
    return root;
  }

  void attach() {
    listening =
        Subscription.combine(
            texts.languageProperty().subscribe(language -> show()), root.visibleProperty().subscribe(() -> show()));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  void setVisible(boolean visible) {
    root.setVisible(visible);
  }

  private boolean turn(KeyCode key) {
    switch (key) {
      case RIGHT, DOWN, PAGE_DOWN -> open(Math.min(PICTURES, large + 1));
      case LEFT, UP, PAGE_UP -> open(Math.max(1, large - 1));
      case ESCAPE -> open(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void open(int picture) {
    large = picture;
    show();
    root.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }

  /// Reads no picture while nobody sees it.
  private void show() {
    if (!root.isVisible()) {
      root.getChildren().clear();
      return;
    }
    Label title = new Label(texts.text("ui.start.tour"));
    title.getStyleClass().add("section-title");
    root.getChildren().setAll(title, large == 0 ? all() : one(large));
  }

  private Node all() {
    FlowPane tiles = new FlowPane();
    tiles.getStyleClass().add("tour-tiles");
    tiles.setPrefWrapLength(IN_A_ROW * (SMALL + BESIDE));
    List<Node> cards = new ArrayList<>();
    for (int i = 1; i <= PICTURES; i++) {
      cards.add(card(i));
    }
    tiles.getChildren().setAll(cards);
    return tiles;
  }

  private Node card(int number) {
    Label words = new Label(sentence(number));
    words.setWrapText(true);
    words.setMaxWidth(SMALL);
    words.getStyleClass().add("tour-sentence");
    VBox content = new VBox(picture(number, SMALL), words);
    content.getStyleClass().add("tour-card");
    Button card = new Button();
    card.setGraphic(content);
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.getStyleClass().add("tour-button");
    card.setAccessibleText(sentence(number));
    card.setOnAction(event -> open(number));
    return card;
  }

  private Node one(int number) {
    ImageView view = picture(number, 0);
    view.fitWidthProperty().bind(root.widthProperty().subtract(2));
    Label words = new Label(sentence(number));
    words.setWrapText(true);
    words.getStyleClass().add("tour-words");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = button("ui.start.tourAll", "mdi2v-view-grid-outline", 0);
    Button before = button("ui.start.tourBefore", "mdi2c-chevron-left", Math.max(1, number - 1));
    Button next = button("ui.start.tourNext", "mdi2c-chevron-right", Math.min(PICTURES, number + 1));
    before.setDisable(number == 1);
    next.setDisable(number == PICTURES);
    HBox ways = new HBox(back, gap, before, next);
    ways.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(view, words, ways);
    box.getStyleClass().add("tour-large");
    return box;
  }

  private Button button(String key, String icon, int picture) {
    return Controls.iconButton(new ReadOnlyStringWrapper(texts.text(key)), icon, () -> open(picture));
  }

  private String sentence(int number) {
    return number + ". " + texts.text("ui.start.tour_" + number);
  }

  /// @param width 0 for that of the picture itself
  private ImageView picture(int number, double width) {
    String name = "/assets/tour/" + texts.now().language().code() + "-" + number + ".png";
    ImageView view = new ImageView();
    URL place = Objects.requireNonNull(Tour.class.getResource(name), name);
    view.setImage(new Image(place.toExternalForm(), width * 2, width * 2 * SHAPE, true, true, true));
    view.setPreserveRatio(true);
    if (width > 0) {
      view.setFitWidth(width);
    }
    return view;
  }
}
