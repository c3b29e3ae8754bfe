package se.helabilden.area;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which areas of a layer go together into larger ones, and what the larger ones are called.
///
/// @param level of the larger areas
/// @param version of the larger areas' division, or null
/// @param by what tells it, for people: a column of the boundaries, or the name of a file
/// @param groups by code; none is empty, and no area is in two
/// @param left codes of the layer's areas that belong to none
/// @param unknown what the list names and the layer does not have; empty where the boundaries themselves tell
public record AreaGroups(
    AreaLevel level,
    @Nullable String version,
    String by,
    List<Group> groups,
    List<String> left,
    List<String> unknown)
    implements Serializable {

  /// One larger area.
  ///
  /// @param parts places in the layer, in its order
  public record Group(
      String code,
      String name,
      @Nullable String municipalityCode,
      @Nullable String municipalityName,
      List<Integer> parts)
      implements Serializable {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  public AreaGroups {
    groups = List.copyOf(groups);
    left = List.copyOf(left);
    unknown = List.copyOf(unknown);
  }

  /// How many areas of the layer go into the larger ones.
  public int parts() {
    return groups.stream().mapToInt(group -> group.parts().size()).sum();
  }

  /// DeSO put together to the RegSO that their boundaries name. Groups are empty where they name none.
  ///
  /// @param names of RegSO by code, where something else tells them; else they are read out of the DeSO's names
  public static AreaGroups toRegso(AreaLayer layer, Map<String, String> names) {
    String version = layer.level() == AreaLevel.DESO ? regsoVersion(layer.version()) : null;
    return of(
        layer,
        AreaLevel.REGSO,
        version,
        "regsokod",
        Area::regsoCode,
        (code, first) -> names.getOrDefault(code, regsoName(code, first)),
        List.of());
  }

  /// Areas put together to their municipalities: by the code's first four digits, for own areas as their file told.
  ///
  /// @param names of municipalities by code, where something else tells them
  public static AreaGroups toMunicipalities(AreaLayer layer, Map<String, String> names) {
    return of(
        layer,
        AreaLevel.MUNICIPALITY,
        null,
        "kommunkod",
        AreaGroups::municipality,
        (code, first) ->
            first.municipalityName() == null ? names.getOrDefault(code, code) : first.municipalityName(),
        List.of());
  }

  /// Own districts: each area goes to the one that a list names for it.
  ///
  /// @param districts the district by the area's code, codes in upper case
  /// @param file the list's name
  public static AreaGroups byList(AreaLayer layer, Map<String, String> districts, String file) {
    List<String> unknown =
        districts.keySet().stream()
            .filter(code -> layer.areas().stream().noneMatch(area -> upper(area).equals(code)))
            .sorted()
            .toList();
    return of(
        layer,
        AreaLevel.OWN,
        null,
        file,
        area -> districts.get(upper(area)),
        (code, first) -> code,
        unknown);
  }

  private static String upper(Area area) {
    return area.code().code().toUpperCase(Locale.ROOT);
  }

  /// The RegSO division that goes with a version of DeSO.
  public static @Nullable String regsoVersion(@Nullable String deso) {
    return "2018".equals(deso) ? "2020" : deso;
  }

  private static @Nullable String municipality(Area area) {
    return area.municipalityCode() != null ? area.municipalityCode() : CodeForm.municipalityOf(area.code());
  }

  /// `Angered centrum (1480C1234)` without the code; the RegSO's code where the DeSO tells no name.
  private static String regsoName(String code, Area deso) {
    String ending = " (" + deso.code().code() + ")";
    return deso.name().endsWith(ending) ? deso.name().substring(0, deso.name().length() - ending.length()) : code;
  }

  /// What a larger area is called.
  private interface Naming {
    String name(String code, Area first);
  }

  private static AreaGroups of(
      AreaLayer layer,
      AreaLevel level,
      @Nullable String version,
      String by,
      Function<Area, @Nullable String> belongs,
      Naming naming,
      List<String> unknown) {
    Map<String, List<Integer>> parts = new TreeMap<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      String code = belongs.apply(layer.area(i));
      if (code == null || code.isBlank()) {
        left.add(layer.area(i).code().code());
      } else {
        parts.computeIfAbsent(code.strip(), any -> new ArrayList<>()).add(i);
      }
    }
    List<Group> groups = new ArrayList<>();
    parts.forEach((code, members) -> groups.add(group(layer, level, code, members, naming)));
    return new AreaGroups(level, version, by, groups, left, unknown);
  }

  private static Group group(
      AreaLayer layer, AreaLevel level, String code, List<Integer> members, Naming naming) {
    Area first = layer.area(members.getFirst());
    String name = naming.name(code, first);
    String municipality = municipality(first);
    boolean one = members.stream().allMatch(i -> String.valueOf(municipality(layer.area(i))).equals(municipality));
    String municipalityName = level == AreaLevel.MUNICIPALITY && !name.equals(code) ? name : first.municipalityName();
    return new Group(code, name, one ? municipality : null, one ? municipalityName : null, members);
  }
}
