package se.helabilden.map;

import org.jspecify.annotations.Nullable;

/// The at most 256 colours of a picture that has no more.
final class ColourTable {
  private static final int MOST = 256;
  private static final int SLOTS = 1024;

  private final int[] colours = new int[MOST];
  private final int[] slotColour = new int[SLOTS];
  private final byte[] slotIndex = new byte[SLOTS];
  private int size;

  private ColourTable() {}

  /// The colours of a picture; null if there are more than 256.
  static @Nullable ColourTable of(Picture picture) {
    ColourTable table = new ColourTable();
    int last = 0;
    for (int colour : picture.pixels()) {
      if (colour != last) {
        if (table.slot(colour) < 0) {
          return null;
        }
        last = colour;
      }
    }
    return table;
  }

  /// The slot of a colour, added where it is new; -1 if there is no room for it.
  private int slot(int colour) {
    int slot = colour * 0x9e3779b1 >>> 22;
    while (slotColour[slot] != 0) {
      if (slotColour[slot] == colour) {
        return slot;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    if (size == MOST) {
      return -1;
    }
    slotColour[slot] = colour;
    slotIndex[slot] = (byte) size;
    colours[size++] = colour;
    return slot;
  }

  byte[] bytes() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (colours[i] >> 16);
      bytes[3 * i + 1] = (byte) (colours[i] >> 8);
      bytes[3 * i + 2] = (byte) colours[i];
    }
    return bytes;
  }

  /// One byte a pixel, each row after a byte that says it is unfiltered.
  byte[] rows(Picture picture) {
    int width = picture.width();
    byte[] rows = new byte[(width + 1) * picture.height()];
    int last = 0;
    byte index = 0;
    for (int y = 0; y < picture.height(); y++) {
      int at = y * (width + 1) + 1;
      for (int i = y * width; i < (y + 1) * width; i++) {
        int colour = picture.pixels()[i];
        if (colour != last) {
          index = slotIndex[slot(colour)];
          last = colour;
        }
        rows[at++] = index;
      }
    }
    return rows;
  }
}
