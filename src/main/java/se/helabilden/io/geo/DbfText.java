package se.helabilden.io.geo;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the text of a .dbf is read: as the .cpg says if all of it can be; else as UTF-8 if all of it can be; else as
/// the DOS code page if the bytes look like one; else as Windows does in Western Europe.
///
/// @param declared what the .cpg says, or null
/// @param certain whether the text is plain ASCII or as the .cpg says
record DbfText(Charset charset, @Nullable String declared, boolean certain) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  /// å ä ö Å Ä Ö in the DOS code pages 437, 850 and 865, and in Windows-1252.
  private static final String DOS_LETTERS = "\u0086\u0084\u0094\u008F\u008E\u0099";
  private static final String WINDOWS_LETTERS = "\u00E5\u00E4\u00F6\u00C5\u00C4\u00D6";

  /// @param driver the table's language driver byte
  /// @param values all values and names that are not plain ASCII
  static DbfText choose(@Nullable String cpg, int driver, List<byte[]> values) {
    String declared = cpg == null || cpg.isBlank() ? null : cpg.strip();
    if (values.isEmpty()) {
      return new DbfText(WINDOWS, declared, true);
    }
    Optional<Charset> named = declared == null ? Optional.empty() : charset(declared);
    if (named.isPresent() && decodes(named.get(), values)) {
      return new DbfText(named.get(), declared, true);
    }
    if (decodes(StandardCharsets.UTF_8, values)) {
      return new DbfText(StandardCharsets.UTF_8, declared, false);
    }
    boolean dos = driver == 0x01 || driver == 0x02 || driver == 0x08 || driver == 0x66 || looksLikeDos(values);
    return new DbfText(dos && Charset.isSupported("IBM850") ? Charset.forName("IBM850") : WINDOWS, declared, false);
  }

  String decode(byte[] value) {
    return new String(value, charset);
  }

  private static Optional<Charset> charset(String cpg) {
    String name = cpg.toUpperCase(Locale.ROOT).replaceAll("^(ANSI|OEM|CP|LDID/)[ _-]?", "").strip();
    String java =
        switch (name) {
          case "UTF8", "UTF-8", "65001" -> "UTF-8";
          case "88591", "ISO88591", "8859_1", "28591" -> "ISO-8859-1";
          case "885915", "28605" -> "ISO-8859-15";
          default -> name.matches("125\\d") ? "windows-" + name : name.matches("\\d{3}") ? "IBM" + name : name;
        };
    try {
      return Optional.of(Charset.forName(java));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// Strictly, but for a letter that the column's width cut in two.
  private static boolean decodes(Charset charset, List<byte[]> values) {
    var decoder =
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    for (byte[] value : values) {
      CharBuffer out = CharBuffer.allocate(value.length + 4);
      if (decoder.reset().decode(ByteBuffer.wrap(value), out, false).isError()) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeDos(List<byte[]> values) {
    int dos = 0;
    int windows = 0;
    for (byte[] value : values) {
      for (byte b : value) {
        dos += DOS_LETTERS.indexOf(b & 0xFF) >= 0 ? 1 : 0;
        windows += WINDOWS_LETTERS.indexOf(b & 0xFF) >= 0 ? 1 : 0;
      }
    }
    return dos > 0 && windows == 0;
  }
}
