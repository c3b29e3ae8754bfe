package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapsBeside;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.ThreadObject;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.testkit.Toy;

/// What is told to rest on an indicator is exactly what is marked when its numbers change.
class RestsOnTest {
  private final IndicatorSeries series = Toy.series(1);
  private final IndicatorSeries other = Toy.series(2);
  private final IndicatorSeries changed = Toy.series(3);
  private final MemoryContent content =
      new MemoryContent().with(Toy.layer()).with(series).with(other).with(changed);
  private final Indicator first = Toy.indicator("i1", series);
  private final Project project =
      Toy.empty()
          .withLayer(Toy.info("deso-2025", Toy.layer()))
          .withIndicators(List.of(first, Toy.indicator("i2", other)));

  @RepeatedTest(60)
  void whatRestsOnAnIndicatorIsWhatBecomesStale(RepetitionInfo repetition) {
    Project written = written(new Random(repetition.getCurrentRepetition()));
    RestsOn rests = RestsOn.of(written, content, List.of(first));
    assertThat(SeriesHashes.staleness(written, content).objects()).isEmpty();

    Project after = written.withIndicators(List.of(first.withSeries(changed.hash())));

    Staleness stale = SeriesHashes.staleness(after, content);
    assertThat(ids(rests.objects())).isEqualTo(stale.objects());
    assertThat(rests.views()).containsExactlyElementsOf(after.needs().views().stream().filter(view -> stale.isViewStale(view.id())).toList());
    assertThat(rests.answers()).containsExactlyElementsOf(after.needs().answers().stream().filter(stale::isStale).toList());
  }

  /// An analysis with random links, whose numbers are all of today.
  private Project written(Random random) {
    RandomNeeds needs = new RandomNeeds(random);
    Project now = project;
    for (int i = 0; i < 60; i++) {
      now = needs.edit(now.needs()).apply(now);
    }
    NeedsAnalysis analysis = NeedsAnalysis.EMPTY;
    for (ThreadObject object : now.needs().objects()) {
      analysis = analysis.withObject(object instanceof Evidence evidence ? ofToday(evidence, random, needs) : object);
    }
    for (var answer : now.needs().answers()) {
      analysis = analysis.withAnswer(answer);
    }
    for (MapView view : now.needs().views()) {
      boolean one = random.nextBoolean();
      analysis =
          analysis.withView(
              new MapView(
                  view.stamp(), view.title(), one ? "i1" : "i2", "2022", "", 0, List.of(), "", "", null, List.of(),
                  one ? series.hash() : other.hash(), true));
    }
    // Goals and follow-ups with invented baselines would be stale from the start.
    Set<UUID> stale = new HashSet<>(SeriesHashes.staleness(now.withNeeds(analysis), content).objects());
    for (UUID id : stale) {
      analysis = analysis.withoutObject(id);
    }
    return now.withNeeds(analysis);
  }

  private Evidence ofToday(Evidence evidence, Random random, RandomNeeds needs) {
    String entry = List.of("i1", "i2", "i1_kvinnor_20_64_ar", "i1+i2").get(random.nextInt(4));
    String hash = SeriesHashes.of(project, content).apply(entry).orElseThrow();
    return new Evidence(
        evidence.stamp(), evidence.number(), EvidenceKind.STATISTICS, evidence.text(), "SCB", "2022", null, List.of(),
        "", Evidence.Strength.HIGH, random.nextInt(3) == 0 ? null : needs.frozen(entry, hash), null);
  }

  private static Set<UUID> ids(List<ThreadObject> objects) {
    return objects.stream().map(ThreadObject::id).collect(Collectors.toSet());
  }

  @Test
  void aViewRestsOnTheMapsBesideIt() {
    MapView alone =
        new MapView(
            Toy.indicator("i9", series).stamp(), "", "i2", "2022", "", 0, List.of(), "", "", null, List.of(), other.hash(),
            true);
    MapView beside =
        alone.withBeside(new MapsBeside("two", List.of(new MapsBeside.Other("i1", "2022", series.hash())), ""));
    for (MapView view : List.of(alone, beside)) {
      Project with = project.withNeeds(NeedsAnalysis.EMPTY.withView(view));
      assertThat(RestsOn.of(with, content, List.of(first)).views()).hasSize(view == beside ? 1 : 0);
    }
  }

  @Test
  void whatIsComputedFromItIsNamedAndSoOn() {
    Indicator share = derived("andel", "i1_kvinnor_20_64_ar");
    Indicator index = derived("index", "andel");
    Project with = project.withIndicators(List.of(share, index, derived("annat", "i2")));

    RestsOn rests = RestsOn.of(with, content, List.of(first));

    assertThat(rests.computed()).containsExactly(share, index);
    assertThat(rests.objects().stream().map(ThreadObject::kind)).doesNotContain(ObjectKind.FINDING);
  }

  private Indicator derived(String id, String part) {
    Indicator plain = Toy.indicator(id, other);
    return new Indicator(
        plain.stamp(), id, id, null, 1, plain.kind(), plain.direction(), plain.focusArea(), null, plain.layerId(),
        plain.areaLevel(), plain.areaVersion(), other.hash(), plain.provenance(), part, List.of(part), 0);
  }
}
