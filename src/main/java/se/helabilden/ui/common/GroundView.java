package se.helabilden.ui.common;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Ground;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.UserFacingException;

/// The background map below a map's areas. It is asked for when the map has stood still for a moment; what is on its way
/// when the map moves on is cancelled. Until the next one is there the last one is moved and stretched.
final class GroundView {
  private static final Duration STILL = Duration.millis(350);

  /// @param view what the picture shows
  private record Answer(View view, @Nullable Picture picture, @Nullable UserFacingException failure) {}

  private final Background background;
  private final Runnable changed;
  private final ImageView node = new ImageView();
  private final Affine placing = new Affine();
  private final PauseTransition still = new PauseTransition(STILL);
  private final ReadOnlyObjectWrapper<GroundState> state = new ReadOnlyObjectWrapper<>(GroundState.OFF);
  private @Nullable Ground ground;
  private @Nullable View wanted;
  private @Nullable View shown;
  private @Nullable Job job;

  /// @param changed runs when the areas are to be coloured anew
  GroundView(Background background, Runnable changed) {
    this.background = background;
    this.changed = changed;
    node.setManaged(false);
    node.setMouseTransparent(true);
    node.getTransforms().add(placing);
    still.setOnFinished(event -> fetch());
  }

  Node node() {
    return node;
  }

  ReadOnlyObjectProperty<GroundState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether a background map stands there.
  boolean shows() {
    return ground != null && shown != null;
  }

  /// Of the areas over it.
  double opacity() {
    return ground == null ? 1 : ground.opacity();
  }

  void show(@Nullable Ground next) {
    Ground before = ground;
    ground = next;
    boolean same =
        before != null && next != null && before.map().equals(next.map()) && before.source() == next.source();
    if (!same && before != next) {
      stop();
      wanted = null;
      shown = null;
      node.setImage(null);
      state.set(next == null ? GroundState.OFF : GroundState.FETCHING);
    }
  }

  /// @param view in pixels of the window
  /// @param fine the same in pixels of the screen
  void place(View view, View fine) {
    View of = shown;
    if (of != null) {
      double size = of.unitsPerPixel() / view.unitsPerPixel();
      placing.setToTransform(size, 0, view.pixelX(of.west()), 0, size, view.pixelY(of.north()));
      node.setSmooth(size != 1);
    }
    if (ground != null && !fine.equals(wanted)) {
      stop();
      wanted = fine;
      if (fine.equals(shown)) {
        state.set(GroundState.SHOWN);
      } else {
        still.playFromStart();
      }
    }
  }

  private void stop() {
    still.stop();
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void fetch() {
    Ground now = ground;
    View view = wanted;
    if (now != null && view != null) {
      job =
          background.startQuietly(
              progress -> {
                try {
                  return new Answer(view, now.source().picture(now.map(), view, progress), null);
                } catch (UserFacingException e) {
                  // told in a line of its own: a map without a background is no fault
                  return new Answer(view, null, e);
                }
              },
              this::answered);
    }
  }

  private void answered(Answer answer) {
    job = null;
    Picture picture = answer.picture();
    if (picture == null) {
      shown = null;
      node.setImage(null);
      state.set(new GroundState(GroundState.Kind.FAILED, answer.failure()));
    } else {
      WritableImage image = new WritableImage(picture.width(), picture.height());
      image
          .getPixelWriter()
          .setPixels(
              0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.pixels(), 0,
              picture.width());
      node.setImage(image);
      shown = answer.view();
      state.set(GroundState.SHOWN);
    }
    changed.run();
  }
}
