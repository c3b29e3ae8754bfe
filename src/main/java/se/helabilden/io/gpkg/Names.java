package se.helabilden.io.gpkg;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.helabilden.indicator.Slug;

/// Names of tables and columns that every program takes: ASCII, at most 63 characters, each once whatever the case.
final class Names {
  /// PostgreSQL's limit, the shortest among the programs that copy such tables.
  private static final int LONGEST = 63;

  private final Set<String> taken = new HashSet<>();

  Names(List<String> taken) {
    taken.forEach(name -> this.taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /// A name from a text, not given before; cut and numbered where it must be.
  String next(String text) {
    String slug = Slug.identifier(text);
    String base = cut(slug.isEmpty() ? "x" : slug, LONGEST);
    if (base.startsWith("sqlite_") || base.startsWith("gpkg_") || base.startsWith("rtree_") || base.startsWith("app_")) {
      base = cut("own_" + base, LONGEST);
    }
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      String number = "_" + i;
      name = cut(base, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
