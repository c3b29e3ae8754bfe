package se.helabilden.ui.common;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.map.Crop;
import se.helabilden.map.Ground;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Sight;

/// What the map shows now: the same for the map's screen, the presentation and the report. Remembered per project.
public final class MapState {
  private final StringProperty indicator = new SimpleStringProperty("");
  private final StringProperty period = new SimpleStringProperty("");
  private final ObjectProperty<ClassificationMethod> method =
      new SimpleObjectProperty<>(ClassificationMethod.QUANTILE);
  private final IntegerProperty classes = new SimpleIntegerProperty(0);
  private final BooleanProperty sameClasses = new SimpleBooleanProperty(true);
  private final BooleanProperty ownClasses = new SimpleBooleanProperty(true);
  private final ObjectProperty<List<Double>> draft = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.USUAL);
  private final IntegerProperty fewBelow = new SimpleIntegerProperty();
  private final BooleanProperty strong = new SimpleBooleanProperty();
  private final StringProperty palette = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ObjectProperty<MapForm> form = new SimpleObjectProperty<>(MapForm.AREAS);
  private final BooleanProperty labels = new SimpleBooleanProperty(true);
  private final BooleanProperty guide = new SimpleBooleanProperty(true);
  private final StringProperty title = new SimpleStringProperty("");
  private final BooleanProperty ground = new SimpleBooleanProperty();
  private final DoubleProperty groundOpacity = new SimpleDoubleProperty(Ground.USUAL);
  private final ObjectProperty<MapMeasure> measure = new SimpleObjectProperty<>(MapMeasure.VALUES);
  private final ObjectProperty<@Nullable Crop> crop = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Zoom> zoom = new SimpleObjectProperty<>();

  /// What part of the world shows: centre in metres, and metres a pixel.
  public record Zoom(double x, double y, double metresPerPixel) {}

  /// Id of the indicator entry; empty for none.
  public StringProperty indicatorProperty() {
    return indicator;
  }

  /// The period's text; empty for the newest.
  public StringProperty periodProperty() {
    return period;
  }

  public ObjectProperty<ClassificationMethod> methodProperty() {
    return method;
  }

  /// Number of classes; 0 for what suits the number of areas.
  public IntegerProperty classesProperty() {
    return classes;
  }

  /// Whether the classes are made of all comparable periods together, so that a colour means the same in each.
  public BooleanProperty sameClassesProperty() {
    return sameClasses;
  }

  /// Whether classes that somebody has given the indicator stand in place of those of the method.
  public BooleanProperty ownClassesProperty() {
    return ownClasses;
  }

  /// Inner class bounds that are being moved and are not kept yet, rising; empty for none. Not remembered.
  public ObjectProperty<List<Double>> draftProperty() {
    return draft;
  }

  /// Whose eyes the map is to look like. Not remembered, and never so in what is saved or printed.
  public ObjectProperty<Sight> sightProperty() {
    return sight;
  }

  /// Areas with fewer people than this behind their value are hatched; 0 for none.
  public IntegerProperty fewBelowProperty() {
    return fewBelow;
  }

  /// Whether the window has high contrast: then colours that nobody has chosen have it too. Not remembered, and never so
  /// in what is saved or printed.
  public BooleanProperty strongProperty() {
    return strong;
  }

  /// All that decides classes and colours, as it is now.
  public ShownMap.Choices choices() {
    return new ShownMap.Choices(
        method.get(), classes.get(), sameClasses.get(), ownClasses.get(), draft.get(), palette.get(), reference.get(),
        sight.get(), fewBelow.get(), measure.get(), strong.get() && palette.get().isEmpty());
  }

  /// What is made of the indicator before it is shown.
  public ObjectProperty<MapMeasure> measureProperty() {
    return measure;
  }

  /// Id of the colours; empty for those that suit the indicator.
  public StringProperty paletteProperty() {
    return palette;
  }

  /// What values are compared with: `riket`, `medel` (the mean of the areas), a county's or municipality's code; empty
  /// for what there is.
  public StringProperty referenceProperty() {
    return reference;
  }

  /// What stands for an area; what does not suit the indicator is shown as areas.
  public ObjectProperty<MapForm> formProperty() {
    return form;
  }

  /// Whether areas have their names on the map.
  public BooleanProperty labelsProperty() {
    return labels;
  }

  /// Whether pictures have a scale and an arrow to the north.
  public BooleanProperty guideProperty() {
    return guide;
  }

  /// The finding that the map shows, as somebody typed it: the title of what is made of it. Empty for the indicator's
  /// own name.
  public StringProperty titleProperty() {
    return title;
  }

  /// Whether the background map from the web is shown, where one is chosen.
  public BooleanProperty groundProperty() {
    return ground;
  }

  /// How much areas hide of the background map.
  public DoubleProperty groundOpacityProperty() {
    return groundOpacity;
  }

  /// What part alone pictures show, and why; null for the whole. Not remembered but in saved views.
  public ObjectProperty<@Nullable Crop> cropProperty() {
    return crop;
  }

  /// Null shows all.
  public ObjectProperty<@Nullable Zoom> zoomProperty() {
    return zoom;
  }
}
