package se.helabilden.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.json.Json;
import se.helabilden.map.Ground;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Sight;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.Remembered;
import se.helabilden.ui.common.Step;

/// Where one was in a project, what the map showed and how the panels lay, as keys and values for the settings. What an older or newer
/// program wrote and this one does not know is passed over.
final class LastView {
  private static final String STEP = "step";
  private static final String INDICATOR = "indicator";
  private static final String PERIOD = "period";
  private static final String METHOD = "method";
  private static final String CLASSES = "classes";
  private static final String SAME_CLASSES = "sameClasses";
  private static final String NO = "false";
  private static final String YES = "true";
  private static final String OWN_CLASSES = "ownClasses";
  private static final String FEW_BELOW = "fewBelow";
  private static final String PALETTE = "palette";
  private static final String REFERENCE = "reference";
  private static final String FORM = "form";
  private static final String LABELS = "labels";
  private static final String GUIDE = "guide";
  private static final String TITLE = "title";
  private static final String GROUND = "ground";
  private static final String GROUND_OPACITY = "groundOpacity";
  private static final String ZOOM = "zoom";
  private static final String MEASURE = "measure";
  private static final String MUNICIPALITIES = "municipalities";
  private static final String PUT_AWAY = "putAway";
  /// Before the name of a part of the guided analysis.
  private static final String PLACE = "place:";
  private static final String BETWEEN = "\n";
  /// Before the name of a panel's edge.
  private static final String PANEL = "panel:";

  private LastView() {}

  static Map<String, String> of(Step step, MapState map, Remembered remembered) {
    Map<String, String> view = new LinkedHashMap<>();
    view.put(STEP, step.name());
    view.put(INDICATOR, map.indicatorProperty().get());
    view.put(PERIOD, map.periodProperty().get());
    view.put(METHOD, map.methodProperty().get().id());
    view.put(CLASSES, Integer.toString(map.classesProperty().get()));
    if (!map.sameClassesProperty().get()) {
      view.put(SAME_CLASSES, NO);
    }
    if (!map.ownClassesProperty().get()) {
      view.put(OWN_CLASSES, NO);
    }
    if (map.fewBelowProperty().get() > 0) {
      view.put(FEW_BELOW, Integer.toString(map.fewBelowProperty().get()));
    }
    view.put(PALETTE, map.paletteProperty().get());
    view.put(REFERENCE, map.referenceProperty().get());
    view.put(FORM, map.formProperty().get().id());
    if (!map.titleProperty().get().isBlank()) {
      view.put(TITLE, map.titleProperty().get());
    }
    if (map.groundProperty().get()) {
      view.put(GROUND, YES);
      view.put(GROUND_OPACITY, Double.toString(map.groundOpacityProperty().get()));
    }
    view.put(LABELS, Boolean.toString(map.labelsProperty().get()));
    view.put(GUIDE, Boolean.toString(map.guideProperty().get()));
    if (!map.measureProperty().get().showsValues()) {
      view.put(MEASURE, Json.write(map.measureProperty().get()));
    }
    MapState.Zoom zoom = map.zoomProperty().get();
    if (zoom != null) {
      view.put(ZOOM, String.format(Locale.ROOT, "%s %s %s", zoom.x(), zoom.y(), zoom.metresPerPixel()));
    }
    List<String> municipalities = remembered.municipalitiesProperty().get();
    if (!municipalities.isEmpty()) {
      view.put(MUNICIPALITIES, String.join(BETWEEN, municipalities));
    }
    for (TemplatePart part : TemplatePart.values()) {
      String place = remembered.placeProperty(part).get();
      if (!place.isEmpty()) {
        view.put(PLACE + part.name(), place);
      }
    }
    if (!remembered.putAway().isEmpty()) {
      view.put(PUT_AWAY, String.join(BETWEEN, remembered.putAway().stream().sorted().toList()));
    }
    remembered.panels().forEach((name, place) -> view.put(PANEL + name, Double.toString(place)));
    return view;
  }

