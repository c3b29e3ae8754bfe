package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.List;

/// Puts together what two have made of the same list: a person, and the program. Where only one changed something, the
/// change is taken; where both did, the person's is kept and the place told as contested.
final class ThreeWay {
  private ThreeWay() {}

  /// Whose a stretch of the result is.
  enum Kind {
    /// The same in all three lists.
    SAME,
    PERSON,
    PROGRAM,
    /// Changed by both; the person's is kept.
    CONTESTED
  }

  /// A stretch of the three lists that belong together; ends are exclusive.
  record Stretch(
      Kind kind, int baseFrom, int baseTo, int personFrom, int personTo, int programFrom, int programTo) {}

  /// The stretches in order.
  ///
  /// @param base what both began with
  static List<Stretch> of(List<String> base, List<String> person, List<String> program) {
    int[] inPerson = matches(base, person);
    int[] inProgram = matches(base, program);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    int own = 0;
    int theirs = 0;
    for (int i = 0; i <= base.size(); i++) {
      boolean end = i == base.size();
      if (!end && (inPerson[i] < 0 || inProgram[i] < 0)) {
        continue;
      }
      int ownTo = end ? person.size() : inPerson[i];
      int theirsTo = end ? program.size() : inProgram[i];
      if (at < i || own < ownTo || theirs < theirsTo) {
        changed(base, person, program, new Stretch(Kind.CONTESTED, at, i, own, ownTo, theirs, theirsTo), stretches);
      }
      if (!end) {
        stretches.add(new Stretch(Kind.SAME, i, i + 1, ownTo, ownTo + 1, theirsTo, theirsTo + 1));
      }
      at = i + 1;
      own = ownTo + 1;
      theirs = theirsTo + 1;
    }
    return stretches;
  }

  /// Adds a changed stretch; where it is as long in all three lists, item by item: a reworded caption under a new picture
  /// is no dispute.
  private static void changed(
      List<String> base, List<String> person, List<String> program, Stretch all, List<Stretch> stretches) {
    int length = all.baseTo - all.baseFrom;
    boolean alike = length == all.personTo - all.personFrom && length == all.programTo - all.programFrom;
    int steps = alike ? length : 1;
    for (int i = 0; i < steps; i++) {
      int[] from = {all.baseFrom + i, all.personFrom + i, all.programFrom + i};
      int[] to =
          alike
              ? new int[] {from[0] + 1, from[1] + 1, from[2] + 1}
              : new int[] {all.baseTo, all.personTo, all.programTo};
      Kind kind =
          kind(base.subList(from[0], to[0]), person.subList(from[1], to[1]), program.subList(from[2], to[2]));
      stretches.add(new Stretch(kind, from[0], to[0], from[1], to[1], from[2], to[2]));
    }
  }

  private static Kind kind(List<String> base, List<String> person, List<String> program) {
    if (person.equals(base) || person.equals(program)) {
      return Kind.PROGRAM;
    }
    return program.equals(base) ? Kind.PERSON : Kind.CONTESTED;
  }

  /// For each item of one list the place of the same item in the other by a longest common sequence, or -1.
  static int[] matches(List<String> one, List<String> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] found = new int[one.size()];
    int i = 0;
    int j = 0;
    while (i < one.size()) {
      if (j < other.size() && one.get(i).equals(other.get(j))) {
        found[i++] = j++;
      } else if (j < other.size() && longest[i][j + 1] >= longest[i + 1][j]) {
        j++;
      } else {
        found[i++] = -1;
      }
    }
    return found;
  }
}
