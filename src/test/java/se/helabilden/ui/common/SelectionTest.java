package se.helabilden.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();

  @Test
  void eachChangeIsTakenBackAndMadeAgain() {
    selection.only(List.of("a", "b"));
    selection.toggle("c");
    selection.clear();
    selection.back();
    assertThat(selection.codes()).containsExactlyInAnyOrder("a", "b", "c");
    selection.back();
    assertThat(selection.codes()).containsExactlyInAnyOrder("a", "b");
    selection.forth();
    assertThat(selection.codes()).containsExactlyInAnyOrder("a", "b", "c");
    selection.back();
    selection.back();
    assertThat(selection.codes()).isEmpty();
    assertThat(selection.backProperty().get()).isFalse();
    selection.back();
    assertThat(selection.codes()).isEmpty();
  }

  @Test
  void aNewChangeEndsTheWayForth() {
    selection.only(List.of("a"));
    selection.only(List.of("b"));
    selection.back();
    selection.add(List.of("c"));
    assertThat(selection.forthProperty().get()).isFalse();
    selection.back();
    assertThat(selection.codes()).containsExactly("a");
  }

  @Test
  void whatChangesNothingIsNoStep() {
    selection.only(List.of("a"));
    long version = selection.versionProperty().get();
    selection.only(List.of("a"));
    selection.add(List.of("a"));
    assertThat(selection.versionProperty().get()).isEqualTo(version);
    selection.back();
    assertThat(selection.codes()).isEmpty();
    assertThat(selection.backProperty().get()).isFalse();
  }

  @Test
  void anotherProjectBeginsAnew() {
    selection.only(List.of("a"));
    selection.hoveredProperty().set("a");
    selection.reset();
    assertThat(selection.codes()).isEmpty();
    assertThat(selection.hoveredProperty().get()).isEmpty();
    assertThat(selection.backProperty().get()).isFalse();
    assertThat(selection.forthProperty().get()).isFalse();
  }
}
