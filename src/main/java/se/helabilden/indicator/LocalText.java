package se.helabilden.indicator;

import java.io.Serializable;
import se.helabilden.work.Language;

/// A text of the program's content, such as the catalogue's, in both languages.
public record LocalText(String sv, String en) implements Serializable {
  public String in(Language language) {
    return language == Language.SWEDISH ? sv : en;
  }
}
