package se.helabilden.area;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What is known of how a table's version of a division and a layer's version hang together.
///
/// @param same codes whose boundary is known to be the same in both
/// @param changed codes that are in both and known to be different areas
/// @param wholes for a code of the layer whose area is made of whole areas of the table's version, their codes; areas
///     that are in `same` are not here
public record VersionLink(Set<String> same, Set<String> changed, Map<String, List<String>> wholes)
    implements Serializable {
  /// Nothing is known.
  public static final VersionLink NONE = new VersionLink(Set.of(), Set.of(), Map.of());

  /// A list of nothing but changes is taken to be of the whole country from so many municipalities on.
  private static final int MANY_MUNICIPALITIES = 20;

  public VersionLink {
    same = Set.copyOf(same);
    changed = Set.copyOf(changed);
    wholes = Map.copyOf(wholes);
  }

  public boolean isNothing() {
    return same.isEmpty() && changed.isEmpty() && wholes.isEmpty();
  }

  /// This, and what another source tells where this one says nothing.
  public VersionLink orElse(VersionLink other) {
    Set<String> both = new HashSet<>(same);
    other.same.stream().filter(code -> !changed.contains(code)).forEach(both::add);
    Set<String> moved = new HashSet<>(changed);
    other.changed.stream().filter(code -> !same.contains(code)).forEach(moved::add);
    Map<String, List<String>> all = new HashMap<>(other.wholes);
    all.putAll(wholes);
    all.keySet().removeAll(both);
    return new VersionLink(both, moved, all);
  }

  /// What a key tells of a layer's areas and those of a table of the other version.
  ///
  /// Where the key lists unchanged areas too, only those are the same. Where it lists changes alone, areas that it does
  /// not name are the same, in the municipalities that it names; in all, where it names many.
  ///
  /// @param key between the table's version and the layer's
  /// @param table the table's version
  public static VersionLink of(ChangeKey key, String table, AreaLayer layer) {
    boolean forward = key.from().equals(table);
    Map<String, Set<String>> olds = new LinkedHashMap<>();
    Map<String, Set<String>> news = new LinkedHashMap<>();
    Set<String> unsure = new HashSet<>();
    Set<String> same = new HashSet<>();
    Set<String> named = new HashSet<>();
    boolean whole = false;
    for (ChangeKey.Change change : key.changes()) {
      String from = forward ? change.from() : change.to();
      String to = forward ? change.to() : change.from();
      whole |= change.kind() == ChangeKey.Kind.SAME;
      if (change.kind() == ChangeKey.Kind.SAME && from != null && from.equals(to)) {
        same.add(from);
      }
      for (String code : new String[] {from, to}) {
        if (code != null) {
          named.add(code);
        }
      }
      if (from != null && to != null) {
        olds.computeIfAbsent(to, any -> new HashSet<>()).add(from);
        news.computeIfAbsent(from, any -> new HashSet<>()).add(to);
      }
      boolean moved = change.kind() == ChangeKey.Kind.BORDER || change.kind() == ChangeKey.Kind.OTHER;
      if (to != null && (moved || from == null)) {
        unsure.add(to);
      }
    }
    same.removeIf(
        code -> layer.indexOf(code) < 0 || unsure.contains(code) || isShared(code, olds, news));
    Set<String> changed = new HashSet<>();
    Map<String, List<String>> wholes = new HashMap<>();
    Set<String> municipalities = new HashSet<>();
    named.forEach(code -> municipalities.add(code.substring(0, Math.min(4, code.length()))));
    for (Area area : layer.areas()) {
      String code = area.code().code();
      if (same.contains(code)) {
        continue;
      }
      if (named.contains(code)) {
        changed.add(code);
        Set<String> parts = olds.getOrDefault(code, Set.of());
        boolean entire =
            !parts.isEmpty()
                && !unsure.contains(code)
                && parts.stream().allMatch(part -> news.get(part).equals(Set.of(code)));
        if (entire) {
          wholes.put(code, parts.stream().sorted().toList());
        }
      } else if (!whole && (municipalities.size() >= MANY_MUNICIPALITIES || municipalities.contains(municipality(area)))) {
        same.add(code);
      }
    }
    return new VersionLink(same, changed, wholes);
  }

  private static boolean isShared(String code, Map<String, Set<String>> olds, Map<String, Set<String>> news) {
    return !olds.getOrDefault(code, Set.of(code)).equals(Set.of(code))
        || !news.getOrDefault(code, Set.of(code)).equals(Set.of(code));
  }

  private static String municipality(Area area) {
    return Objects.requireNonNullElse(CodeForm.municipalityOf(area.code()), "");
  }
}
