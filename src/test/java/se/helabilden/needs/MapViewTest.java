package se.helabilden.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.helabilden.json.Json;
import se.helabilden.map.MapMeasure;
import se.helabilden.work.Stamp;

class MapViewTest {
  private static final Stamp STAMP = new Stamp(new UUID(0, 7), "Prov", null, Instant.parse("2026-01-15T08:00:00Z"));
  private static final MapsBeside BESIDE =
      new MapsBeside(
          "four",
          List.of(
              new MapsBeside.Other("i1", "2015", "aa"),
              new MapsBeside.Other("i3", "2022", "cc"),
              new MapsBeside.Other("i4", "", "dd")),
          "bb");

  private static MapView view(MapMeasure measure) {
    return new MapView(
        STAMP, "", "i1", "2022", "quantile", 0, List.of(), "", "", null, List.of(), "aa", true, null, measure);
  }

  @Test
  void restsOnAllThatItShows() {
    MapView alone = view(MapMeasure.VALUES);
    assertThat(alone.entries()).containsExactly("i1");
    assertThat(alone.others()).isEmpty();
    assertThat(view(MapMeasure.overlap("i2", null)).withBeside(BESIDE).entries()).containsExactly("i1", "i2", "i3", "i4");
  }

  @Test
  void isChangedWhenAnyOfItsNumbersAre() {
    Map<String, String> now = new HashMap<>(Map.of("i1", "aa", "i2", "bb", "i3", "cc", "i4", "dd"));
    MapView view = view(MapMeasure.overlap("i2", null)).withBeside(BESIDE);
    assertThat(view.isChanged(id -> Optional.ofNullable(now.get(id)))).isFalse();
    for (String entry : List.of("i1", "i2", "i3", "i4")) {
      String before = now.put(entry, "other");
      assertThat(view.isChanged(id -> Optional.ofNullable(now.get(id)))).as(entry).isTrue();
      NeedsAnalysis needs = NeedsAnalysis.EMPTY.withView(view);
      assertThat(Staleness.of(needs, id -> Optional.ofNullable(now.get(id))).isViewStale(view.id())).isTrue();
      now.remove(entry);
      assertThat(view.isChanged(id -> Optional.ofNullable(now.get(id)))).as(entry + " gone").isTrue();
      now.put(entry, before);
    }
  }

  @Test
  void aViewFromBeforeTheSecondWasLookedAfterIsAsItWas() {
    MapView old = view(MapMeasure.thirds("i2"));
    assertThat(old.isChanged(id -> id.equals("i1") ? Optional.of("aa") : Optional.of("whatever"))).isFalse();
  }

  @Test
  void keepsWhatStandsBesideAndReadsWhatOlderProgramsWrote() {
    MapView view = view(MapMeasure.VALUES).withBeside(BESIDE);
    assertThat(Json.read(Json.write(view), MapView.class)).isEqualTo(view);
    assertThat(view.withTitle("Titel").withInReport(false).beside()).isEqualTo(BESIDE);
    Map<String, Object> written = new HashMap<>(Json.readMap(Json.write(view)));
    written.remove("beside");
    assertThat(Json.read(Json.write(written), MapView.class)).isEqualTo(view.withBeside(null));
  }
}
