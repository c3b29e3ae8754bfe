package se.helabilden.map;

/// Which letter of a typeface stands for a character: the table cmap of a TrueType file, formats 4 and 12.
final class CharacterMap {
  private final TrueTypeFile file;
  private final int mapping;

  CharacterMap(TrueTypeFile file) {
    this.file = file;
    mapping = best(file, file.table("cmap"));
  }

  /// 0 for a character that has no letter.
  int glyphOf(int point) {
    return file.unsigned(mapping) == 12 ? inGroups(point) : inSegments(point);
  }

  private int inGroups(int point) {
    int groups = file.whole(mapping + 12);
    for (int low = 0, high = groups - 1; low <= high; ) {
      int middle = (low + high) >>> 1;
      int at = mapping + 16 + 12 * middle;
      if (point < file.whole(at)) {
        high = middle - 1;
      } else if (point > file.whole(at + 4)) {
        low = middle + 1;
      } else {
        return file.whole(at + 8) + point - file.whole(at);
      }
    }
    return 0;
  }

  private int inSegments(int point) {
    int segments = file.unsigned(mapping + 6) / 2;
    for (int i = 0; i < segments && point <= 0xffff; i++) {
      int end = file.unsigned(mapping + 14 + 2 * i);
      if (point <= end) {
        int start = file.unsigned(mapping + 16 + 2 * segments + 2 * i);
        int delta = file.unsigned(mapping + 16 + 4 * segments + 2 * i);
        int offsetAt = mapping + 16 + 6 * segments + 2 * i;
        int offset = file.unsigned(offsetAt);
        if (point < start) {
          return 0;
        }
        int glyph = offset == 0 ? point : file.unsigned(offsetAt + offset + 2 * (point - start));
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
      }
    }
    return 0;
  }

  private static int best(TrueTypeFile file, int table) {
    int best = -1;
    for (int i = 0; i < file.unsigned(table + 2); i++) {
      int at = table + file.whole(table + 8 + 8 * i);
      int format = file.unsigned(at);
      if (format == 12 || (format == 4 && best < 0)) {
        best = at;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("no usable character map");
    }
    return best;
  }
}
