package se.helabilden.ui;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// Counts who listens to what outlives the screens.
public final class Listeners {
  private Listeners() {}

  public static int of(Workspace workspace, UiTexts texts) {
    var map = workspace.map();
    return List.of(
            workspace.projectProperty(),
            workspace.selection().versionProperty(),
            workspace.selection().hoveredProperty(),
            map.indicatorProperty(),
            map.periodProperty(),
            map.methodProperty(),
            map.classesProperty(),
            map.sameClassesProperty(),
            map.paletteProperty(),
            map.referenceProperty(),
            map.zoomProperty(),
            texts.languageProperty())
        .stream()
        .mapToInt(Listeners::count)
        .sum();
  }

  public static int count(Object property) {
    try {
      Object helper = field(property, "helper");
      if (helper == null) {
        return 0;
      }
      String kind = helper.getClass().getSimpleName();
      return kind.startsWith("Single")
          ? 1
          : size(helper, "invalidationListeners") + size(helper, "changeListeners");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int size(Object helper, String name) throws ReflectiveOperationException {
    Object listeners = field(helper, name);
    int found = 0;
    for (int i = 0; listeners != null && i < Array.getLength(listeners); i++) {
      found += Array.get(listeners, i) == null ? 0 : 1;
    }
    return found;
  }

  private static Object field(Object of, String name) throws ReflectiveOperationException {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(of);
        }
      }
    }
    throw new NoSuchFieldException(name + " of " + of.getClass());
  }
}
