package se.helabilden.ui.map;

/// How many maps stand beside one another.
enum Arrangement {
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
  int others() {
    return others;
  }
}
