package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;

/// What two versions of a division have in common, told by a list of changes and by boundaries.
class VersionLinkTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private static Geometry box(double x, double y, double width, double height) {
    return GEOMETRY.toGeometry(new Envelope(x, x + width, y, y + height));
  }

  private static Area area(String version, String code, Geometry geometry) {
    return new Area(new AreaCode(AreaLevel.DESO, version, code), code, code.substring(0, 4), null, null, geometry);
  }

  private static AreaLayer layer(String version, Area... areas) {
    return new AreaLayer(AreaLevel.DESO, version, List.of(areas));
  }

  private static ChangeKey key(ChangeKey.Change... changes) {
    return new ChangeKey(
        new Stamp(new UUID(0, 1), "t", null, Instant.EPOCH), AreaLevel.DESO, "2018", "2025", "nyckel.xlsx", "h",
        List.of(changes));
  }

  private static ChangeKey.Change change(String from, String to, String kind) {
    return new ChangeKey.Change(from, to, ChangeKey.Kind.of(kind));
  }

  private static final AreaLayer NEWER =
      layer(
          "2025", area("2025", "1480C1010", box(0, 0, 1000, 1000)), area("2025", "1480C1020", box(1000, 0, 1000, 1000)),
          area("2025", "1480C1031", box(2000, 0, 500, 1000)), area("2025", "1480C1032", box(2500, 0, 500, 1000)),
          area("2025", "1480C1050", box(3000, 0, 2000, 1000)));

  private static final AreaLayer OLDER =
      layer(
          "2018", area("2018", "1480C1010", box(0, 0, 1001, 1000)), area("2018", "1480C1020", box(1001, 0, 999, 900)),
          area("2018", "1480C1030", box(2000, 0, 1000, 1000)), area("2018", "1480C1040", box(3000, 0, 1000, 1000)),
          area("2018", "1480C1060", box(4000, 0, 1000, 1000)));

  @Test
  void boundariesTellTheSameTheChangedAndTheWhole() {
    VersionLink link = BoundaryComparison.compare(OLDER, NEWER, Progress.NONE);
    assertThat(link.same()).containsExactly("1480C1010");
    assertThat(link.changed()).containsExactly("1480C1020");
    assertThat(link.wholes()).containsOnly(Map.entry("1480C1050", List.of("1480C1040", "1480C1060")));
    VersionLink back = BoundaryComparison.compare(NEWER, OLDER, Progress.NONE);
    assertThat(back.wholes()).containsOnly(Map.entry("1480C1030", List.of("1480C1031", "1480C1032")));
  }

  /// One per cent of a large area may hold a whole block of houses.
  @Test
  void aLargePieceOfLandIsAChangeHoweverSmallAShare() {
    Geometry large = box(0, 0, 50_000, 50_000);
    assertThat(BoundaryComparison.isSame(large, box(0, 0, 50_000, 50_000.1))).isTrue();
    assertThat(BoundaryComparison.isSame(large, box(0, 0, 50_000, 50_001))).isFalse();
    assertThat(BoundaryComparison.isSame(box(0, 0, 100, 100), box(0, 0, 102, 100))).isFalse();
    assertThat(BoundaryComparison.isSame(box(0, 0, 100, 100), box(0, 0, 100.5, 100))).isTrue();
  }

  @Test
  void aWholeKeyConfirmsWhatItSaysIsUnchangedAndNothingElse() {
    ChangeKey key =
        key(
            change("1480C1010", "1480C1010", "Oförändrad"), change("1480C1020", "1480C1020", "Ändrad gräns"),
            change("1480C1030", "1480C1031", "Delad"), change("1480C1030", "1480C1032", "Delad"),
            change("1480C1040", "1480C1050", "Sammanslagen"), change("1480C1060", "1480C1050", "Sammanslagen"));
    VersionLink link = VersionLink.of(key, "2018", NEWER);
    assertThat(link.same()).containsExactly("1480C1010");
    assertThat(link.wholes()).containsOnly(Map.entry("1480C1050", List.of("1480C1040", "1480C1060")));
    VersionLink back = VersionLink.of(key, "2025", OLDER);
    assertThat(back.same()).containsExactly("1480C1010");
    assertThat(back.wholes()).containsOnly(Map.entry("1480C1030", List.of("1480C1031", "1480C1032")));
  }

  @Test
  void aListOfChangesAloneConfirmsTheRestOfTheMunicipalitiesItNames() {
    ChangeKey key = key(change("1480C1020", "1480C1020", "gränsjustering"));
    AreaLayer two =
        layer(
            "2025", area("2025", "1480C1010", box(0, 0, 1, 1)), area("2025", "1480C1020", box(1, 0, 1, 1)),
            area("2025", "1482C1010", box(2, 0, 1, 1)));
    VersionLink link = VersionLink.of(key, "2018", two);
    assertThat(link.same()).containsExactly("1480C1010");
    assertThat(link.changed()).containsExactly("1480C1020");
  }

  @Test
  void whereTheListSaysNothingBoundariesDoButNotAgainstIt() {
    VersionLink list = VersionLink.of(key(change("1480C1010", "1480C1010", "Ändrad gräns"), change("1", "1", "Oförändrad")), "2018", NEWER);
    VersionLink both = list.orElse(BoundaryComparison.compare(OLDER, NEWER, Progress.NONE));
    assertThat(both.same()).isEmpty();
    assertThat(both.wholes()).containsOnlyKeys("1480C1050");
  }

  @ParameterizedTest
  @CsvSource({
    "Oförändrad, SAME", "Ingen förändring, SAME", "Unchanged, SAME", "Delad, SPLIT", "Uppdelat, SPLIT", "split, SPLIT",
    "Sammanslagning, MERGED", "Merged, MERGED", "Ändrad gräns, BORDER", "Gränsjustering, BORDER", "Ny kod, RECODED",
    "Bytt kod, RECODED", "Nytt område, NEW", "Upphört, GONE", "?, OTHER"
  })
  void theWordsOfListsAreKnown(String words, ChangeKey.Kind kind) {
    assertThat(ChangeKey.Kind.of(words)).isEqualTo(kind);
  }

  /// Squares put together at random: every union of whole squares is found, and every square that is left.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void unionsOfWholeAreasAreFoundInRandomPartitions(long seed) {
    Random random = new Random(seed);
    List<Area> old = new ArrayList<>();
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < 36; i++) {
      old.add(area("2018", "1480C%04d".formatted(1000 + i), box(i % 6 * 500, i / 6 * 500, 500, 500)));
      groups.computeIfAbsent("1480B%04d".formatted(2000 + random.nextInt(9)), any -> new ArrayList<>()).add(i);
    }
    List<Area> made = new ArrayList<>();
    Map<String, List<String>> expected = new HashMap<>();
    groups.forEach(
        (code, members) -> {
          made.add(area("2025", code, Dissolving.union(members.stream().map(i -> old.get(i).geometry()).toList())));
          expected.put(code, members.stream().map(i -> old.get(i).code().code()).sorted().toList());
        });
    VersionLink link =
        BoundaryComparison.compare(
            new AreaLayer(AreaLevel.DESO, "2018", old), new AreaLayer(AreaLevel.DESO, "2025", made), Progress.NONE);
    assertThat(link.wholes()).isEqualTo(expected);
    assertThat(link.same()).isEmpty();
  }
}
