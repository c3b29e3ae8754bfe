package se.helabilden.ui.map;

import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Relation;
import se.helabilden.map.ValueText;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Texts;

/// Two indicators over the same areas: that of the map upwards, the other to the right. Immutable.
///
/// @param map the map that shows, upwards
/// @param across values of the other indicator, in the map's order of areas
/// @param relation null where there are too few areas with both, or all have the same value to the right
/// @param people how many live in each area, NaN where not known; empty where dots are all alike
record RelationShown(ShownMap map, AreaValues across, @Nullable Relation relation, double[] people) {

  /// Takes the other indicator of the same period; else of the nearest period that has values, an earlier one before a
  /// later one.
  static RelationShown of(ShownMap map, MapData other, double[] people) {
    AreaValues across = other.values().get(NearestPeriod.of(other.values(), map.periodShown()));
    Relation relation = Relation.of(across.toArray(), map.values().toArray()).orElse(null);
    return new RelationShown(map, across, relation, people);
  }

  AreaValues upward() {
    return map.values();
  }

  boolean hasBoth(int area) {
    return !Double.isNaN(upward().value(area)) && !Double.isNaN(across.value(area));
  }

  /// Whether the two are of different periods.
  boolean isOfTwoTimes() {
    return !across.period().equals(map.periodShown());
  }

  /// A value of the other indicator with its unit.
  String acrossText(double value) {
    return ValueText.of(across, value, Texts.in(map.data().language()).numbers());
  }
}
