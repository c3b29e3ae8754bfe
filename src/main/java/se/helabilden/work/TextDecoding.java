package se.helabilden.work;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes to text: a byte order mark, else strict UTF-8, else Windows-1252, or DOS code page 850 where the Swedish
/// letters tell. Text that was encoded as UTF-8 twice is mended; decomposed letters are composed (NFC).
///
/// @param text without byte order mark
/// @param encoding what it was read as: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `windows-1252`, `CP850`
/// @param mended whether letters that had been encoded twice were mended
public record TextDecoding(String text, String encoding, boolean mended) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset DOS = Charset.forName("IBM850");
  /// å ä ö Å Ä Ö é as bytes.
  private static final String WINDOWS_LETTERS = "\u00E5\u00E4\u00F6\u00C5\u00C4\u00D6\u00E9";
  private static final String DOS_LETTERS = "\u0086\u0084\u0094\u008F\u008E\u0099\u0082";
  /// The beginnings of å ä ö Å Ä Ö é and of no-break spaces, read as Windows-1252 after UTF-8.
  private static final Pattern TWICE =
      Pattern.compile("[\u00C2\u00C3][\u0080-\u00BF\u0152-\u0192\u02C6-\u02DC\u2013-\u2122\u20AC]");
  private static final int SAMPLE = 4096;

  /// Decodes a whole file.
  ///
  /// @return empty where the bytes are no text: zero bytes that no UTF-16 explains, or half a letter at the end
  public static Optional<TextDecoding> of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3).or(() -> eightBit(bytes, 3));
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.empty();
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return wide(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return wide(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int[] zeros = zeros(bytes);
    if (zeros[0] + zeros[1] > 0) {
      int half = Math.min(bytes.length, SAMPLE) / 2;
      if (zeros[1] * 10 > half * 7 && zeros[0] == 0) {
        return wide(bytes, 0, StandardCharsets.UTF_16LE);
      }
      if (zeros[0] * 10 > half * 7 && zeros[1] == 0) {
        return wide(bytes, 0, StandardCharsets.UTF_16BE);
      }
      return Optional.empty();
    }
    return utf8(bytes, 0).or(() -> eightBit(bytes, 0));
  }

  /// Decodes a whole file that says of itself how it is written. What is surely UTF-8 or UTF-16 is read as such all the
  /// same; ISO 8859-1 is read as Windows-1252, which has more signs.
  ///
  /// @return empty where the bytes are no text
  public static Optional<TextDecoding> of(byte[] bytes, Charset told) {
    Optional<TextDecoding> found = of(bytes);
    boolean surely = found.isPresent() && found.get().encoding().startsWith("UTF") && !isAscii(bytes, 0);
    if (found.isEmpty() || surely || told.equals(StandardCharsets.UTF_8)) {
      return found;
    }
    Charset charset = told.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : told;
    String name = charset.equals(DOS) ? "CP850" : charset.equals(WINDOWS) ? "windows-1252" : charset.name();
    return Optional.of(tidy(new String(bytes, charset), isAscii(bytes, 0) ? "UTF-8" : name));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Zero bytes at even and odd places of the beginning.
  private static int[] zeros(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    return zeros;
  }

  private static Optional<TextDecoding> utf8(byte[] bytes, int from) {
    try {
      boolean ascii = isAscii(bytes, from);
      String text =
          ascii
              ? new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
              : strict(bytes, from, StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      return Optional.of(ascii ? new TextDecoding(text, "UTF-8", false) : tidy(text, "UTF-8"));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes, int from) {
    // in blocks without a way out, which the compiler makes into steps of many bytes
    for (int start = from; start < bytes.length; start += SAMPLE) {
      int all = 0;
      for (int i = start; i < Math.min(bytes.length, start + SAMPLE); i++) {
        all |= bytes[i];
      }
      if (all < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<TextDecoding> wide(byte[] bytes, int from, Charset charset) {
    if ((bytes.length - from) % 2 != 0) {
      return Optional.empty();
    }
    String text = new String(bytes, from, bytes.length - from, charset);
    return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(tidy(text, charset.name()));
  }

  private static String strict(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  /// One byte a letter: the code page whose å, ä, ö stand beside other letters more often.
  private static Optional<TextDecoding> eightBit(byte[] bytes, int from) {
    int windows = 0;
    int dos = 0;
    for (int i = from; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (c >= 0x80 && besideLetter(bytes, i)) {
        windows += WINDOWS_LETTERS.indexOf(c) >= 0 ? 1 : 0;
        dos += DOS_LETTERS.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    boolean isDos = dos > windows;
    String text = new String(bytes, from, bytes.length - from, isDos ? DOS : WINDOWS);
    if (text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return Optional.of(tidy(text, isDos ? "CP850" : "windows-1252"));
  }

  private static boolean besideLetter(byte[] bytes, int at) {
    return (at > 0 && isLetter(bytes[at - 1])) || (at + 1 < bytes.length && isLetter(bytes[at + 1]));
  }

  private static boolean isLetter(byte one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  }

  private static TextDecoding tidy(String text, String encoding) {
    String result = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean mended = false;
    if (result.indexOf('\u00C3') >= 0 || result.indexOf('\u00C2') >= 0) {
      String once = untwice(result);
      mended = !once.equals(result);
      result = once;
    }
    if (hasMarks(result)) {
      result = Normalizer.normalize(result, Normalizer.Form.NFC);
    }
    return new TextDecoding(result, encoding, mended);
  }

  /// Mends every pair of letters that is one letter in UTF-8 read as Windows-1252.
  private static String untwice(String text) {
    Matcher pair = TWICE.matcher(text);
    StringBuilder mended = new StringBuilder(text.length());
    while (pair.find()) {
      String replacement = pair.group();
      try {
        byte[] bytes = new byte[2];
        bytes[0] = (byte) pair.group().charAt(0);
        char second = pair.group().charAt(1);
        bytes[1] = second < 0x100 ? (byte) second : pair.group().substring(1).getBytes(WINDOWS)[0];
        replacement = strict(bytes, 0, StandardCharsets.UTF_8);
      } catch (CharacterCodingException e) {
        replacement = pair.group();
      }
      pair.appendReplacement(mended, Matcher.quoteReplacement(replacement));
    }
    return pair.appendTail(mended).toString();
  }

  private static boolean hasMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0300' && c <= '\u036F') {
        return true;
      }
    }
    return false;
  }
}
