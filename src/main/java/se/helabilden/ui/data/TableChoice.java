package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import se.helabilden.importing.WebSource.Description;
import se.helabilden.importing.WebSource.Selection;
import se.helabilden.importing.WebSource.Value;
import se.helabilden.importing.WebSource.Variable;
import se.helabilden.work.Message;

/// Which parts of a table to fetch: its periods, contents and groups, ticked one by one. It begins with what one usually
/// wants; the areas are those of the project.
final class TableChoice {
  private final Selection usual;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final ReadOnlyLongWrapper numbers = new ReadOnlyLongWrapper();

  /// @param usual what is ticked at first
  TableChoice(Selection usual) {
    this.usual = usual;
    for (Variable variable : usual.table().variables()) {
      Set<String> ticked = usual.chosen().getOrDefault(variable.code(), Set.of());
      if (!isAreas(variable)) {
        dimensions.add(new Dimension(variable, ticked));
      }
    }
    count();
  }

  private static boolean isAreas(Variable variable) {
    return switch (variable.role()) {
      case AREA -> true;
      case GROUP -> variable.code().equalsIgnoreCase("region");
      case TIME, CONTENTS -> false;
    };
  }

  Description table() {
    return usual.table();
  }

  List<Dimension> dimensions() {
    return List.copyOf(dimensions);
  }

  /// How many numbers are asked for; 0 where something is lacking that the source must be told.
  ReadOnlyLongProperty numbersProperty() {
    return numbers.getReadOnlyProperty();
  }

  /// What is ticked, with the project's areas; a dimension of which nothing is ticked is left to the source to add up.
  Selection selection() {
    SequencedMap<String, Set<String>> chosen = new LinkedHashMap<>();
    for (Variable variable : usual.table().variables()) {
      Set<String> codes =
          dimensions.stream()
              .filter(dimension -> dimension.variable.equals(variable))
              .findFirst()
              .map(Dimension::codes)
              .orElseGet(() -> usual.chosen().getOrDefault(variable.code(), Set.of()));
      if (!codes.isEmpty()) {
        chosen.put(variable.code(), codes);
      }
    }
    return new Selection(usual.table(), chosen);
  }

  private void count() {
    numbers.set(dimensions.stream().anyMatch(Dimension::isLacking) ? 0 : selection().cells());
  }

  /// One of the table's variables, with a tick for each of its values.
  final class Dimension {
    private final Variable variable;
    private final SequencedMap<String, BooleanProperty> ticks = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Message> told;
    private boolean changingAll;

    private Dimension(Variable variable, Set<String> ticked) {
      this.variable = variable;
      for (Value value : variable.values()) {
        BooleanProperty tick = new SimpleBooleanProperty(ticked.contains(value.code()));
        tick.subscribe((before, now) -> changed());
        ticks.put(value.code(), tick);
      }
      told = new ReadOnlyObjectWrapper<>(words());
    }

    Variable variable() {
      return variable;
    }

    BooleanProperty tick(Value value) {
      return ticks.get(value.code());
    }

    /// How many are ticked, or what becomes of none.
    ReadOnlyObjectProperty<Message> toldProperty() {
      return told.getReadOnlyProperty();
    }

    void setAll(boolean ticked) {
      changingAll = true;
      ticks.values().forEach(tick -> tick.set(ticked));
      changingAll = false;
      changed();
    }

    private Set<String> codes() {
      Set<String> codes = new LinkedHashSet<>();
      ticks.forEach(
          (code, tick) -> {
            if (tick.get()) {
              codes.add(code);
            }
          });
      return codes;
    }

    private boolean isLacking() {
      return !variable.optional() && codes().isEmpty();
    }

    private Message words() {
      if (isLacking()) {
        return Message.of("ui.data.webChooseOne", variable.name());
      }
      int ticked = codes().size();
      return ticked == 0
          ? Message.of("ui.data.webAddedUp", variable.name())
          : Message.of("ui.data.webTicked", variable.name(), ticked, ticks.size());
    }

    private void changed() {
      if (!changingAll) {
        told.set(words());
        count();
      }
    }
  }
}
