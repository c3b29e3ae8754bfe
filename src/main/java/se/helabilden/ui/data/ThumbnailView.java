package se.helabilden.ui.data;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.UiTexts;

/// The small map of a preview. Keeps its place while it is painted.
final class ThumbnailView extends VBox {
  private final ImageView picture = new ImageView();
  private final Label caption = Parts.label("", "caption");
  private final UiTexts texts;

  ThumbnailView(UiTexts texts) {
    this.texts = texts;
    getStyleClass().add("thumbnail");
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    StackPane paper = new StackPane(picture);
    paper.getStyleClass().add("paper");
    picture.fitWidthProperty().bind(paper.prefWidthProperty());
    picture.fitHeightProperty().bind(paper.prefHeightProperty());
    getChildren().addAll(paper, caption);
  }

  void show(@Nullable Thumbnail thumbnail) {
    if (thumbnail == null) {
      picture.setImage(null);
      caption.setText(texts.text("ui.data.thumbnailComing"));
      return;
    }
    WritableImage image = new WritableImage(thumbnail.width(), thumbnail.height());
    image
        .getPixelWriter()
        .setPixels(
            0, 0, thumbnail.width(), thumbnail.height(), PixelFormat.getIntArgbInstance(), thumbnail.pixels(), 0,
            thumbnail.width());
    picture.setImage(image);
    caption.setText(texts.text(thumbnail.caption()));
    picture.setAccessibleText(caption.getText());
  }
}
