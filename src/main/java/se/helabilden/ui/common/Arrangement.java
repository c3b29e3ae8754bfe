package se.helabilden.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How many maps stand beside one another.
public enum Arrangement {
  ONE(0),
  TWO(1),
  FOUR(3),
  /// One over another, with a divider that is drawn across.
  SWIPE(1);

  private final int others;

  Arrangement(int others) {
    this.others = others;
  }

  /// How many maps there are beside the first.
  public int others() {
    return others;
  }

  /// As it is kept in files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Empty for one that this program does not know.
  public static Optional<Arrangement> ofId(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}
