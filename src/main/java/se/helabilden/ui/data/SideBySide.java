package se.helabilden.ui.data;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Sentences to the left and what belongs to them to the right; below one another where the text is large or the
/// window narrow.
final class SideBySide extends StackPane {
  private static final double LEFT_SHARE = 0.46;

  private final VBox words = new VBox();
  private final StackPane beside = new StackPane();
  /// Tells how large the text is: a label's font follows the size of its surroundings.
  private final Label measure = new Label();
  private @Nullable Orientation orientation;

  SideBySide(Node beside, Node... words) {
    getStyleClass().add("side-by-side");
    this.words.getChildren().setAll(words);
    this.words.getStyleClass().add("column");
    this.beside.getChildren().setAll(beside);
    measure.setManaged(false);
    measure.setVisible(false);
  }

  /// Puts something else to the right.
  void beside(Node other) {
    beside.getChildren().setAll(other);
  }

  @Override
  protected void layoutChildren() {
    Orientation wanted = PanelView.orientation(getWidth(), measure.getFont().getSize());
    if (wanted != orientation) {
      orientation = wanted;
      arrange(wanted);
    }
    super.layoutChildren();
  }

  private void arrange(Orientation wanted) {
    if (wanted == Orientation.HORIZONTAL) {
      ScrollPane scroll = scroll(words);
      scroll.prefWidthProperty().bind(widthProperty().multiply(LEFT_SHARE));
      scroll.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(beside, Priority.ALWAYS);
      HBox row = new HBox(scroll, beside);
      row.getStyleClass().add("row");
      getChildren().setAll(measure, row);
    } else {
      VBox column = new VBox(words, beside);
      column.getStyleClass().add("row");
      getChildren().setAll(measure, scroll(column));
    }
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
