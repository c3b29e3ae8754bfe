package se.helabilden.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;

/// The dimension of a cube whose values are areas, and whether their codes or their labels are the keys.
///
/// @param index its place among the dimensions
/// @param byCode whether codes are the keys
record AreaDimension(int index, boolean byCode) {
  private static final double LEAST = 1.5;

  /// The dimension that the options name; else that with the values most like areas, where what the file says and the
  /// dimension's name count too.
  static Optional<AreaDimension> find(DataCube cube, TableOptions options) {
    KeyColumn keys = new KeyColumn(options);
    AreaDimension best = null;
    double most = LEAST;
    for (int i = 0; i < cube.dimensions().size(); i++) {
      Dimension dimension = cube.dimensions().get(i);
      double codes = score(dimension, keys, Category::code);
      double labels = score(dimension, keys, Category::label);
      AreaDimension found = new AreaDimension(i, codes >= 2 || codes >= labels);
      String wanted = options.keyColumn();
      if (wanted != null) {
        String plain = KeyText.plain(wanted);
        if (plain.equals(KeyText.plain(dimension.label())) || plain.equals(KeyText.plain(dimension.code()))) {
          return Optional.of(found);
        }
        continue;
      }
      if (dimension.role() == Role.TIME || dimension.role() == Role.CONTENTS) {
        continue;
      }
      boolean named = TableWords.isKeyName(dimension.label()) || TableWords.isKeyName(dimension.code());
      double score = Math.max(codes, labels) + (dimension.role() == Role.AREA ? 2 : 0) + (named ? 1 : 0);
      if (score > most) {
        most = score;
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double score(Dimension dimension, KeyColumn keys, Function<Category, String> text) {
    return dimension.categories().stream().mapToDouble(c -> keys.score(text.apply(c), true)).average().orElse(0);
  }

  String key(Category category) {
    return KeyText.trimmed(byCode ? category.code() : category.label());
  }

  /// The name beside the key, or null where the label is the key.
  @Nullable String name(Category category) {
    return byCode && !category.label().equals(category.code()) ? category.label() : null;
  }

}
