package se.helabilden.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.map.Overlay;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.work.Stamp;

/// The whole of a project at one moment. Immutable: an edit makes a new one, and undo is an old one. Areas and
/// numbers are not in it but found by hash in [ProjectContent].
///
/// @param stamp identity of the project, and who began it
/// @param crs the one metric coordinate system; null until the first layer decides it
/// @param needs what people have written and decided
/// @param heeded advice that somebody has looked into
/// @param changeKeys what is known of changes between versions of divisions
/// @param overlays layers of the user's own over the map, the uppermost first
/// @param selections areas under names, in the order of the names
public record Project(
    Stamp stamp,
    String name,
    @Nullable Crs crs,
    List<LayerInfo> layers,
    List<Indicator> indicators,
    List<ImportRecord> imports,
    NeedsAnalysis needs,
    List<Heeded> heeded,
    List<ChangeKey> changeKeys,
    List<Overlay> overlays,
    List<KeptSelection> selections) {
  public Project {
    layers = List.copyOf(layers);
    indicators = List.copyOf(indicators);
    imports = List.copyOf(imports);
    heeded = List.copyOf(heeded);
    changeKeys = List.copyOf(changeKeys);
    overlays = List.copyOf(overlays);
    selections = List.copyOf(selections);
  }

  /// A project without selections under names.
  public Project(
      Stamp stamp,
      String name,
      @Nullable Crs crs,
      List<LayerInfo> layers,
      List<Indicator> indicators,
      List<ImportRecord> imports,
      NeedsAnalysis needs,
      List<Heeded> heeded,
      List<ChangeKey> changeKeys,
      List<Overlay> overlays) {
    this(stamp, name, crs, layers, indicators, imports, needs, heeded, changeKeys, overlays, List.of());
  }

  /// A project without layers of its own over the map.
  public Project(
      Stamp stamp,
      String name,
      @Nullable Crs crs,
      List<LayerInfo> layers,
      List<Indicator> indicators,
      List<ImportRecord> imports,
      NeedsAnalysis needs,
      List<Heeded> heeded,
      List<ChangeKey> changeKeys) {
    this(stamp, name, crs, layers, indicators, imports, needs, heeded, changeKeys, List.of());
  }

  /// A project without keys to changes of divisions.
  public Project(
      Stamp stamp,
      String name,
      @Nullable Crs crs,
      List<LayerInfo> layers,
      List<Indicator> indicators,
      List<ImportRecord> imports,
      NeedsAnalysis needs,
      List<Heeded> heeded) {
    this(stamp, name, crs, layers, indicators, imports, needs, heeded, List.of());
  }

  /// A new, empty project.
  public static Project empty(Stamp stamp, String name) {
    return new Project(stamp, name, null, List.of(), List.of(), List.of(), NeedsAnalysis.EMPTY, List.of());
  }

  public UUID id() {
    return stamp.id();
  }

  public Optional<LayerInfo> layer(String id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  public Optional<Indicator> indicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  public Project withName(String newName) {
    return new Project(stamp, newName, crs, layers, indicators, imports, needs, heeded, changeKeys, overlays, selections);
  }

  public Project withCrs(Crs newCrs) {
    return new Project(stamp, name, newCrs, layers, indicators, imports, needs, heeded, changeKeys, overlays, selections);
  }

  /// With this layer added, or in place of the one with its id.
  public Project withLayer(LayerInfo layer) {
    List<LayerInfo> changed = new ArrayList<>(layers);
    replace(changed, layer, changed.stream().map(LayerInfo::id).toList().indexOf(layer.id()));
    return new Project(stamp, name, crs, changed, indicators, imports, needs, heeded, changeKeys, overlays, selections);
  }

  /// With these indicators added, each in place of the one with its id.
  public Project withIndicators(List<Indicator> added) {
    List<Indicator> changed = new ArrayList<>(indicators);
    for (Indicator indicator : added) {
      replace(changed, indicator, changed.stream().map(Indicator::id).toList().indexOf(indicator.id()));
    }
    return new Project(stamp, name, crs, layers, changed, imports, needs, heeded, changeKeys, overlays, selections);
  }

  public Project withImport(ImportRecord record) {
    List<ImportRecord> changed = new ArrayList<>(imports);
    changed.add(record);
    return new Project(stamp, name, crs, layers, indicators, changed, needs, heeded, changeKeys, overlays, selections);
  }

  public Project withNeeds(NeedsAnalysis changed) {
    return new Project(stamp, name, crs, layers, indicators, imports, changed, heeded, changeKeys, overlays, selections);
  }

  public Project withHeeded(Heeded advice) {
    List<Heeded> changed = new ArrayList<>(heeded);
    changed.add(advice);
    return new Project(stamp, name, crs, layers, indicators, imports, needs, changed, changeKeys, overlays, selections);
  }

  /// With this key added, or in place of the one between the same versions.
  public Project withChangeKey(ChangeKey key) {
    List<ChangeKey> changed = new ArrayList<>(changeKeys);
    changed.removeIf(other -> other.isBetween(key.level(), key.from(), key.to()));
    changed.add(key);
    return new Project(stamp, name, crs, layers, indicators, imports, needs, heeded, changed, overlays, selections);
  }

  /// With this layer uppermost, or in place of the one with its id.
  public Project withOverlay(Overlay overlay) {
    List<Overlay> changed = new ArrayList<>(overlays);
    int at = changed.stream().map(Overlay::id).toList().indexOf(overlay.id());
    if (at < 0) {
      changed.addFirst(overlay);
    } else {
      changed.set(at, overlay);
    }
    return withOverlays(changed);
  }

  public Project withOverlays(List<Overlay> changed) {
    return new Project(stamp, name, crs, layers, indicators, imports, needs, heeded, changeKeys, changed, selections);
  }

  public Optional<KeptSelection> selection(String called) {
    return selections.stream().filter(each -> each.called(called)).findFirst();
  }

  /// With this selection added, or in place of the one with its id.
  public Project withSelection(KeptSelection selection) {
    List<KeptSelection> changed = new ArrayList<>(selections);
    changed.removeIf(each -> each.id().equals(selection.id()));
    changed.add(selection);
    changed.sort(Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT)));
    return withSelections(changed);
  }

  public Project withSelections(List<KeptSelection> changed) {
    return new Project(stamp, name, crs, layers, indicators, imports, needs, heeded, changeKeys, overlays, changed);
  }

  private static <T> void replace(List<T> list, T element, int at) {
    if (at < 0) {
      list.add(element);
    } else {
      list.set(at, element);
    }
  }
}
