package se.helabilden.ui.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import se.helabilden.needs.TemplatePart;

/// What is remembered of the open project beside what its map shows: where the user put the edges of panels, which
/// municipalities it was begun for, and where one was in the guided analysis.
public final class Remembered {
  private final ObservableMap<String, Double> panels = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<List<String>> municipalities = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<TemplatePart, StringProperty> places = new EnumMap<>(TemplatePart.class);
  private final ObservableSet<String> putAway = FXCollections.observableSet();

  public Remembered() {
    for (TemplatePart part : TemplatePart.values()) {
      places.put(part, new SimpleStringProperty(""));
    }
  }

  /// Id of the question, or of what stands beside the questions, that a part of the guided analysis shows; empty for
  /// the first.
  public StringProperty placeProperty(TemplatePart part) {
    return places.get(part);
  }

  /// Ids of the suggestions that shall not come again.
  public ObservableSet<String> putAway() {
    return putAway;
  }

  /// Places of panels' edges by name, as a share of the room: 0 to 1. Only those that the user has moved.
  public ObservableMap<String, Double> panels() {
    return panels;
  }

  /// Names of the municipalities that were chosen when the project was begun; none where it was begun otherwise.
  public ReadOnlyObjectProperty<List<String>> municipalitiesProperty() {
    return municipalities.getReadOnlyProperty();
  }

  public void setMunicipalities(List<String> names) {
    municipalities.set(List.copyOf(names));
  }
}
