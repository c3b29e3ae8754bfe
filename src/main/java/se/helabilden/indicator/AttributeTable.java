package se.helabilden.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.RawLayer;

/// The attributes of a boundary file as a table: numbers of the areas become values, texts their codes and names.
/// What only tells of the drawing, row numbers and areas of polygons, is left out, and so are numbers written as text,
/// such as dates, unless their column's name says that they are codes or each stands once.
public final class AttributeTable {
  private static final Pattern DRAWING =
      Pattern.compile(
          "(objectid|objektid|fid|ogc_?fid|gid|oid|rowid|poly_?id|id)_?\\d*|(shape|geom|sp_geometry|st)[_.(]*"
              + "(starea|stlength|area|length|leng|le_?\\d*|ar_?\\d*|are_?\\d*)?.*|referensdatum|version");
  private static final Pattern DIGITS = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

  private AttributeTable() {}

  /// The layer's rows under a header with the names of the fields; the rows keep their numbers in the file.
  public static Grid of(RawLayer layer) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < layer.fields().size(); i++) {
      if (isKept(layer, i)) {
        kept.add(i);
      }
    }
    List<Grid.Row> rows = new ArrayList<>();
    rows.add(header(layer, kept));
    for (RawLayer.RawFeature feature : layer.features()) {
      rows.add(row(feature, kept));
    }
    return new Grid(layer.name(), rows, Map.of());
  }

  private static boolean isKept(RawLayer layer, int field) {
    String name = KeyText.plain(layer.fields().get(field));
    boolean codes = TableWords.isKeyName(name) || TableWords.isCodeName(name);
    boolean number = false;
    boolean digits = true;
    Set<String> different = new HashSet<>();
    for (RawLayer.RawFeature feature : layer.features()) {
      Serializable value = feature.values().get(field);
      number |= value instanceof Number;
      different.add(String.valueOf(value));
      digits &= !(value instanceof String text) || text.isBlank() || DIGITS.matcher(text.strip()).matches();
    }
    if (DRAWING.matcher(name).matches()) {
      return !number && !digits;
    }
    boolean keys = different.size() == layer.features().size();
    return number || codes || keys || !digits;
  }

  private static Grid.Row header(RawLayer layer, List<Integer> kept) {
    @Nullable String[] texts = kept.stream().map(layer.fields()::get).toArray(String[]::new);
    double[] numbers = new double[texts.length];
    Arrays.fill(numbers, Double.NaN);
    return new Grid.Row(0, texts, numbers);
  }

  private static Grid.Row row(RawLayer.RawFeature feature, List<Integer> kept) {
    @Nullable String[] texts = new String[kept.size()];
    double[] numbers = new double[kept.size()];
    for (int i = 0; i < texts.length; i++) {
      Serializable value = feature.values().get(kept.get(i));
      numbers[i] = value instanceof Number number ? number.doubleValue() : Double.NaN;
      texts[i] = value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
    return new Grid.Row(feature.row(), texts, numbers);
  }
}
