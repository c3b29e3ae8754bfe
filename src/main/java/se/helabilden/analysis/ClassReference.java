package se.helabilden.analysis;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Period;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// What the five classes are measured against: mean and standard deviation of an index over many areas, each area
/// counted once.
///
/// @param mean in the index's unit
/// @param standardDeviation population, above 0, in the index's unit
/// @param n how many areas; 0 where it was not told
/// @param level of those areas, or null where not known
public record ClassReference(
    double mean, double standardDeviation, int n, @Nullable AreaLevel level, Origin origin) implements Serializable {
  /// Where mean and standard deviation come from.
  public enum Origin {
    /// Stated by the user.
    GIVEN("given"),
    /// Computed from a file with codes and values.
    FILE("file"),
    /// Computed from all areas of the index's own table, which has the whole nation.
    NATION("own-table-nation"),
    /// Computed from all areas of the index's own table, which has a part of the nation only: a local division.
    LOCAL("own-table-local");

    private final String id;

    Origin(String id) {
      this.id = id;
    }

    /// The public id, as in JSON.
    public String id() {
      return id;
    }
  }

  /// @throws UserFacingException (USAGE) if the deviation is not above 0, or one is no number
  public static ClassReference given(double mean, double standardDeviation) {
    if (!Double.isFinite(mean) || !Double.isFinite(standardDeviation) || standardDeviation <= 0) {
      throw UserFacingException.usage(
          "reference-deviation", Message.of("analysis.referenceDeviation", standardDeviation));
    }
    return new ClassReference(mean, standardDeviation, 0, null, Origin.GIVEN);
  }

  /// Over all areas of the index's level in its own table, without geometry too.
  ///
  /// @throws UserFacingException (INPUT) if fewer than two areas have a value, or all have the same
  public static ClassReference ofTable(Part index, Period period) {
    Reference all = Reference.of(index, period).orElse(null);
    if (all == null || all.n() < 2 || all.min() == all.max()) {
      throw UserFacingException.input(
          "no-reference", Message.of("analysis.noReference", index.entry().name(), period.text()), Place.NONE);
    }
    Origin origin = Reference.coversNation(index) ? Origin.NATION : Origin.LOCAL;
    return new ClassReference(all.mean(), all.standardDeviation(), all.n(), all.level(), origin);
  }

  /// How many standard deviations a value lies above the mean; NaN for NaN.
  public double z(double value) {
    return (value - mean) / standardDeviation;
  }
}
