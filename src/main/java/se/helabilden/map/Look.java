package se.helabilden.map;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is special about how a map is drawn, beside classes and colours.
///
/// @param sight whose eyes it is to look like; [Sight#USUAL] for every map that leaves the program
/// @param few positions of the areas that stand hatched though they have a number, because few people are behind it
/// @param people how many people live in each area, for the legend, NaN where not known; null where nobody knows
/// @param pair the two indicators that the classes are made of, whose colours are blended; null for one indicator
/// @param even whether the class bounds lie in the same steps to both sides of the midpoint
/// @param strong whether a scheme of one hue gives way to that of the widest steps: for windows of high contrast; false for
///     every map that leaves the program
public record Look(
    Sight sight, Set<Integer> few, double @Nullable [] people, @Nullable Pair pair, boolean even, boolean strong) {
  public static final Look USUAL = new Look(Sight.USUAL, Set.of(), null);

  /// Of one indicator.
  public Look(Sight sight, Set<Integer> few, double @Nullable [] people) {
    this(sight, few, people, null, false, false);
  }

  public Look {
    few = Set.copyOf(few);
  }

  public Look withSight(Sight changed) {
    return new Look(changed, few, people, pair, even, strong);
  }

  public Look withFew(Set<Integer> changed) {
    return new Look(sight, changed, people, pair, even, strong);
  }

  /// The same with how many people live in each area.
  public Look withPeople(double @Nullable [] changed) {
    return new Look(sight, few, changed, pair, even, strong);
  }

  /// The same for classes made of two indicators.
  public Look withPair(@Nullable Pair changed) {
    return new Look(sight, few, people, changed, even, strong);
  }

  /// The same with bounds in even steps, or not.
  public Look withEven(boolean changed) {
    return new Look(sight, few, people, pair, changed, strong);
  }

  /// The same in colours of strong contrast, or not.
  public Look withStrong(boolean changed) {
    return new Look(sight, few, people, pair, even, changed);
  }
}
