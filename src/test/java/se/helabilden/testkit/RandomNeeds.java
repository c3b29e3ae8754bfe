package se.helabilden.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import se.helabilden.indicator.FocusArea;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Crop;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Level;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapsBeside;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.RichText;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Edit;
import se.helabilden.work.Message;
import se.helabilden.work.Stamp;

/// Random edits of the guided analysis, such as a person may make, from a seed.
public final class RandomNeeds {
  private final Random random;

  public RandomNeeds(Random random) {
    this.random = random;
  }

  public Stamp stamp() {
    return new Stamp(new UUID(random.nextLong(), random.nextLong()), "Åsa Öberg", null, Toy.CLOCK.instant());
  }

  /// The next edit of an analysis.
  public Edit edit(NeedsAnalysis now) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> typed(now);
      case 2 -> write(List.of(answer(now).withState(AnswerState.values()[random.nextInt(4)], "därför")), List.of(), List.of());
      case 3 -> write(List.of(answer(now).withRows(List.of(List.of("a", "å\t\n"), List.of("", "**x**")))), List.of(), List.of());
      case 4, 5, 6 -> write(List.of(), List.of(object(now, ObjectKind.values()[random.nextInt(7)])), List.of());
      case 7 -> linked(now);
      case 8 -> removal(now);
      default -> write(List.of(), List.of(), List.of(view()));
    };
  }

  private Edit typed(NeedsAnalysis now) {
    Answer answer = answer(now);
    Answer changed = answer.withText(new RichText("Ord " + random.nextInt() + "\n- rad med **fet** å ä ö"));
    return new Edit.Write(
        Message.of("project.rename", answer.questionId()), "answer:" + answer.questionId(), "kort-vag",
        List.of(changed), List.of(), List.of());
  }

  private static Edit write(List<Answer> answers, List<ThreadObject> objects, List<MapView> views) {
    return new Edit.Write(Message.of("project.rename", "x"), "", "kort-vag", answers, objects, views);
  }

  private Answer answer(NeedsAnalysis now) {
    return now.answerOr("K" + random.nextInt(6), stamp());
  }

  private Edit linked(NeedsAnalysis now) {
    List<ThreadObject> all = now.objects();
    if (all.size() < 2) {
      return typed(now);
    }
    ThreadObject ground = all.get(random.nextInt(all.size()));
    ThreadObject on = all.get(random.nextInt(all.size()));
    Answer answer = answer(now);
    return write(List.of(answer.withEvidence(List.of(ground.id()))), List.of(on.restingOn(ground)), List.of());
  }

  private Edit removal(NeedsAnalysis now) {
    if (!now.views().isEmpty() && random.nextInt(3) == 0) {
      return new Edit.RemoveView(now.views().get(random.nextInt(now.views().size())), "karta");
    }
    return now.objects().isEmpty()
        ? typed(now)
        : new Edit.RemoveObject(now.objects().get(random.nextInt(now.objects().size())));
  }

  public FrozenValues frozen(String entry, String hash) {
    return new FrozenValues(
        entry, "Låg ekonomisk standard", "%", "2024", hash,
        List.of(new FrozenValues.Figure("nation", "Riket", random.nextInt(1000) / 10.0)));
  }

  /// A new object of a kind, resting on some that there are.
  public ThreadObject object(NeedsAnalysis now, ObjectKind kind) {
    int number = now.nextNumber(kind);
    String text = "Mening " + random.nextInt(1000);
    ThreadObject made =
        switch (kind) {
          case EVIDENCE ->
              new Evidence(
                  stamp(), number, EvidenceKind.STATISTICS, text, "SCB", "2024", FocusArea.EDUCATION, List.of("0199A0010"),
                  "", Evidence.Strength.HIGH, random.nextBoolean() ? frozen("i1", "aa") : null, null);
          case FINDING ->
              new Finding(
                  stamp(), number, text, null, Level.AREA, Finding.Direction.WORSE, false, true, List.of());
          case CAUSE ->
              new Cause(
                  stamp(), number, text, Cause.Kind.STRUCTURAL, Cause.Control.SHARED, Cause.Support.RESEARCH, List.of());
          case NEED ->
              new Need(
                  stamp(), number, text, FocusArea.HOUSING, "barn", random.nextInt(6), random.nextInt(6), 2, true,
                  Level.SOCIETY, List.of(), List.of());
          case GOAL ->
              new Goal(stamp(), number, text, "unga", "i1", frozen("i1", "bb"), 12.5, "2030", "nämnden", true, List.of());
          case MEASURE ->
              new PlannedMeasure(
                  stamp(), number, text, "om så eftersom", true, null, Level.INDIVIDUAL, "rektor", "föreningar", "2027-01",
                  "2028", "200 000 kr", "", PlannedMeasure.Status.UNDER_WAY, "", List.of(), List.of());
          case FOLLOW_UP ->
              new FollowUp(
                  stamp(), number, text, "", null, "avtal klart", "2028", "varje år", "strateg", "SCB", "", "2029",
                  List.of(), List.of());
        };
    for (ThreadObject ground : new ArrayList<>(now.objects())) {
      if (random.nextInt(3) == 0) {
        made = made.restingOn(ground);
      }
    }
    return made;
  }

  private MapView view() {
    MapLook look = random.nextBoolean() ? null : new MapLook(
        "tiles", random.nextBoolean(), true, List.of(stamp().id()),
        random.nextBoolean() ? null : Crop.of(List.of("1480A0010"), "Därför"));
    return new MapView(
        stamp(), "Titel", "i1", "2022", "quantile", 5, List.of(), "", "riket",
        new MapView.Extent(1.5, 2, 3, 4), List.of("0199A0010"), "aa", random.nextBoolean(), look,
        random.nextBoolean() ? MapMeasure.VALUES : MapMeasure.change("2019", random.nextBoolean()),
        random.nextBoolean() ? null : new MapsBeside("two", List.of(new MapsBeside.Other("i2", "2019", "bb")), ""));
  }
}
