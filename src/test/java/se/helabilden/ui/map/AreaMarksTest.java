package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaMarksTest {
  @Test
  void whatIsSelectedIsDrawnLast() {
    AreaMarks marks = new AreaMarks(new boolean[] {true, false, true}, null);
    assertThat(marks.selectedLast(4).toArray()).containsExactly(1, 3, 0, 2);
    assertThat(marks.isFaded(1)).isFalse();
  }

  @Test
  void onlyWhatIsNotLitStandsBack() {
    AreaMarks marks = new AreaMarks(new boolean[0], new boolean[] {true, false});
    assertThat(marks.isFaded(0)).isFalse();
    assertThat(marks.isFaded(1)).isTrue();
    assertThat(marks.isChosen(1)).isFalse();
  }
}
