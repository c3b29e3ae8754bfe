package se.helabilden.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Progress;

class AttributeTableTest {
  private static RawLayer layer(List<String> fields, Object[]... rows) {
    List<RawLayer.RawFeature> features = new ArrayList<>();
    for (Object[] row : rows) {
      List<@Nullable Serializable> values = Arrays.stream(row).map(Serializable.class::cast).toList();
      features.add(new RawLayer.RawFeature(features.size() + 1, values, null));
    }
    return new RawLayer("områden", fields, features, null, "gpkg", null);
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  void numbersBecomeValuesAndTheRestDoesNot() {
    RawLayer layer =
        layer(
            List.of("objectid", "desokod", "kommunkod", "kommunnamn", "referensdatum", "version", "Shape_Area", "folk", "hyresrätt"),
            row(1L, "1440A0010", "1440", "Ale", "20250101", 2L, 812.5, 1200L, 0.25),
            row(2L, "1440A0020", "1440", "Ale", "20250101", 2L, 912.5, null, -1.5),
            row(3L, "1440A0030", "1440", "Ale", "20250101", 2L, 712.5, 900L, 0.0));
    TableFile file = new TableFile("karta.gpkg", "gpkg", null, List.of(AttributeTable.of(layer)));
    StagedTable table = TableReading.stage(file, TableOptions.NONE, Progress.NONE).value();
    assertThat(table.format()).isEqualTo("table-gpkg");
    assertThat(table.sheet()).isEqualTo("områden");
    assertThat(table.keyColumn()).isEqualTo("desokod");
    assertThat(table.columns()).extracting(StagedTable.Column::contents).containsExactly("folk", "hyresrätt");
    assertThat(table.rows()).extracting(StagedTable.Row::number).containsExactly(1, 2, 3);
    assertThat(table.rows().get(1).key()).isEqualTo("1440A0020");
    assertThat(table.rows().get(1).values()).containsExactly(Double.NaN, -1.5);
    assertThat(table.rows().get(2).values()).containsExactly(900, 0);
  }

  @Test
  void codesOfDigitsThatAreTextsStayCodes() {
    RawLayer layer = layer(List.of("FIPS", "DATUM", "HR60"), row("01001", "20250101", 1.5), row("27077", "20250101", 2.5));
    Grid grid = AttributeTable.of(layer);
    assertThat(grid.rows().getFirst().texts()).containsExactly("FIPS", "HR60");
    assertThat(grid.rows().get(1).text(0)).isEqualTo("01001");
  }
}
