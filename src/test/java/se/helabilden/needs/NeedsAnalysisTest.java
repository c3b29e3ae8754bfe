package se.helabilden.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.json.Json;
import se.helabilden.testkit.RandomNeeds;

class NeedsAnalysisTest {
  private final RandomNeeds make = new RandomNeeds(new Random(7));

  private NeedsAnalysis chain() {
    NeedsAnalysis needs = NeedsAnalysis.EMPTY;
    for (ObjectKind kind : ObjectKind.values()) {
      ThreadObject object = make.object(NeedsAnalysis.EMPTY, kind);
      for (ThreadObject ground : needs.objects()) {
        object = object.restingOn(ground);
      }
      needs = needs.withObject(object);
    }
    return needs;
  }

  @Test
  void eachKindRestsOnThoseBeforeIt() {
    NeedsAnalysis needs = chain();
    List<ThreadObject> all = needs.objects();
    assertThat(all).extracting(ThreadObject::kind).containsExactly(ObjectKind.values());
    assertThat(needs.all(Need.class).getFirst().restsOn())
        .containsExactly(all.get(1).id(), all.get(2).id());
    assertThat(needs.all(FollowUp.class).getFirst().restsOn()).containsExactly(all.get(4).id(), all.get(5).id());
  }

  @Test
  void takingAnObjectAwayTakesEveryLinkToIt() {
    NeedsAnalysis needs = chain();
    UUID finding = needs.all(Finding.class).getFirst().id();
    Answer answer = Answer.empty(make.stamp(), "K1").withEvidence(List.of(finding));
    NeedsAnalysis less = needs.withAnswer(answer).withoutObject(finding);
    assertThat(less.objects()).hasSize(6);
    assertThat(less.objects()).noneMatch(object -> object.restsOn().contains(finding));
    assertThat(less.answer("K1").orElseThrow().evidence()).isEmpty();
  }

  @Test
  void everyKindSurvivesItsJson() {
    for (ThreadObject object : chain().objects()) {
      assertThat(Json.read(Json.write(object), object.getClass())).isEqualTo(object);
    }
  }

  @Test
  void aBrokenThreadIsNamedWhereItBreaks() {
    assertThat(Traceability.gaps(chain())).extracting(Traceability.Gap::id).isEmpty();
    NeedsAnalysis needs = chain();
    NeedsAnalysis broken = needs.withoutObject(needs.all(Goal.class).getFirst().id());
    assertThat(Traceability.gaps(broken)).extracting(Traceability.Gap::id)
        .containsExactly("need-without-goal", "measure-without-goal");
  }

  @Test
  void theRedThreadHasARowForEachWay() {
    NeedsAnalysis needs = chain();
    ThreadObject second = make.object(NeedsAnalysis.EMPTY, ObjectKind.MEASURE);
    needs = needs.withObject(renumbered((PlannedMeasure) second, 2).restingOn(needs.all(Goal.class).getFirst()));
    List<RedThread.Path> paths = RedThread.paths(needs);
    assertThat(paths).hasSize(2);
    assertThat(paths).allSatisfy(path -> {
      assertThat(path.need()).isNotNull();
      assertThat(path.evidence()).hasSize(1);
      assertThat(path.followUps()).hasSize(1);
    });
  }

  private static PlannedMeasure renumbered(PlannedMeasure m, int number) {
    return new PlannedMeasure(
        m.stamp(), number, m.text(), m.logic(), m.general(), m.early(), m.level(), m.responsible(), m.partners(),
        m.start(), m.end(), m.cost(), m.funding(), m.status(), m.statusNote(), m.goals(), m.causes());
  }

  /// The stale objects against a search of its own: everything from which a changed one can be reached.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void exactlyWhatRestsOnChangedNumbersIsStale(long seed) {
    Random random = new Random(seed);
    RandomNeeds making = new RandomNeeds(random);
    NeedsAnalysis needs = NeedsAnalysis.EMPTY;
    for (int i = 0; i < 60; i++) {
      needs = needs.withObject(making.object(needs, ObjectKind.values()[random.nextInt(7)]));
    }
    Map<String, String> now = new HashMap<>(Map.of("i1", random.nextBoolean() ? "aa" : "bb"));
    Staleness staleness = Staleness.of(needs, id -> Optional.ofNullable(now.get(id)));
    Set<UUID> expected = new HashSet<>();
    for (ThreadObject object : needs.objects()) {
      if (reaches(needs, object, now)) {
        expected.add(object.id());
      }
    }
    assertThat(staleness.objects()).isEqualTo(expected).isNotEmpty();
  }

  private static boolean reaches(NeedsAnalysis needs, ThreadObject object, Map<String, String> now) {
    List<FrozenValues> own = new ArrayList<>();
    if (object instanceof Evidence evidence && evidence.frozen() != null) {
      own.add(evidence.frozen());
    }
    if (object instanceof Goal goal && goal.baseline() != null) {
      own.add(goal.baseline());
    }
    return own.stream().anyMatch(frozen -> !frozen.seriesHash().equals(now.get(frozen.entryId())))
        || object.restsOn().stream()
            .anyMatch(id -> reaches(needs, needs.object(id).orElseThrow(), now));
  }

  @Test
  void boldAndListsComeBackAsTheyWere() {
    List<RichText.Paragraph> paragraphs =
        List.of(
            new RichText.Paragraph(false, List.of(new RichText.Run("Andelen är ", false), new RichText.Run("31 %", true))),
            new RichText.Paragraph(true, List.of(new RichText.Run("en * stjärna och \\ ett streck", false))),
            new RichText.Paragraph(false, List.of(new RichText.Run("- ingen lista", false))));
    RichText text = RichText.of(paragraphs);
    assertThat(text.paragraphs()).isEqualTo(paragraphs);
    assertThat(text.plain()).isEqualTo("Andelen är 31 %\nen * stjärna och \\ ett streck\n- ingen lista");
  }
}
