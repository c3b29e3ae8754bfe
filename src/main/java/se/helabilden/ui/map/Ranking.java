package se.helabilden.ui.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The areas of a map in the order of their values, equal ones by name. Areas without a value are not among them.
///
/// @param order the area at each place
/// @param places the place of each area; -1 for none
record Ranking(int[] order, int[] places) {
  static final Ranking EMPTY = new Ranking(new int[0], new int[0]);
  private static final int NONE = MapViewModel.NONE;

  static Ranking of(ShownMap map, boolean lowestFirst) {
    double[] values = map.values().toArray();
    Comparator<Integer> byValue = Comparator.comparingDouble(area -> values[area]);
    int[] names = map.data().layer().ranks();
    int[] order =
        IntStream.range(0, values.length)
            .filter(area -> !Double.isNaN(values[area]))
            .boxed()
            .sorted((lowestFirst ? byValue : byValue.reversed()).thenComparing(area -> names[area]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[values.length];
    Arrays.fill(places, NONE);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return new Ranking(order, places);
  }

  int size() {
    return order.length;
  }

  /// The area at a place; none for a place that is not there.
  int areaAt(int place) {
    return place >= 0 && place < order.length ? order[place] : NONE;
  }

  /// The place of an area; none for one without a value.
  int placeOf(int area) {
    return area >= 0 && area < places.length ? places[area] : NONE;
  }

  /// The areas from one place to another, both with it, in either direction.
  List<Integer> between(int from, int to) {
    return IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).map(i -> order[i]).boxed().toList();
  }

  /// How many there are, and both ends.
  String spoken(ShownMap map, UiTexts texts) {
    if (order.length == 0) {
      return texts.text("ui.map.rankingNone");
    }
    int top = order[0];
    int end = order[order.length - 1];
    return texts.text("ui.map.rankingSpoken", order.length, name(map, top), number(map, top), name(map, end), number(map, end));
  }

  /// Where an area stands.
  String spoken(ShownMap map, int area, UiTexts texts) {
    return texts.text("ui.map.rankingPlace", places[area] + 1, name(map, area), number(map, area));
  }

  private static String name(ShownMap map, int area) {
    return map.values().layer().area(area).name();
  }

  private static String number(ShownMap map, int area) {
    return map.valueText(map.values().value(area));
  }
}
