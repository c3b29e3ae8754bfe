package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// JSON from a stranger: byte order marks, UTF-16 and old Windows text are read; depth is limited.
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(100)
                  .maxNameLength(5_000)
                  .maxStringLength(1_000_000)
                  .build())
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonText() {}

  /// A parser over an open file that starts after any byte order mark.
  ///
  /// @param charset as told by [#charset(Path)]
  static JsonParser parser(InputStream in, Charset charset) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    int first = buffered.read();
    int second = buffered.read();
    int third = buffered.read();
    buffered.reset();
    int mark = first == 0xEF && second == 0xBB && third == 0xBF ? 3 : first + second == 0xFF + 0xFE ? 2 : 0;
    buffered.skipNBytes(mark);
    return charset.equals(StandardCharsets.UTF_8)
        ? FACTORY.createParser(buffered)
        : FACTORY.createParser(new InputStreamReader(buffered, charset));
  }

  /// UTF-16 by its mark or its zero bytes; UTF-8 if the whole file is; else Windows-1252.
  static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return charset(in);
    }
  }

  /// The same of an open file, which is read to its end.
  static Charset charset(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    Charset wide = wide(head);
    if (wide != null) {
      return wide;
    }
    return isUtf8(head, in) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static @Nullable Charset wide(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return (first == 0xFE && second == 0xFF) || (first == 0 && second != 0) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isUtf8(byte[] head, InputStream rest) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    bytes.put(head);
    while (true) {
      int n = rest.read(bytes.array(), bytes.position(), bytes.remaining());
      boolean end = n < 0;
      bytes.position(bytes.position() + Math.max(0, n)).flip();
      chars.clear();
      if (decoder.decode(bytes, chars, end).isError()) {
        return false;
      }
      if (end) {
        return true;
      }
      bytes.compact();
    }
  }
}
