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

  private record Used(AreaValues values, Ends ends) {}

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
    fact(used, true).ifPresent(found::add);
    fact(used, false).ifPresent(found::add);
    return found;
  }

  private static boolean isWhole(Used used) {
    return size(used, true) <= MOST_OF_A_FIFTH * used.ends().n() && size(used, false) <= MOST_OF_A_FIFTH * used.ends().n();
  }

  private static long size(Used used, boolean hard) {
    return IntStream.range(0, used.values().size()).filter(area -> isIn(used, area, hard)).count();
  }

  private static boolean isIn(Used used, int area, boolean hard) {
    double value = used.values().value(area);
    boolean high = (used.values().entry().indicator().direction() == Direction.HIGH_IS_WORSE) == hard;
    return high ? value >= used.ends().highest() : value <= used.ends().lowest();
  }

  private static Optional<Fact> fact(List<Used> used, boolean hard) {
    int least = Math.max(FEWEST_INDICATORS, (int) Math.ceil(HALF * used.size()));
    List<Area> areas = new ArrayList<>();
    AreaValues first = used.getFirst().values();
    for (int i = 0; i < first.size(); i++) {
      int area = i;
      if (used.stream().filter(each -> isIn(each, area, hard)).count() >= least) {
        areas.add(first.layer().area(i));
      }
    }
    if (areas.isEmpty()) {
      return Optional.empty();
    }
    boolean named = areas.size() <= MOST_NAMED;
    Message counted = Message.of("analysis.inAreas", areas.size());
    Message indicators = FactWords.list(used.stream().map(OverlapFacts::name).toList());
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
            List.of(),
            figures,
            named ? Message.of("analysis.factNamed", sentence, names(areas)) : sentence,
            (double) areas.size() / first.size(),
            named ? areas.stream().map(area -> area.code().code()).toList() : List.of()));
  }

  private static Message name(Used used) {
    FactWords words = new FactWords(used.values().entry().indicator());
    return words.head(used.values().entry(), used.values().period());
  }

  /// In the order of the alphabet, which says nothing of better or worse.
  private static String names(List<Area> areas) {
    Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
    return String.join(", ", areas.stream().map(Area::name).sorted(swedish).toList());
  }
}
