package se.helabilden.indicator;

import se.helabilden.work.Language;
import se.helabilden.work.Translated;

/// A text of the program's content, such as the catalogue's, in both languages.
public record LocalText(String sv, String en) implements Translated {
  @Override
  public String in(Language language) {
    return language == Language.SWEDISH ? sv : en;
  }
}
