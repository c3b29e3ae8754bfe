package se.helabilden.io.gpkg;

import java.util.zip.DataFormatException;

/// The values and statuses of a series as one packed blob. Published numbers have few decimals, so they are stored as
/// whole numbers of tenths or hundredths wherever that gives back exactly the same doubles; else as their bits. Bytes
/// of equal weight lie together, which packs better.
///
/// Layout before packing: one byte for the decimals (0 to 6, or 255 for bits), one status for each cell, then the
/// numbers, 4 or 8 planes of one byte for each cell.
record Cells(double[] values, byte[] statuses) {
  private static final int MOST_DECIMALS = 6;
  private static final int BITS = 255;
  private static final int NO_NUMBER = Integer.MIN_VALUE;
  private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  byte[] pack() {
    int n = values.length;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      int[] whole = whole(decimals);
      if (whole != null) {
        byte[] plain = head(decimals, 4);
        for (int plane = 0; plane < 4; plane++) {
          int start = 1 + n + plane * n;
          for (int i = 0; i < n; i++) {
            plain[start + i] = (byte) (whole[i] >>> (8 * plane));
          }
        }
        return Packing.pack(plain);
      }
    }
    byte[] plain = head(BITS, 8);
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      for (int plane = 0; plane < 8; plane++) {
        plain[1 + n + plane * n + i] = (byte) (bits >>> (8 * plane));
      }
    }
    return Packing.pack(plain);
  }

  private byte[] head(int decimals, int width) {
    byte[] plain = new byte[1 + statuses.length * (1 + width)];
    plain[0] = (byte) decimals;
    System.arraycopy(statuses, 0, plain, 1, statuses.length);
    return plain;
  }

  private int[] whole(int decimals) {
    int[] whole = new int[values.length];
    for (int i = 0; i < whole.length; i++) {
      double value = values[i];
      if (Double.isNaN(value)) {
        whole[i] = NO_NUMBER;
        continue;
      }
      double scaled = Math.rint(value * POWERS[decimals]);
      boolean exact =
          Math.abs(scaled) < Integer.MAX_VALUE
              && Double.doubleToRawLongBits(scaled / POWERS[decimals]) == Double.doubleToRawLongBits(value);
      if (!exact) {
        return null;
      }
      whole[i] = (int) scaled;
    }
    return whole;
  }

  /// @throws DataFormatException if the blob is damaged or of another size
  static Cells unpack(byte[] blob, int n) throws DataFormatException {
    byte[] plain = Packing.unpack(blob);
    int decimals = plain.length == 0 ? -1 : plain[0] & 0xff;
    int width = decimals == BITS ? 8 : 4;
    if (plain.length != 1 + n * (1 + width) || (decimals > MOST_DECIMALS && decimals != BITS)) {
      throw new DataFormatException("not " + n + " cells");
    }
    byte[] statuses = new byte[n];
    System.arraycopy(plain, 1, statuses, 0, n);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      long bits = 0;
      for (int plane = 0; plane < width; plane++) {
        bits |= (plain[1 + n + plane * n + i] & 0xffL) << (8 * plane);
      }
      values[i] = decimals == BITS ? Double.longBitsToDouble(bits) : number((int) bits, decimals);
    }
    return new Cells(values, statuses);
  }

  private static double number(int whole, int decimals) {
    return whole == NO_NUMBER ? Double.NaN : whole / POWERS[decimals];
  }
}
