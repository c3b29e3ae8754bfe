package se.helabilden.importing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.importing.WebSource.Description;
import se.helabilden.importing.WebSource.Role;
import se.helabilden.importing.WebSource.Selection;
import se.helabilden.importing.WebSource.Value;
import se.helabilden.importing.WebSource.Variable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// What one usually wants of a table: the areas of one's own map with their municipalities, counties and the nation to
/// compare with, the newest periods, all contents, women and men apart where the table tells them, and the other groups
/// put together where the source does that.
public final class StandardSelection {
  private static final Set<String> SEX = Set.of("kon", "kön", "sex");

  private StandardSelection() {}

  /// @param level of the map's areas
  /// @param version of their division, or null
  /// @param municipalities whose areas are wanted; none for all
  /// @param periods how many of the newest
  /// @throws UserFacingException (INPUT) if the table has no areas of that level and version
  public static Selection of(
      Description table, AreaLevel level, @Nullable String version, Set<String> municipalities, int periods) {
    SequencedMap<String, Set<String>> chosen = new LinkedHashMap<>();
    boolean areas = false;
    for (Variable variable : table.variables()) {
      Set<String> codes =
          switch (role(variable)) {
            case AREA -> areas(variable, level, version, municipalities);
            case TIME -> last(variable, periods);
            case CONTENTS -> all(variable);
            case GROUP ->
                !variable.optional() || SEX.contains(variable.code().toLowerCase(Locale.ROOT)) ? all(variable) : Set.of();
          };
      areas |= role(variable) == Role.AREA && codes.size() > 1;
      if (!codes.isEmpty()) {
        chosen.put(variable.code(), codes);
      }
    }
    if (!areas) {
      throw UserFacingException.input(
          "no-such-areas", Message.of("importing.tableWithoutAreas", table.id(), table.title()), Place.file(table.id()));
    }
    return new Selection(table, chosen);
  }

  /// Some tables do not say which variable the areas are.
  private static Role role(Variable variable) {
    return variable.role() == Role.GROUP && variable.code().equalsIgnoreCase("region") ? Role.AREA : variable.role();
  }

  private static Set<String> areas(
      Variable variable, AreaLevel level, @Nullable String version, Set<String> municipalities) {
    Set<String> suffixed =
        variable.values().stream().map(Value::code).filter(code -> code.contains("_")).collect(Collectors.toSet());
    Set<String> codes = new LinkedHashSet<>();
    for (Value value : variable.values()) {
      int ending = value.code().indexOf('_');
      String plain = ending < 0 ? value.code() : value.code().substring(0, ending);
      Optional<CodeForm> form = CodeForm.of(plain);
      if (form.isEmpty()) {
        continue;
      }
      boolean own = form.get().level() == level;
      boolean above = form.get().level().ordinal() > level.ordinal() && form.get().level() != AreaLevel.REGSO;
      boolean of = own ? isOf(plain, level, municipalities) : above && holds(plain, municipalities);
      boolean right = !own || version == null || isVersion(value.code(), ending, version, suffixed);
      if (of && right) {
        codes.add(value.code());
      }
    }
    return codes;
  }

  private static boolean isOf(String code, AreaLevel level, Set<String> municipalities) {
    return municipalities.isEmpty()
        || level == AreaLevel.COUNTY
        || (code.length() >= 4 && municipalities.contains(code.substring(0, 4)));
  }

  /// The nation, and the counties and municipalities that the wanted ones lie in.
  private static boolean holds(String code, Set<String> municipalities) {
    return code.equals("00") || municipalities.isEmpty() || municipalities.stream().anyMatch(one -> one.startsWith(code));
  }

  /// Codes with an ending name their version; those without are the older one's where the table has both.
  private static boolean isVersion(String code, int ending, String version, Set<String> suffixed) {
    if (version.isEmpty()) {
      return true;
    }
    return ending >= 0 ? code.substring(ending + 1).contains(version) : suffixed.isEmpty() || !version.equals("2025");
  }

  private static Set<String> last(Variable variable, int periods) {
    List<Value> values = variable.values();
    return values.subList(Math.max(0, values.size() - periods), values.size()).stream()
        .map(Value::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> all(Variable variable) {
    return variable.values().stream().map(Value::code).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
