package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class WellKnownBytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON EMPTY",
        "POLYGON ((0 0, 1.5 0, 1 1, 0 0))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (4 4, 5 4, 5 5, 4 4))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((3 3, 4 3, 4 4, 3 3)))",
        "MULTIPOLYGON EMPTY"
      })
  void theBytesAreThoseOfTheLibrary(String text) throws ParseException {
    var geometry = new WKTReader().read(text);
    assertThat(WellKnownBytes.of(geometry)).isEqualTo(new WKBWriter().write(geometry));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2047, 2048, 4099})
  void theRoomGrowsWhereItWasTooSmall(int parts) throws ParseException {
    StringBuilder text = new StringBuilder("MULTIPOLYGON (");
    for (int i = 0; i < parts; i++) {
      text.append(i == 0 ? "" : ",").append("((%d 0, %d 0, %d 1, %d 0))".formatted(i, i + 1, i, i));
    }
    var geometry = new WKTReader().read(text.append(')').toString());
    assertThat(WellKnownBytes.of(geometry)).isEqualTo(new WKBWriter().write(geometry));
  }
}
