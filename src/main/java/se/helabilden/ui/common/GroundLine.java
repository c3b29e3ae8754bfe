package se.helabilden.ui.common;

import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.GroundMap;
import se.helabilden.work.UserFacingException;

/// Whose the background map is, at the edge of the map; or one line of why it did not come.
public final class GroundLine extends Label {
  private final MapCanvas canvas;
  private final OnlineGround ground;
  private final UiTexts texts;

  @SuppressWarnings("this-escape")
  public GroundLine(MapCanvas canvas, OnlineGround ground, UiTexts texts) {
    this.canvas = canvas;
    this.ground = ground;
    this.texts = texts;
    setId("ground-line");
    getStyleClass().add("ground-line");
    setWrapText(true);
    setMouseTransparent(true);
    setMaxHeight(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
  }

  public Subscription attach() {
    return Subscription.combine(
        canvas.groundStateProperty().subscribe(state -> tell(state)),
        ground.mapProperty().subscribe((_, _) -> tell(canvas.groundStateProperty().get())),
        texts.languageProperty().subscribe((_, _) -> tell(canvas.groundStateProperty().get())));
  }

  private void tell(GroundState state) {
    String words = words(state);
    setText(words);
    setVisible(!words.isEmpty());
  }

  private String words(GroundState state) {
    UserFacingException failure = state.failure();
    GroundMap map = ground.mapProperty().get();
    if (failure != null) {
      return texts.text(GroundState.key(failure));
    }
    return state.kind() == GroundState.Kind.SHOWN && map != null ? texts.text("ui.common.groundCredit", map.credit()) : "";
  }
}
