package se.helabilden.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Which coordinate system a file's numbers are in: what the user says, else what the file says if the numbers do not
/// contradict it, else what such numbers usually are, always with a warning.
///
/// @param crs the system, or [Crs#UNKNOWN_PLANE]
/// @param guessed whether nobody said so
/// @param swapped whether x and y must change places first
record SourceCrs(Crs crs, boolean guessed, boolean swapped, List<Issue> issues) {

  static SourceCrs decide(
      Positions at, @Nullable String declared, @Nullable String wanted, CoordinateTransformer systems, Place place) {
    if (wanted != null) {
      return asTheUserSays(at, wanted, systems, place);
    }
    if (declared == null) {
      return guess(at, place);
    }
    Optional<Crs> named = find(declared, systems);
    if (named.isPresent() && !contradicts(at, named.get())) {
      return swapIfNeeded(at, named.get(), false, place, List.of());
    }
    SourceCrs guess = guess(at, place);
    if (guess.crs.epsg() == 0) {
      return guess;
    }
    String likely = guess.crs.name();
    Message unreadable = Message.of("area.crsUnreadable", shortened(declared), likely);
    Issue why =
        named
            .map(crs -> Message.of("area.crsLies", crs.name(), likely))
            .map(message -> Issue.warning("crs-contradicts-coordinates", message, place))
            .orElseGet(() -> Issue.warning("crs-unreadable", unreadable, place));
    return swapIfNeeded(at, guess.crs, true, place, List.of(why));
  }

  /// The system of a definition, without waking the geodetic library for one that is known here.
  static Optional<Crs> find(String definition, CoordinateTransformer systems) {
    return KnownCrs.find(definition).or(() -> systems.find(definition));
  }

  private static SourceCrs asTheUserSays(Positions at, String wanted, CoordinateTransformer systems, Place place) {
    Crs crs =
        find(wanted, systems)
            .orElseThrow(() -> UserFacingException.usage("unknown-crs", Message.of("area.unknownCrs", wanted)));
    if (contradicts(at, crs)) {
      Message message = Message.of("area.chosenCrsLies", crs.name());
      throw UserFacingException.input("crs-contradicts-coordinates", message, place);
    }
    return swapIfNeeded(at, crs, false, place, List.of());
  }

  private static boolean contradicts(Positions at, Crs crs) {
    return at.x().length > 0 && crs.geographic() != at.mostlyDegrees();
  }

  private static SourceCrs guess(Positions at, Place place) {
    if (at.nearlyAllDegrees()) {
      return guessed(at, Crs.WGS84, Message.of("area.crsGuessedDegrees"), place);
    }
    if (at.swerefTm() || at.swappedSwerefTm()) {
      return guessed(at, Crs.SWEREF99_TM, Message.of("area.crsGuessedSweref"), place);
    }
    if (at.rt90()) {
      Crs rt90 = KnownCrs.of(3021).orElseThrow();
      return guessed(at, rt90, Message.of("area.crsGuessedRt90"), place);
    }
    Message message =
        at.swerefLocalZone() ? Message.of("area.crsLocalZone") : Message.of("area.crsUnknown");
    return guessed(at, Crs.UNKNOWN_PLANE, message, place);
  }

  private static SourceCrs guessed(Positions at, Crs crs, Message message, Place place) {
    Issue issue = Issue.warning(crs.epsg() == 0 ? "crs-unknown" : "crs-guessed", message, place);
    return swapIfNeeded(at, crs, true, place, List.of(issue));
  }

  private static SourceCrs swapIfNeeded(Positions at, Crs crs, boolean guessed, Place place, List<Issue> earlier) {
    boolean swapped =
        crs.geographic()
            ? at.swappedDegrees() && !at.inSweden()
            : crs.epsg() == Crs.SWEREF99_TM.epsg() && at.swappedSwerefTm();
    if (!swapped) {
      return new SourceCrs(crs, guessed, false, earlier);
    }
    List<Issue> issues = new ArrayList<>(earlier);
    issues.add(Issue.warning("axes-swapped", Message.of("area.axesSwapped"), place));
    return new SourceCrs(crs, guessed, true, issues);
  }

  private static String shortened(String definition) {
    String oneLine = definition.strip().replaceAll("\\s+", " ");
    return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 57) + "…";
  }
}
