package se.helabilden.map;

import java.nio.ByteBuffer;

/// The numbers of a TrueType file by their place, and the places of its tables.
record TrueTypeFile(ByteBuffer data) {
  /// @throws IllegalStateException where there is none
  int table(String tag) {
    for (int i = 0; i < unsigned(4); i++) {
      int at = 12 + 16 * i;
      if (data.get(at) == tag.charAt(0)
          && data.get(at + 1) == tag.charAt(1)
          && data.get(at + 2) == tag.charAt(2)
          && data.get(at + 3) == tag.charAt(3)) {
        return data.getInt(at + 8);
      }
    }
    throw new IllegalStateException("no table " + tag);
  }

  /// A number of 16 bits, of which none is a sign.
  int unsigned(int at) {
    return data.getShort(at) & 0xffff;
  }

  /// A number of 16 bits with a sign.
  int signed(int at) {
    return data.getShort(at);
  }

  /// A number of 32 bits.
  int whole(int at) {
    return data.getInt(at);
  }

  /// A number of 8 bits with a sign.
  byte small(int at) {
    return data.get(at);
  }
}
