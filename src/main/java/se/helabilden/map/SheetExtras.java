package se.helabilden.map;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lies over the areas of a map and beside its legend, as somebody chose it.
///
/// @param form what stands for an area
/// @param picked positions of areas that are picked out
/// @param overlays layers of the user's own, the uppermost first
/// @param ground the background map; null for none
/// @param crop what part alone is shown, and why; null for the whole
public record SheetExtras(
    MapForm form,
    Labels labels,
    Guide guide,
    Set<Integer> picked,
    List<DrawnOverlay> overlays,
    @Nullable Ground ground,
    @Nullable Crop crop) {
  /// As a map looks where nobody chose anything.
  public static final SheetExtras USUAL =
      new SheetExtras(MapForm.AREAS, Labels.FITTING, Guide.SCALE, Set.of(), List.of());

  /// Which areas have their names on the map.
  public enum Labels {
    NONE,
    /// Few areas, those whose name and value have room within.
    FITTING,
    /// Few areas, all of them; of many the ends of the scale, and those picked out.
    TELLING
  }

  /// What tells lengths and the compass.
  public enum Guide {
    NONE,
    SCALE,
    SCALE_AND_NORTH
  }

  public SheetExtras {
    picked = Set.copyOf(picked);
    overlays = List.copyOf(overlays);
  }

  /// Without a background map.
  public SheetExtras(MapForm form, Labels labels, Guide guide, Set<Integer> picked, List<DrawnOverlay> overlays) {
    this(form, labels, guide, picked, overlays, null);
  }

  /// Of the whole.
  public SheetExtras(
      MapForm form, Labels labels, Guide guide, Set<Integer> picked, List<DrawnOverlay> overlays, @Nullable Ground ground) {
    this(form, labels, guide, picked, overlays, ground, null);
  }

  public SheetExtras withForm(MapForm changed) {
    return new SheetExtras(changed, labels, guide, picked, overlays, ground, crop);
  }

  public SheetExtras withPicked(Set<Integer> changed) {
    return new SheetExtras(form, labels, guide, changed, overlays, ground, crop);
  }

  /// Without the user's own layers.
  SheetExtras withoutOverlays() {
    return new SheetExtras(form, labels, guide, picked, List.of(), ground, crop);
  }

  public SheetExtras withGround(@Nullable Ground changed) {
    return new SheetExtras(form, labels, guide, picked, overlays, changed, crop);
  }

  /// The same of a part alone; null for the whole.
  public SheetExtras withCrop(@Nullable Crop changed) {
    return new SheetExtras(form, labels, guide, picked, overlays, ground, changed);
  }

  /// The background map that is shown: none where the areas have given up their places.
  public @Nullable Ground groundShown() {
    return form.isEqualSize() ? null : ground;
  }

  /// Those overlays that are shown: none where the areas have given up their places.
  public List<DrawnOverlay> shown() {
    return form.isEqualSize() ? List.of() : overlays.stream().filter(each -> each.overlay().visible()).toList();
  }
}
