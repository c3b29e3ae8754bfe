package se.helabilden.io.geo;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// The attribute table of a shapefile (dBASE III to FoxPro).
///
/// @param fields names of the columns; a repeated one gets a number after it
/// @param rows one for each record, null for a record that is marked as deleted
/// @param encoding how its text was read
record DbfTable(List<String> fields, List<@Nullable List<@Nullable Serializable>> rows, DbfText encoding) {
  private static final int END_OF_FIELDS = 0x0D;

  private record Field(String name, char type, int offset, int length, int decimals) {}

  /// @param cpg what a .cpg says of the text, or null
  /// @throws UserFacingException (INPUT) if it is cut off or no such table
  static DbfTable read(byte[] dbf, @Nullable String cpg, Place place) {
    if (dbf.length < 33) {
      throw damaged(place);
    }
    ByteBuffer head = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
    long count = head.getInt(4) & 0xFFFF_FFFFL;
    int start = head.getShort(8) & 0xFFFF;
    int width = head.getShort(10) & 0xFFFF;
    if (start < 33 || width < 1 || start > dbf.length) {
      throw damaged(place);
    }
    if (start + count * width > dbf.length) {
      throw UserFacingException.input("file-cut-off", Message.of("io.geo.tableCutOff"), place);
    }
    List<Field> fields =
        fields(dbf, start, width, true)
            .or(() -> fields(dbf, start, width, false))
            .orElseThrow(() -> damaged(place));
    DbfText text = DbfText.choose(cpg, dbf[29] & 0xFF, textValues(dbf, fields, start, width, (int) count));
    List<@Nullable List<@Nullable Serializable>> rows = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      int at = start + i * width;
      rows.add(dbf[at] == '*' ? null : values(dbf, at, fields, text));
    }
    List<String> names = new ArrayList<>();
    for (Field field : fields) {
      names.add(unused(text.decode(field.name.getBytes(StandardCharsets.ISO_8859_1)), names));
    }
    return new DbfTable(List.copyOf(names), rows, text);
  }

  /// Columns of text may be longer than 255: the high byte then stands where numbers have their decimals. Some
  /// programs leave rubbish there; the width of a row tells.
  private static Optional<List<Field>> fields(byte[] dbf, int start, int width, boolean longText) {
    List<Field> fields = new ArrayList<>();
    int offset = 1;
    for (int at = 32; at + 32 <= start && dbf[at] != END_OF_FIELDS; at += 32) {
      int end = at;
      while (end < at + 11 && dbf[end] != 0) {
        end++;
      }
      String name = new String(dbf, at, end - at, StandardCharsets.ISO_8859_1).strip();
      char type = Character.toUpperCase((char) dbf[at + 11]);
      int decimals = type == 'C' ? 0 : dbf[at + 17] & 0xFF;
      int length = (dbf[at + 16] & 0xFF) + (type == 'C' && longText ? (dbf[at + 17] & 0xFF) << 8 : 0);
      fields.add(new Field(name, type, offset, length, decimals));
      offset += length;
    }
    return offset > width ? Optional.empty() : Optional.of(fields);
  }

  private static List<byte[]> textValues(byte[] dbf, List<Field> fields, int start, int width, int count) {
    List<byte[]> values = new ArrayList<>();
    for (Field field : fields) {
      if (!isAscii(field.name.getBytes(StandardCharsets.ISO_8859_1))) {
        values.add(field.name.getBytes(StandardCharsets.ISO_8859_1));
      }
      for (int i = 0; i < count && field.type == 'C'; i++) {
        byte[] value = trimmed(dbf, start + i * width + field.offset, field.length);
        if (!isAscii(value)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static List<@Nullable Serializable> values(byte[] dbf, int at, List<Field> fields, DbfText text) {
    @Nullable Serializable[] values = new Serializable[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(dbf, at, fields.get(i), text);
    }
    return Arrays.asList(values);
  }

  private static @Nullable Serializable value(byte[] dbf, int at, Field field, DbfText text) {
    int from = at + field.offset;
    return switch (field.type) {
      case 'N', 'F' -> number(ascii(dbf, from, field.length), field.decimals);
      case 'L' ->
          switch (field.length == 0 ? '?' : Character.toUpperCase((char) dbf[from])) {
            case 'T', 'Y', 'J' -> Boolean.TRUE;
            case 'F', 'N' -> Boolean.FALSE;
            default -> null;
          };
      case 'I' -> field.length == 4 ? (Serializable) (long) little(dbf, from, 4).getInt() : null;
      case 'O', 'B' -> field.length == 8 ? finite(little(dbf, from, 8).getDouble()) : null;
      case 'C', 'D' -> {
        String value = text.decode(trimmed(dbf, from, field.length));
        yield value.isBlank() ? null : value;
      }
      default -> null;
    };
  }

  private static ByteBuffer little(byte[] dbf, int from, int length) {
    return ByteBuffer.wrap(dbf, from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Whole numbers as Long; stars (too wide for the column) and anything unreadable are missing.
  private static @Nullable Serializable number(String text, int decimals) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      boolean whole = decimals == 0 && text.length() <= 18 && text.indexOf('.') < 0 && text.indexOf('e') < 0;
      return whole ? (Serializable) Long.valueOf(text) : finite(Double.parseDouble(text));
    } catch (NumberFormatException stars) {
      return null;
    }
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  private static String ascii(byte[] dbf, int from, int length) {
    return new String(dbf, from, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').replace(',', '.').strip();
  }

  private static byte[] trimmed(byte[] dbf, int from, int length) {
    int end = from;
    while (end < from + length && dbf[end] != 0) {
      end++;
    }
    while (end > from && dbf[end - 1] == ' ') {
      end--;
    }
    return Arrays.copyOfRange(dbf, from, end);
  }

  private static boolean isAscii(byte[] value) {
    for (byte b : value) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static String unused(String name, List<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static UserFacingException damaged(Place place) {
    return UserFacingException.input("damaged-file", Message.of("io.geo.damagedTable"), place);
  }
}
