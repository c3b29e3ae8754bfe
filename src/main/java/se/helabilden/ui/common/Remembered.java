package se.helabilden.ui.common;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// What is remembered of the open project beside what its map shows: where the user put the edges of panels, and which
/// municipalities it was begun for.
public final class Remembered {
  private final ObservableMap<String, Double> panels = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<List<String>> municipalities = new ReadOnlyObjectWrapper<>(List.of());

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
