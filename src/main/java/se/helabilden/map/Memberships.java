package se.helabilden.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;

/// Which municipality and county each area lies in, for the borders between them.
///
/// @param group by area: its municipality as a number from 0; -1 where it is not known, and in a layer whose areas are
///     the municipalities
/// @param county by area: its county as a number from 0; -1 where it is not known
record Memberships(int[] group, int groups, int[] county, int counties) {
  private static final int COUNTY_DIGITS = 2;

  static Memberships of(AreaLayer layer) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    Map<String, Integer> counties = new LinkedHashMap<>();
    int[] group = new int[layer.size()];
    int[] county = new int[layer.size()];
    int known = 0;
    for (int i = 0; i < group.length; i++) {
      Area area = layer.area(i);
      String code = area.municipalityCode();
      group[i] = numberOf(code, groups);
      county[i] = numberOf(countyOf(code), counties);
      known += group[i] >= 0 ? 1 : 0;
    }
    if (groups.size() == known) {
      Arrays.fill(group, -1);
      return new Memberships(group, 0, county, counties.size());
    }
    return new Memberships(group, groups.size(), county, counties.size());
  }

  private static int numberOf(@Nullable String code, Map<String, Integer> numbers) {
    if (code == null) {
      return -1;
    }
    Integer known = numbers.putIfAbsent(code, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /// The first two of a municipality's four digits are its county's.
  private static @Nullable String countyOf(@Nullable String municipality) {
    boolean official =
        municipality != null && municipality.length() == 4 && municipality.chars().allMatch(c -> c >= '0' && c <= '9');
    return official ? municipality.substring(0, COUNTY_DIGITS) : null;
  }
}
