package se.helabilden.ui.map;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Crop;
import se.helabilden.map.CropPart;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.Selection;
import se.helabilden.ui.common.ShownMap;

/// What a picture of the map shows: the whole, only what is in sight, or only the selected areas, and why. Follows the
/// zoom and the selection, so that what is said of the picture holds when it is made.
final class CropModel {
  private final MapState state;
  private final Selection selection;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;
  private final Supplier<Crop.@Nullable Extent> sight;
  private final ObservableValue<Arrangement> arrangement;
  private final ReadOnlyObjectWrapper<@Nullable CropPart> part = new ReadOnlyObjectWrapper<>();
  private String lastReason = "";

  /// What a picture can show.
  enum Choice {
    WHOLE,
    IN_SIGHT,
    SELECTED
  }

  /// @param sight the part of the world that the window shows; null for no map
  /// @param arrangement of the maps: where there are several, they show the whole
  CropModel(
      MapState state,
      Selection selection,
      ReadOnlyObjectProperty<@Nullable ShownMap> shown,
      Supplier<Crop.@Nullable Extent> sight,
      ObservableValue<Arrangement> arrangement) {
    this.state = state;
    this.selection = selection;
    this.shown = shown;
    this.sight = sight;
    this.arrangement = arrangement;
  }

  Subscription attach() {
    return Subscription.combine(
        selection.versionProperty().subscribe((_, _) -> followSelection()),
        state.zoomProperty().subscribe((_, _) -> followZoom()),
        state.cropProperty().subscribe(this::onCrop),
        arrangement.subscribe(this::onArrangement),
        shown.subscribe(map -> onCrop(state.cropProperty().get())));
  }

  /// Whether a part can be shown at all.
  ObservableValue<Boolean> possible() {
    return arrangement.map(now -> now == Arrangement.ONE);
  }

  private void onArrangement(Arrangement now) {
    if (now != Arrangement.ONE) {
      whole();
    }
  }

  /// The part that pictures show; null for the whole.
  ReadOnlyObjectProperty<@Nullable CropPart> partProperty() {
    return part.getReadOnlyProperty();
  }

  /// What is chosen now.
  Choice choice() {
    CropPart now = part.get();
    return now == null ? Choice.WHOLE : now.crop().ofAreas() ? Choice.SELECTED : Choice.IN_SIGHT;
  }

  /// The reason that holds, or the last one that was given; empty for none.
  String reason() {
    return lastReason;
  }

  /// What a choice would show: null where it would leave out nothing, or have nothing in it.
  @Nullable CropPart wouldShow(Choice choice) {
    ShownMap map = shown.get();
    Crop crop = crop(choice, "");
    return map == null ? null : CropPart.of(crop, map.data().layer().areas());
  }

  /// How many areas there are in all.
  int all() {
    ShownMap map = shown.get();
    return map == null ? 0 : map.values().size();
  }

  /// How many areas are selected.
  int selected() {
    return selection.codes().size();
  }

  void whole() {
    state.cropProperty().set(null);
  }

  /// Shows a part from now on; nothing happens without a reason.
  ///
  /// @return whether there was one
  boolean choose(Choice choice, String reason) {
    if (choice == Choice.WHOLE) {
      whole();
      return true;
    }
    Crop crop = crop(choice, reason);
    if (crop == null || crop.lacksReason()) {
      return false;
    }
    state.cropProperty().set(crop);
    return true;
  }

  private @Nullable Crop crop(Choice choice, String reason) {
    Crop.Extent seen = sight.get();
    return switch (choice) {
      case WHOLE -> null;
      case IN_SIGHT -> seen == null ? null : Crop.of(seen, reason);
      case SELECTED -> Crop.of(codes(), reason);
    };
  }

  private List<String> codes() {
    return selection.codes().stream().sorted().toList();
  }

  private void followSelection() {
    Crop now = state.cropProperty().get();
    if (now != null && now.ofAreas() && !now.areas().equals(codes())) {
      state.cropProperty().set(codes().isEmpty() ? null : Crop.of(codes(), now.reason()));
    }
  }

  private void followZoom() {
    Crop now = state.cropProperty().get();
    Crop.Extent seen = sight.get();
    if (now != null && !now.ofAreas() && seen != null) {
      state.cropProperty().set(Crop.of(seen, now.reason()));
    }
  }

  private void onCrop(@Nullable Crop crop) {
    if (crop != null && !crop.lacksReason()) {
      lastReason = crop.reason();
    }
    ShownMap map = shown.get();
    part.set(map == null ? null : CropPart.of(crop, map.data().layer().areas()));
  }
}