  /// Brings back what the map showed and how the panels lay; what is not in the view becomes as in a new project.
  ///
  /// @return the step one was at
  static Step restore(Map<String, String> view, MapState map, Remembered remembered) {
    map.indicatorProperty().set(view.getOrDefault(INDICATOR, ""));
    map.periodProperty().set(view.getOrDefault(PERIOD, ""));
    map.methodProperty()
        .set(
            Optional.ofNullable(view.get(METHOD))
                .flatMap(ClassificationMethod::ofId)
                .orElse(ClassificationMethod.QUANTILE));
    map.classesProperty().set(classes(view.getOrDefault(CLASSES, "")));
    map.sameClassesProperty().set(!NO.equals(view.get(SAME_CLASSES)));
    map.ownClassesProperty().set(!NO.equals(view.get(OWN_CLASSES)));
    map.fewBelowProperty().set(people(view.getOrDefault(FEW_BELOW, "")));
    map.draftProperty().set(List.of());
    map.sightProperty().set(Sight.USUAL);
    map.paletteProperty().set(view.getOrDefault(PALETTE, ""));
    map.referenceProperty().set(view.getOrDefault(REFERENCE, ""));
    map.formProperty().set(MapForm.ofId(view.getOrDefault(FORM, "")).orElse(MapForm.AREAS));
    map.labelsProperty().set(Boolean.parseBoolean(view.getOrDefault(LABELS, "true")));
    map.guideProperty().set(Boolean.parseBoolean(view.getOrDefault(GUIDE, "true")));
    map.titleProperty().set(view.getOrDefault(TITLE, ""));
    map.groundProperty().set(YES.equals(view.get(GROUND)));
    map.groundOpacityProperty().set(share(view.getOrDefault(GROUND_OPACITY, "")));
    map.measureProperty().set(measure(view.getOrDefault(MEASURE, "")));
    map.cropProperty().set(null);
    map.zoomProperty().set(zoom(view.getOrDefault(ZOOM, "")));
    remembered.setMunicipalities(view.getOrDefault(MUNICIPALITIES, "").lines().toList());
    for (TemplatePart part : TemplatePart.values()) {
      remembered.placeProperty(part).set(view.getOrDefault(PLACE + part.name(), ""));
    }
    remembered.putAway().clear();
    remembered.putAway().addAll(view.getOrDefault(PUT_AWAY, "").lines().toList());
    remembered.panels().clear();
    view.forEach((key, value) -> panel(key, value, remembered));
    for (Step step : Step.values()) {
      if (step.name().equals(view.get(STEP))) {
        return step;
      }
    }
    return Step.DATA;
  }

  private static void panel(String key, String value, Remembered remembered) {
    if (key.startsWith(PANEL) && value.matches("0\\.\\d+")) {
      remembered.panels().put(key.substring(PANEL.length()), Double.valueOf(value));
    }
  }

  private static int classes(String text) {
    return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
  }

  private static int people(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static double share(String text) {
    return text.matches("0\\.\\d{1,20}") ? Double.parseDouble(text) : Ground.USUAL;
  }

  /// The values themselves where it tells none, or one that this program does not know.
  private static MapMeasure measure(String text) {
    if (text.isEmpty()) {
      return MapMeasure.VALUES;
    }
    try {
      return Json.read(text, MapMeasure.class);
    } catch (IllegalArgumentException e) {
      return MapMeasure.VALUES;
    }
  }

  private static MapState.@Nullable Zoom zoom(String text) {
    String[] parts = text.split(" ");
    try {
      double[] numbers = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])};
      boolean whole = Double.isFinite(numbers[0]) && Double.isFinite(numbers[1]) && Double.isFinite(numbers[2]);
      return whole && numbers[2] > 0 ? new MapState.Zoom(numbers[0], numbers[1], numbers[2]) : null;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }
}
