package se.helabilden.map;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is special about how a map is drawn, beside classes and colours.
///
/// @param sight whose eyes it is to look like; [Sight#USUAL] for every map that leaves the program
/// @param few positions of the areas that stand hatched though they have a number, because few people are behind it
/// @param people how many people live in each area, for the legend, NaN where not known; null where nobody knows
public record Look(Sight sight, Set<Integer> few, double @Nullable [] people) {
  public static final Look USUAL = new Look(Sight.USUAL, Set.of(), null);

  public Look {
    few = Set.copyOf(few);
  }

  public Look withSight(Sight changed) {
    return new Look(changed, few, people);
  }

  public Look withFew(Set<Integer> changed) {
    return new Look(sight, changed, people);
  }
}
