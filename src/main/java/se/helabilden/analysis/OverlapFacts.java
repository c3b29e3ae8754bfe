package se.helabilden.analysis;

import static se.helabilden.analysis.FactWords.figure;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.helabilden.area.Area;
import se.helabilden.indicator.Direction;
import se.helabilden.work.Message;

/// Areas where the conditions lie in the same end of several indicators at once: the end where they are hardest, and the
/// one where they are best.
public final class OverlapFacts {
  private static final int MOST_NAMED = 10;
  private static final int FEWEST_INDICATORS = 2;
  /// Where equal values make a fifth this much of the areas, it is no fifth any more.
  private static final double MOST_OF_A_FIFTH = 0.3;
  private static final double HALF = 0.5;

  private record Used(AreaValues values, Ends ends) {
    /// Where an end begins: fifths as of all facts, which a map's bound does not need to be.
    Overlap.Bound bound(boolean hard) {
      boolean atMost = Overlap.isHardWhereLow(values) == hard;
      return new Overlap.Bound(atMost ? ends.lowest() : ends.highest(), atMost);
    }
  }

  private OverlapFacts() {}

  /// Both ends, as far as any area lies in them in at least half of the indicators, and in two at least.
  ///
  /// @param indicators newest values over one layer; those that do not say which end is harder are left out
  public static List<Fact> find(List<AreaValues> indicators) {
    List<Used> used = new ArrayList<>();
    for (AreaValues values : indicators) {
      if (values.entry().indicator().direction() != Direction.NEUTRAL) {
        Ends.of(values.toArray()).map(ends -> new Used(values, ends)).filter(OverlapFacts::isWhole).ifPresent(used::add);
      }
    }
    if (used.size() < FEWEST_INDICATORS) {
      return List.of();
    }
    List<Fact> found = new ArrayList<>();
    for (boolean hard : new boolean[] {true, false}) {
      int least = Math.max(FEWEST_INDICATORS, (int) Math.ceil(HALF * used.size()));
      fact(used, hard, least).ifPresent(found::add);
      while (areas(used, hard, least).size() > MOST_NAMED) {
        least++;
        if (areas(used, hard, least).size() <= MOST_NAMED) {
          fact(used, hard, least).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isWhole(Used used) {
    return size(used, true) <= MOST_OF_A_FIFTH * used.ends().n() && size(used, false) <= MOST_OF_A_FIFTH * used.ends().n();
  }

  private static long size(Used used, boolean hard) {
    return IntStream.range(0, used.values().size()).filter(area -> isIn(used, area, hard)).count();
  }

  private static boolean isIn(Used used, int area, boolean hard) {
    return used.bound(hard).holds(used.values().value(area));
  }

  /// Areas that lie in this end of so many indicators at least.
  private static List<Area> areas(List<Used> used, boolean hard, int least) {
    List<Area> areas = new ArrayList<>();
    AreaValues first = used.getFirst().values();
    for (int i = 0; i < first.size(); i++) {
      int area = i;
      if (used.stream().filter(each -> isIn(each, area, hard)).count() >= least) {
        areas.add(first.layer().area(i));
      }
    }
    return areas;
  }

  private static Optional<Fact> fact(List<Used> used, boolean hard, int least) {
    List<Area> areas = areas(used, hard, least);
    if (areas.isEmpty()) {
      return Optional.empty();
    }
    boolean named = areas.size() <= MOST_NAMED;
    Message counted = Message.of("analysis.inAreas", areas.size());
    String indicators = indicatorNames(used);
    Message sentence =
        hard
            ? Message.of("analysis.factOverlapHard", counted, least, used.size(), indicators)
            : Message.of("analysis.factOverlapGood", counted, least, used.size(), indicators);
    List<Fact.Figure> figures =
        List.of(figure("areas", areas.size()), figure("least", least), figure("indicators", used.size()));
    return Optional.of(
        new Fact(
            FactKind.OVERLAP,
            used.stream().map(each -> each.values().entry()).toList(),
            used.stream().map(each -> each.values().period()).filter(period -> !period.isNone()).distinct().sorted().toList(),
            figures,
            named ? Message.of("analysis.factNamed", sentence, names(areas)) : sentence,
            (double) areas.size() / used.getFirst().values().size(),
            named ? areas.stream().map(area -> area.code().code()).toList() : List.of()));
  }

  /// The indicators with their periods, a semicolon between, since names have commas.
  private static String indicatorNames(List<Used> used) {
    List<String> names = new ArrayList<>();
    for (Used each : used) {
      FactWords words = new FactWords(each.values().entry().indicator());
      String name = words.name(each.values().entry());
      String period = each.values().period().isNone() ? "" : " " + each.values().period().text();
      names.add(name + period);
    }
    return String.join("; ", names);
  }

  /// In the order of the alphabet, which says nothing of better or worse.
  private static String names(List<Area> areas) {
    Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
    return String.join(", ", areas.stream().map(Area::name).sorted(swedish).toList());
  }
}
