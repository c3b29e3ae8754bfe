package se.helabilden.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Crs;
import se.helabilden.map.Ground;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.project.Project;

/// The background map from the web: which one the user has chosen, and what it is fetched with. Nothing is fetched
/// before it is switched on in [MapState].
public final class OnlineGround {
  private final ReadOnlyObjectWrapper<@Nullable GroundMap> map = new ReadOnlyObjectWrapper<>();
  private @Nullable GroundSource source;
  private @Nullable Preferences preferences;

  /// Lets background maps be fetched, and the choice be kept.
  public void connect(GroundSource with, Preferences keptIn) {
    source = with;
    preferences = keptIn;
    keptIn.property().subscribe(settings -> {
      GroundMap kept = settings.ground();
      map.set(kept != null && kept.isWhole() ? kept : null);
    });
  }

  /// What maps are fetched with; null where nothing can be fetched.
  public @Nullable GroundSource source() {
    return source;
  }

  /// The chosen map; null for none.
  public ReadOnlyObjectProperty<@Nullable GroundMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  public void choose(GroundMap chosen) {
    if (preferences != null) {
      preferences.change(now -> now.withGround(chosen));
    }
  }

  /// Whether a project's areas lie in the plane that background maps come in.
  public static boolean suits(@Nullable Project project) {
    Crs crs = project == null ? null : project.crs();
    return crs != null && crs.epsg() == GroundSource.PLANE.epsg();
  }

  /// What is shown below a project's areas; null for nothing.
  @Nullable Ground shown(MapState state, @Nullable Project project) {
    GroundMap chosen = map.get();
    GroundSource with = source;
    return with == null || chosen == null || !state.groundProperty().get() || !suits(project)
        ? null
        : new Ground(with, chosen, state.groundOpacityProperty().get());
  }
}
