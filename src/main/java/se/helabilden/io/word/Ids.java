package se.helabilden.io.word;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import se.helabilden.work.Hash;

/// Names and numbers of content controls and bookmarks, made from block ids so that the next export has the same.
final class Ids {
  /// What the tags of our controls begin with.
  static final String OURS = "hb:";

  private static final int LONGEST_TAG = 64;
  private final Set<Integer> used = new HashSet<>();

  /// The tag of a block's content control: `hb:` and the id, with a hash in place of what is too long for Word.
  static String tag(String blockId) {
    String tag = OURS + blockId;
    return tag.length() <= LONGEST_TAG
        ? tag
        : tag.substring(0, LONGEST_TAG - 13) + "~" + new Hash().add(blockId).hex().substring(0, 12);
  }

  /// The number of a content control, unique in the document.
  int control(String tag) {
    CRC32 crc = new CRC32();
    crc.update(tag.getBytes(StandardCharsets.UTF_8));
    int number = (int) (crc.getValue() & 0x3FFFFFFF) + 1;
    while (!used.add(number)) {
      number++;
    }
    return number;
  }

  /// The bookmark of a heading, as Word names those of its list of contents.
  static String bookmark(int heading) {
    return String.format(Locale.ROOT, "_Toc%09d", heading);
  }
}
