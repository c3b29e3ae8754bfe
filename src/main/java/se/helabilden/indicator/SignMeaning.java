package se.helabilden.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sign of a cube means: those of [MissingMark], whole sentences as PX files give them, and the flags that stand
/// beside a number.
///
/// Source: the code list of observation status of SDMX, for the flags.
final class SignMeaning {
  private static final Pattern SECRECY =
      Pattern.compile("sekretess|röja|skydda|undertryck|suppress|confidential|disclos|small number|få personer");
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("(kan|får) (ej|inte|icke) förekomma|not applicable|ej aktuell|inte aktuell|cannot occur");
  private static final Set<String> ESTIMATED =
      Set.of("e", "p", "estimated", "provisional", "preliminär", "preliminary", "skattad", "skattat");

  private SignMeaning() {}

  static ValueStatus of(String sign, boolean pxweb, List<String> notes) {
    String word = sign.strip().toLowerCase(Locale.ROOT);
    Optional<ValueStatus> mark = MissingMark.statusOf(sign, pxweb, notes);
    if (mark.isPresent()) {
      return mark.get();
    }
    if (ESTIMATED.contains(word)) {
      return ValueStatus.ESTIMATED;
    }
    if (word.equals("c") || SECRECY.matcher(word).find()) {
      return ValueStatus.SUPPRESSED;
    }
    return IMPOSSIBLE.matcher(word).find() ? ValueStatus.NOT_APPLICABLE : ValueStatus.MISSING;
  }

  /// Whether a sign is one of those whose meaning is known; a sentence explains itself.
  static boolean isKnown(String sign) {
    String word = sign.strip().toLowerCase(Locale.ROOT);
    return MissingMark.statusOf(sign, true, List.of()).isPresent()
        || ESTIMATED.contains(word)
        || word.equals("c")
        || word.contains(" ");
  }
}
