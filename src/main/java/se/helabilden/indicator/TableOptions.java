package se.helabilden.indicator;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;

/// What the reading of a table may be told where the guess would be wrong.
///
/// @param sheet the sheet to read, or null for the one that holds the table
/// @param keyColumn header or letter of the column with the keys, or null for the guess by content
/// @param period the period of values whose table tells none, or null
/// @param knownCodes codes, in upper case, of the layers that the table may be joined with; help to find the key column
/// @param knownNames names of their areas as [#withLayer] puts them in, help likewise
public record TableOptions(
    @Nullable String sheet,
    @Nullable String keyColumn,
    @Nullable Period period,
    Set<String> knownCodes,
    Set<String> knownNames) {
  public static final TableOptions NONE = new TableOptions(null, null, null, Set.of(), Set.of());

  public TableOptions {
    knownCodes = Set.copyOf(knownCodes);
    knownNames = Set.copyOf(knownNames);
  }

  public TableOptions withSheet(@Nullable String wanted) {
    return new TableOptions(wanted, keyColumn, period, knownCodes, knownNames);
  }

  public TableOptions withKeyColumn(@Nullable String wanted) {
    return new TableOptions(sheet, wanted, period, knownCodes, knownNames);
  }

  public TableOptions withPeriod(@Nullable Period wanted) {
    return new TableOptions(sheet, keyColumn, wanted, knownCodes, knownNames);
  }

  public TableOptions withKnown(Set<String> codes, Set<String> names) {
    return new TableOptions(sheet, keyColumn, period, codes, names);
  }

  /// Adds the codes and names of a layer to what is known.
  public TableOptions withLayer(AreaLayer layer) {
    Set<String> codes = new HashSet<>(knownCodes);
    Set<String> names = new HashSet<>(knownNames);
    for (Area area : layer.areas()) {
      codes.add(area.code().code().toUpperCase(Locale.ROOT));
      names.add(KeyText.plain(area.name()));
      if (area.municipalityName() != null) {
        names.add(KeyText.plain(area.municipalityName()));
        names.add(KeyText.plain(area.municipalityName() + " (" + area.name() + ")"));
      }
    }
    return new TableOptions(sheet, keyColumn, period, codes, names);
  }
}
