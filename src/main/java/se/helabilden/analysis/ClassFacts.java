package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Message;

/// How many areas there are in each of the five groups, and how many people live there.
public final class ClassFacts {
  private static final int CLASSES = 5;

  private ClassFacts() {}

  /// Empty where the values are no groups from 1 to 5.
  static Optional<Fact> areas(AreaValues classes) {
    int[] counts = new int[CLASSES];
    for (int i = 0; i < classes.size(); i++) {
      if (!Double.isNaN(classes.value(i))) {
        int type = typeOf(classes, i);
        if (type == 0) {
          return Optional.empty();
        }
        counts[type - 1]++;
      }
    }
    int all = IntStream.of(counts).sum();
    if (all == 0) {
      return Optional.empty();
    }
    List<Fact.Figure> figures = new ArrayList<>();
    List<Message> parts = new ArrayList<>();
    for (int type = 1; type <= CLASSES; type++) {
      figures.add(figure("areas-" + type, counts[type - 1]));
      parts.add(Message.of("analysis.classCount", counts[type - 1], name(classes, type)));
    }
    figures.add(figure("areas-with-value", all));
    Message sentence = Message.of("analysis.factClasses", head(classes), all, FactWords.list(parts));
    return Optional.of(fact(classes, List.of(), figures, sentence, 0));
  }

  /// The shares of the people who live in the areas of each group, over the areas with a group and a number of people.
  ///
  /// @param people how many live in each area, of the same layer
  public static Optional<Fact> people(AreaValues classes, AreaValues people) {
    if (classes.entry().indicator().kind() != IndicatorKind.CLASS || classes.layer() != people.layer()) {
      return Optional.empty();
    }
    double[] sums = new double[CLASSES];
    for (int i = 0; i < classes.size(); i++) {
      double live = people.value(i);
      if (!Double.isNaN(classes.value(i)) && live > 0) {
        int type = typeOf(classes, i);
        if (type == 0) {
          return Optional.empty();
        }
        sums[type - 1] += live;
      }
    }
    double all = Statistics.mean(sums) * CLASSES;
    if (!(all > 0)) {
      return Optional.empty();
    }
    List<Fact.Figure> figures = new ArrayList<>();
    List<Message> parts = new ArrayList<>();
    for (int type = 1; type <= CLASSES; type++) {
      double share = 100 * sums[type - 1] / all;
      figures.add(figure("people-percent-" + type, share));
      parts.add(Message.of("analysis.peopleCount", FactWords.percent(share), name(classes, type)));
    }
    figures.add(figure("people", all));
    Message count = new FactWords(people.entry().indicator()).count(all, people.period());
    Message sentence = Message.of("analysis.factPeople", head(classes), count, FactWords.list(parts));
    return Optional.of(fact(classes, List.of(people), figures, sentence, 1));
  }

  private static int typeOf(AreaValues classes, int area) {
    double value = classes.value(area);
    return value >= 1 && value <= CLASSES && value == Math.rint(value) ? (int) value : 0;
  }

  /// The official names only where the source's own column was imported.
  private static Message name(AreaValues classes, int type) {
    boolean own = !classes.entry().indicator().parts().isEmpty();
    return own ? Message.of("analysis.fiveGroup_" + type) : Message.of("analysis.areaType_" + type);
  }

  private static Message head(AreaValues classes) {
    return new FactWords(classes.entry().indicator()).head(classes.entry(), classes.period());
  }

  private static Fact fact(
      AreaValues classes, List<AreaValues> others, List<Fact.Figure> figures, Message sentence, double telling) {
    List<AreaValues> all = new ArrayList<>(List.of(classes));
    all.addAll(others);
    return new Fact(
        FactKind.CLASSES, all.stream().map(AreaValues::entry).toList(), FactWords.periods(classes.period()), figures,
        sentence, telling, List.of());
  }
}
