package se.helabilden.io.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static void assertSame(double... values) throws DataFormatException {
    byte[] statuses = new byte[values.length];
    new Random(values.length).nextBytes(statuses);
    Cells back = Cells.unpack(new Cells(values, statuses).pack(), values.length);
    assertThat(back.statuses()).isEqualTo(statuses);
    for (int i = 0; i < values.length; i++) {
      assertThat(Double.doubleToRawLongBits(back.values()[i])).isEqualTo(Double.doubleToRawLongBits(values[i]));
    }
  }

  @Test
  void everyDoubleComesBackBitForBit() throws DataFormatException {
    assertSame();
    assertSame(Double.NaN);
    assertSame(0, 1, -1, 2_147_483_646.0, -2_147_483_646.0);
    assertSame(2_147_483_647.0, -2_147_483_648.0, 1e15);
    assertSame(38.2, 0.1, -0.7, 99.9, Double.NaN, 0.125, 0.000001);
    assertSame(Math.PI, 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE, -0.0, Double.POSITIVE_INFINITY);
    Random random = new Random(7);
    for (int decimals = 0; decimals < 9; decimals++) {
      double[] values = new double[500];
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.round(random.nextGaussian() * 100_000) / Math.pow(10, decimals);
      }
      assertSame(values);
    }
    assertSame(random.doubles(500).toArray());
  }

  @Test
  void damageIsTold() {
    byte[] blob = new Cells(new double[] {1, 2}, new byte[2]).pack();
    assertThatThrownBy(() -> Cells.unpack(blob, 3)).isInstanceOf(DataFormatException.class);
    assertThatThrownBy(() -> Cells.unpack(new byte[0], 2)).isInstanceOf(DataFormatException.class);
    assertThatThrownBy(() -> Cells.unpack(java.util.Arrays.copyOf(blob, blob.length / 2), 2))
        .isInstanceOf(DataFormatException.class);
  }
}
