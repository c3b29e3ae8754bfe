package se.helabilden.io.flatgeobuf;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/// The columns of a FlatGeobuf file. A row names the column of each value, so a row that ends in the middle of one, or
/// names a column that does not exist, shows that the file is damaged.
///
/// @param types of [ColumnType]
record Properties(List<String> names, int[] types) {

  static Properties of(Header header) {
    List<String> names = new ArrayList<>();
    int[] types = new int[header.columnsLength()];
    for (int i = 0; i < types.length; i++) {
      Column column = header.columns(i);
      String name = column.name() == null ? "" : column.name();
      String free = name;
      for (int k = 2; names.contains(free); k++) {
        free = name + "_" + k;
      }
      names.add(free);
      types[i] = column.type();
    }
    return new Properties(List.copyOf(names), types);
  }

  /// A row's values.
  ///
  /// @throws IllegalArgumentException if they cannot be told apart
  List<@Nullable Serializable> read(Feature feature) {
    ByteBuffer bytes = feature.propertiesAsByteBuffer();
    @Nullable Serializable[] values = new Serializable[types.length];
    if (bytes == null) {
      return Arrays.asList(values);
    }
    ByteBuffer at = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    while (at.remaining() >= 2) {
      int column = at.getShort() & 0xFFFF;
      if (column >= types.length) {
        throw new IllegalArgumentException("no column " + column);
      }
      int size = size(types[column], at);
      if (size < 0 || size > at.remaining()) {
        throw new IllegalArgumentException("cut off in column " + column);
      }
      values[column] = value(types[column], at, size);
    }
    return Arrays.asList(values);
  }

  private static int size(int type, ByteBuffer at) {
    return switch (type) {
      case ColumnType.Byte, ColumnType.UByte, ColumnType.Bool -> 1;
      case ColumnType.Short, ColumnType.UShort -> 2;
      case ColumnType.Int, ColumnType.UInt, ColumnType.Float -> 4;
      case ColumnType.Long, ColumnType.ULong, ColumnType.Double -> 8;
      case ColumnType.String, ColumnType.Json, ColumnType.DateTime, ColumnType.Binary ->
          at.remaining() < 4 ? -1 : at.getInt();
      default -> -1;
    };
  }

  private static @Nullable Serializable value(int type, ByteBuffer at, int size) {
    return switch (type) {
      case ColumnType.Byte -> (Serializable) (long) at.get();
      case ColumnType.UByte -> (Serializable) (long) (at.get() & 0xFF);
      case ColumnType.Bool -> at.get() != 0;
      case ColumnType.Short -> (long) at.getShort();
      case ColumnType.UShort -> (long) (at.getShort() & 0xFFFF);
      case ColumnType.Int -> (long) at.getInt();
      case ColumnType.UInt -> at.getInt() & 0xFFFF_FFFFL;
      case ColumnType.Float -> finite(at.getFloat());
      case ColumnType.Double -> finite(at.getDouble());
      case ColumnType.Long -> at.getLong();
      case ColumnType.ULong -> {
        long number = at.getLong();
        yield number < 0 ? (Serializable) Long.toUnsignedString(number) : (Serializable) number;
      }
      default -> {
        byte[] text = new byte[size];
        at.get(text);
        String word = type == ColumnType.Binary ? "" : new String(text, StandardCharsets.UTF_8);
        yield word.isBlank() ? null : word;
      }
    };
  }

  private static @Nullable Serializable finite(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
