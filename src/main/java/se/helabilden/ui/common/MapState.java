package se.helabilden.ui.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;

/// What the map shows now: the same for the map's screen, the presentation and the report. Remembered per project.
public final class MapState {
  private final StringProperty indicator = new SimpleStringProperty("");
  private final StringProperty period = new SimpleStringProperty("");
  private final ObjectProperty<ClassificationMethod> method =
      new SimpleObjectProperty<>(ClassificationMethod.QUANTILE);
  private final IntegerProperty classes = new SimpleIntegerProperty(0);
  private final BooleanProperty sameClasses = new SimpleBooleanProperty();
  private final StringProperty palette = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
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

  /// Whether the classes are made of all periods together, so that a colour means the same in each.
  public BooleanProperty sameClassesProperty() {
    return sameClasses;
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

  /// Null shows all.
  public ObjectProperty<@Nullable Zoom> zoomProperty() {
    return zoom;
  }
}
