package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.helabilden.work.Message;

/// Groups of one indicator beside one another, such as women and men.
public final class GroupFacts {
  /// A group's values, and what gives the group's value of the whole.
  ///
  /// @param label what tells the group from the others: `kvinnor`
  public record Group(String label, AreaValues values, References references) {

    Optional<Double> whole() {
      return FactFinder.whole(references.together(values.layer(), values.period()));
    }
  }

  private record Valued(Group group, double value) {}

  private GroupFacts() {}

  /// The difference between groups of one dimension in one period; over the whole where its values are known, else, for
  /// two groups, area by area. Empty for counts, which groups of different sizes cannot be compared by.
  ///
  /// @param common what all groups have in common: `20-64 år`; may be empty
  /// @param groups of the same indicator, layer and period
  public static Optional<Fact> compare(String common, List<Group> groups) {
    if (groups.size() < 2) {
      return Optional.empty();
    }
    AreaValues one = groups.getFirst().values();
    double deviation = Statistics.populationDeviation(Statistics.sortedFinite(one.toArray()));
    boolean comparable =
        switch (one.entry().indicator().kind()) {
          case SHARE, MEDIAN, MEAN -> true;
          case COUNT, INDEX, CLASS, OTHER -> false;
        };
    if (!comparable || !(deviation > 0)) {
      return Optional.empty();
    }
    List<Valued> valued = new ArrayList<>();
    for (Group group : groups) {
      group.whole().ifPresent(value -> valued.add(new Valued(group, value)));
    }
    if (valued.size() == groups.size()) {
      return wholes(common, valued, deviation);
    }
    return groups.size() == 2 ? areas(common, groups.getFirst(), groups.getLast()) : Optional.empty();
  }

  private static Optional<Fact> wholes(String common, List<Valued> valued, double deviation) {
    AreaValues one = valued.getFirst().group().values();
    FactWords words = new FactWords(one.entry().indicator());
    Comparator<Valued> byValue = Comparator.comparingDouble(Valued::value);
    Valued highest = valued.stream().max(byValue).orElseThrow();
    Valued lowest = valued.stream().min(byValue).orElseThrow();
    if (words.same(highest.value(), lowest.value())) {
      return Optional.empty();
    }
    boolean two = valued.size() == 2;
    Valued before = two ? valued.getFirst() : highest;
    Valued after = two ? valued.getLast() : lowest;
    Message head = words.head(words.name(common), one.period());
    Message place = FactWords.place(one.layer());
    Message difference = words.difference(highest.value() - lowest.value());
    Message sentence =
        two
            ? Message.of(
                "analysis.factGroupsTwo", head, words.amount(before.value()), before.group().label(),
                words.amount(after.value()), after.group().label(), place, difference)
            : Message.of(
                "analysis.factGroupsMany", head, words.amount(before.value()), before.group().label(),
                words.amount(after.value()), after.group().label(), place, difference);
    List<Fact.Figure> figures = new ArrayList<>();
    for (Valued each : valued) {
      figures.add(
          new Fact.Figure(
              "group-" + each.group().label(), Message.of("analysis.number", each.group().label()), each.value()));
    }
    figures.add(figure("difference", highest.value() - lowest.value()));
    return Optional.of(
        fact(valued.stream().map(Valued::group).toList(), figures, sentence,
            (highest.value() - lowest.value()) / deviation));
  }

  private static Optional<Fact> areas(String common, Group a, Group b) {
    AreaValues first = a.values();
    AreaValues second = b.values();
    int all = 0;
    int more = 0;
    int less = 0;
    for (int i = 0; i < first.size(); i++) {
      double difference = first.value(i) - second.value(i);
      if (!Double.isNaN(difference)) {
        all++;
        more += difference > 0 ? 1 : 0;
        less += difference < 0 ? 1 : 0;
      }
    }
    if (all < Ends.FEWEST || more == less) {
      return Optional.empty();
    }
    FactWords words = new FactWords(first.entry().indicator());
    Message head = words.head(words.name(common), first.period());
    String higher = more > less ? a.label() : b.label();
    String lower = more > less ? b.label() : a.label();
    int areas = Math.max(more, less);
    Message sentence =
        words.isShare()
            ? Message.of("analysis.factGroupsAreasShare", head, higher, lower, areas, all)
            : Message.of("analysis.factGroupsAreasValue", head, higher, lower, areas, all);
    return Optional.of(
        fact(
            List.of(a, b),
            List.of(figure("areas-higher", areas), figure("areas-with-value", all)),
            sentence,
            (double) Math.abs(more - less) / all));
  }

  private static Fact fact(List<Group> groups, List<Fact.Figure> figures, Message sentence, double telling) {
    return new Fact(
        FactKind.GROUPS, groups.stream().map(group -> group.values().entry()).toList(),
        FactWords.periods(groups.getFirst().values().period()), figures, sentence, telling, List.of());
  }
}
