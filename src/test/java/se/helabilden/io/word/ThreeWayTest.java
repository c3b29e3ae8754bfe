package se.helabilden.io.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.io.word.ThreeWay.Kind;
import se.helabilden.io.word.ThreeWay.Stretch;

class ThreeWayTest {
  private static List<String> letters(String text) {
    return text == null ? List.of() : List.of(text.split(""));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, abc, abc, false",
    "abc, aXc, abc, aXc, false",
    "abc, abc, aYc, aYc, false",
    "abc, aXc, aYc, aXc, true",
    "abc, aXc, aXc, aXc, false",
    "abc, aXc, abY, aXY, false",
    "abc, aXc, aYZc, aXc, true",
    "abcd, aXcd, abcY, aXcY, false",
    "abc, abcX, Ybc, YbcX, false",
    "abc, ac, abc, ac, false",
    "abc, ac, aYc, ac, true",
    "abc, abc, ac, ac, false",
    "abc, , abc, , false",
    ", X, , X, false",
    ", X, Y, X, true",
    "aab, ab, aab, ab, false",
  })
  void whatOnlyOneChangedIsTakenAndAPersonsWordsStandWhereBothDid(
      String base, String person, String program, String result, boolean contested) {
    List<String> merged = new ArrayList<>();
    boolean both = false;
    for (Stretch stretch : ThreeWay.of(letters(base), letters(person), letters(program))) {
      merged.addAll(
          stretch.kind() == Kind.PROGRAM || stretch.kind() == Kind.SAME
              ? letters(program).subList(stretch.programFrom(), stretch.programTo())
              : letters(person).subList(stretch.personFrom(), stretch.personTo()));
      both |= stretch.kind() == Kind.CONTESTED;
    }
    assertThat(merged).isEqualTo(letters(result));
    assertThat(both).isEqualTo(contested);
  }
}
