package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Progress;

/// Statistics and boundaries from the web, fetched when a person asks for them and never else. What comes is saved as
/// files with a note of where they are from ([Fetched]) and then read like any other file.
///
/// Every method reports how far it is, can be cancelled, and refuses with a
/// [se.helabilden.work.UserFacingException] (INPUT) in plain words where there is no network, where the other side says no
/// or answers with something else, or where the answer breaks off. Nothing is left behind then.
public interface WebSource {
  /// Tables of the national statistics database whose title or number fits the words.
  List<Table> search(String words, Progress progress);

  /// What a table can be asked for.
  ///
  /// @param id `TAB6574`
  Description describe(String id, Progress progress);

  /// Numbers of a table, one file for each part that the other side gives at a time.
  List<Path> fetch(Selection selection, Progress progress);

  /// Kolada's measures of municipalities whose title or number fits the words. They tell no periods.
  List<Table> searchMeasures(String words, Progress progress);

  /// Numbers of one of Kolada's measures for municipalities and the nation.
  ///
  /// @param measure `N15428`
  /// @param periods how many of the newest years; 0 for all
  Path measure(String measure, List<String> municipalities, int periods, Progress progress);

  /// Boundaries of small areas.
  ///
  /// @param level DESO or REGSO
  /// @param version `2018` and `2025` for DeSO, `2020` and `2025` for RegSO
  /// @param municipalities their codes; none for the whole nation
  Path boundaries(AreaLevel level, String version, List<String> municipalities, Progress progress);

  /// A table that was found.
  ///
  /// @param updated when the source last changed it, as it writes it; may be empty
  record Table(String id, String title, String firstPeriod, String lastPeriod, String updated) {}

  /// What a table holds.
  ///
  /// @param variables in the table's order
  record Description(String id, String title, String updated, List<Variable> variables) {
    public Description {
      variables = List.copyOf(variables);
    }
  }

  /// A variable of a table.
  ///
  /// @param role what it is for
  /// @param optional whether the source adds its values up where it is left out
  record Variable(String code, String name, Role role, boolean optional, List<Value> values) {
    public Variable {
      values = List.copyOf(values);
    }
  }

  /// What a variable tells.
  enum Role {
    AREA,
    TIME,
    CONTENTS,
    GROUP
  }

  /// A value of a variable.
  record Value(String code, String name) {}

  /// What to fetch of a table.
  ///
  /// @param chosen codes by variable; a variable that is not there is left out
  record Selection(Description table, SequencedMap<String, Set<String>> chosen) {
    /// How many numbers it asks for.
    public long cells() {
      return chosen.values().stream().mapToLong(Set::size).reduce(1, Math::multiplyExact);
    }
  }
}
