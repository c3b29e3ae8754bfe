package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AreaCentres;
import se.helabilden.ui.common.Selection;
import se.helabilden.ui.common.ShownMap;

/// The selection as positions in the layer of the shown map: which areas are selected, lit and under the pointer, and
/// the ways to change that. The same for all views of the screen.
final class Marking {
  static final int NONE = MapViewModel.NONE;

  private final Selection selection;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;
  private final ObjectProperty<boolean[]> selected = new SimpleObjectProperty<>(new boolean[0]);
  private final ObjectProperty<boolean @Nullable []> lit = new SimpleObjectProperty<>();
  private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
  private final IntegerProperty litClass = new SimpleIntegerProperty(NONE);
  private final IntegerProperty filteredClass = new SimpleIntegerProperty(NONE);
  private final IntegerProperty chosenClass = new SimpleIntegerProperty(NONE);
  private final BooleanProperty drawingAround = new SimpleBooleanProperty();
  private boolean choosingClass;

  Marking(Selection selection, ReadOnlyObjectProperty<@Nullable ShownMap> shown) {
    this.selection = selection;
    this.shown = shown;
  }

  Subscription attach() {
    return Subscription.combine(
        selection.versionProperty().subscribe((_, _) -> onSelection()),
        selection.hoveredProperty().subscribe(code -> hovered.set(positionOf(code))),
        litClass.subscribe((_, _) -> updateLit()),
        filteredClass.subscribe((_, _) -> updateLit()));
  }

  /// To be told when another map shows, after which positions may mean other areas.
  void onShown() {
    ShownMap map = shown.get();
    if (map == null) {
      onSelection();
      return;
    }
    if (filteredClass.get() >= map.classes()) {
      filteredClass.set(NONE);
    }
    chosenClass.set(filteredClass.get());
    onSelection();
    updateLit();
    hovered.set(positionOf(selection.hoveredProperty().get()));
  }

  /// By position.
  ReadOnlyObjectProperty<boolean[]> selectedProperty() {
    return selected;
  }

  /// The areas that are not to be faded; null for all.
  ReadOnlyObjectProperty<boolean @Nullable []> litProperty() {
    return lit;
  }

  /// The area under the pointer or the keyboard's mark; -1 for none.
  IntegerProperty hoveredProperty() {
    return hovered;
  }

  /// The class under the pointer, from 0 for the lowest; -1 for none.
  IntegerProperty litClassProperty() {
    return litClass;
  }

  /// The class that alone is shown; -1 for all.
  IntegerProperty filteredClassProperty() {
    return filteredClass;
  }

  /// The class whose areas were selected by the legend; -1 for none.
  IntegerProperty chosenClassProperty() {
    return chosenClass;
  }

  /// Whether a drag on the map draws a line around areas instead of moving the map.
  BooleanProperty drawingAroundProperty() {
    return drawingAround;
  }

  private void onSelection() {
    ShownMap map = shown.get();
    boolean[] which = new boolean[map == null ? 0 : map.values().size()];
    for (String code : selection.codes()) {
      int area = positionOf(code);
      if (area >= 0) {
        which[area] = true;
      }
    }
    if (!choosingClass) {
      chosenClass.set(NONE);
      filteredClass.set(NONE);
    }
    selected.set(which);
  }

  private void updateLit() {
    ShownMap map = shown.get();
    int one = litClass.get() != NONE ? litClass.get() : filteredClass.get();
    if (map == null || one == NONE) {
      lit.set(null);
      return;
    }
    boolean[] which = new boolean[map.values().size()];
    for (int i = 0; i < which.length; i++) {
      which[i] = map.classOf(i) == one;
    }
    lit.set(which);
  }

  private int positionOf(String code) {
    ShownMap map = shown.get();
    return map == null || code.isEmpty() ? NONE : map.values().layer().indexOf(code);
  }

  private String codeOf(int area) {
    ShownMap map = shown.get();
    return map == null || area < 0 ? "" : map.values().layer().area(area).code().code();
  }

  void hover(int area) {
    selection.hoveredProperty().set(codeOf(area));
  }

  /// A click on an area, or on none.
  void pick(int area, boolean more) {
    if (area < 0) {
      if (!more) {
        selection.clear();
      }
    } else if (more) {
      selection.toggle(codeOf(area));
    } else {
      String code = codeOf(area);
      boolean alone = selection.codes().size() == 1 && selection.codes().contains(code);
      selection.only(alone ? List.of() : List.of(code));
    }
  }

  /// The keyboard's step from area to area: to the next one that way; from nowhere, to the middle of the map.
  void walk(AreaCentres.Way way) {
    ShownMap map = shown.get();
    if (map != null) {
      AreaWalk.step(map.data().layer(), hovered.get(), way).ifPresent(this::hover);
    }
  }

  /// Marks the first area whose name begins with some letters, or else has them within.
  void find(String letters) {
    ShownMap map = shown.get();
    if (map != null) {
      AreaWalk.find(map.data().layer().areas(), letters).ifPresent(this::hover);
    }
  }

  void select(Collection<Integer> areas, boolean more) {
    List<String> codes = areas.stream().map(this::codeOf).toList();
    if (more) {
      selection.add(codes);
    } else {
      selection.only(codes);
    }
  }

  /// All areas of the map that are of some kind; none where no map shows.
  void select(IntPredicate which, boolean more) {
    ShownMap map = shown.get();
    if (map != null) {
      select(IntStream.range(0, map.values().size()).filter(which).boxed().toList(), more);
    }
  }

  /// A click on a class of the legend: selects its areas; again, shows only them; once more, neither.
  void activateClass(int classIndex) {
    ShownMap map = shown.get();
    if (map == null) {
      return;
    }
    choosingClass = true;
    try {
      if (filteredClass.get() == classIndex) {
        filteredClass.set(NONE);
        chosenClass.set(NONE);
        selection.clear();
      } else if (chosenClass.get() == classIndex) {
        filteredClass.set(classIndex);
      } else {
        filteredClass.set(NONE);
        chosenClass.set(classIndex);
        select(area -> map.classOf(area) == classIndex, false);
      }
    } finally {
      choosingClass = false;
    }
  }

  /// Shows and selects everything again.
  void clear() {
    selection.clear();
    filteredClass.set(NONE);
    chosenClass.set(NONE);
    litClass.set(NONE);
  }

  /// Positions of the selected areas.
  List<Integer> selectedAreas() {
    boolean[] which = selected.get();
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < which.length; i++) {
      if (which[i]) {
        found.add(i);
      }
    }
    return found;
  }
}
