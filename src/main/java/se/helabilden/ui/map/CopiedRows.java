package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.area.Area;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Lines of the table as text that a spreadsheet takes: a heading, tabs between, a decimal comma in Swedish, no spaces
/// between thousands, nothing where there is no value.
final class CopiedRows {
  private CopiedRows() {}

  static String of(ShownMap map, List<AreaRow> rows, UiTexts texts) {
    char mark = texts.now().numbers().decimalMark();
    String period = map.periodShown().isNone() ? "" : ", " + map.periodShown().text();
    String unit = map.data().entry().indicator().unit();
    List<String> heads =
        new ArrayList<>(
            List.of(
                texts.text("ui.map.copiedCode"),
                texts.text("ui.map.area"),
                texts.text("ui.map.copiedMunicipality"),
                map.data().entry().name() + period + (unit == null ? "" : " (" + unit + ")")));
    if (map.reference() != null) {
      heads.add(texts.text("ui.map.copiedDifference", map.reference().name()));
    }
    StringBuilder text = new StringBuilder(String.join("\t", heads.stream().map(CopiedRows::plain).toList()));
    for (AreaRow row : rows) {
      Area area = map.values().layer().area(row.area());
      String municipality = area.municipalityName() == null ? "" : area.municipalityName();
      text.append('\n').append(plain(row.code()));
      text.append('\t').append(plain(row.name())).append('\t').append(plain(municipality));
      text.append('\t').append(number(row.value(), mark));
      if (map.reference() != null) {
        text.append('\t').append(number(row.difference(), mark));
      }
    }
    return text.append('\n').toString();
  }

  /// Whole numbers without decimals, others with as many as the number has, at most six.
  private static String number(double value, char mark) {
    return Double.isNaN(value)
        ? ""
        : new java.math.BigDecimal(value)
            .setScale(6, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
            .replace('.', mark);
  }

  /// A text with nothing that ends a cell.
  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
