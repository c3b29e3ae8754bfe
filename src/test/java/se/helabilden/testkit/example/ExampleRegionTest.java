package se.helabilden.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.testkit.SharedData;

class ExampleRegionTest {
  private final ExampleRegion region = ExampleRegion.shared();
  private final AreaLayer deso = region.deso();
  private final AreaLayer regso = region.regso();

  private static Geometry[] shapes(AreaLayer layer) {
    return layer.areas().stream().map(Area::geometry).toArray(Geometry[]::new);
  }

  private static long holes(Area area) {
    long holes = 0;
    for (int i = 0; i < area.geometry().getNumGeometries(); i++) {
      holes += ((Polygon) area.geometry().getGeometryN(i)).getNumInteriorRing();
    }
    return holes;
  }

  @Test
  void threeMunicipalitiesAreDividedInSixtyAndOneHundredAndSeventyAreas() {
    assertThat(deso.size()).isEqualTo(170);
    assertThat(regso.size()).isEqualTo(60);
    assertThat(deso.municipalities())
        .isEqualTo(regso.municipalities())
        .isEqualTo(Map.of("9901", "Ekberga", "9902", "Tärnhamra", "9903", "Tallskoga"));
  }

  @Test
  void codesHaveTheOfficialForm() {
    assertThat(deso.areas())
        .allSatisfy(
            area -> assertThat(CodeForm.of(area.code().code()).orElseThrow().level()).isEqualTo(AreaLevel.DESO));
    assertThat(regso.areas())
        .allSatisfy(
            area -> assertThat(CodeForm.of(area.code().code()).orElseThrow().level()).isEqualTo(AreaLevel.REGSO));
    Set<Character> kinds = deso.areas().stream().map(area -> area.code().code().charAt(4)).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder('A', 'B', 'C');
  }

  @Test
  void neighboursShareTheirEdgesExactly() {
    assertThat(CoverageValidator.isValid(shapes(deso))).isTrue();
    assertThat(CoverageValidator.isValid(shapes(regso))).isTrue();
    assertThat(deso.areas()).allSatisfy(area -> assertThat(area.geometry().isValid()).isTrue());
    assertThat(regso.areas()).allSatisfy(area -> assertThat(area.geometry().isValid()).isTrue());
  }

  @Test
  void everyDesoLiesInItsRegsoAndTheyFillIt() {
    Map<String, List<Area>> parts =
        deso.areas().stream().collect(Collectors.groupingBy(area -> String.valueOf(area.regsoCode())));
    assertThat(parts).hasSize(60);
    for (Area whole : regso.areas()) {
      List<Area> own = parts.get(whole.code().code());
      Geometry union = CoverageUnion.union(own.stream().map(Area::geometry).toArray(Geometry[]::new));
      assertThat(union.equalsTopo(whole.geometry())).as(whole.name()).isTrue();
      assertThat(own).allMatch(part -> String.valueOf(part.municipalityCode()).equals(whole.municipalityCode()));
    }
  }

  @Test
  void coordinatesAreWholeDecimetresInsideSweden() {
    assertThat(new Envelope(460_000, 580_000, 6_460_000, 6_560_000).contains(deso.extent())).isTrue();
    for (Geometry shape : shapes(deso)) {
      assertThat(shape.getCoordinates())
          .allMatch(c -> Math.abs(c.x * 10 - Math.rint(c.x * 10)) < 1e-6)
          .allMatch(c -> Math.abs(c.y * 10 - Math.rint(c.y * 10)) < 1e-6);
    }
  }

  @Test
  void thereAreIslandsAndLakes() {
    assertThat(deso.areas().stream().filter(area -> area.geometry() instanceof MultiPolygon).count())
        .isBetween(5L, 25L);
    assertThat(deso.areas().stream().mapToLong(ExampleRegionTest::holes).sum()).isGreaterThan(2);
    Geometry land = CoverageUnion.union(shapes(deso));
    double largestLake = 0;
    for (int i = 0; i < land.getNumGeometries(); i++) {
      Polygon piece = (Polygon) land.getGeometryN(i);
      for (int k = 0; k < piece.getNumInteriorRing(); k++) {
        largestLake = Math.max(largestLake, piece.getFactory().createPolygon(piece.getInteriorRingN(k)).getArea());
      }
    }
    assertThat(largestLake).as("a lake of some square miles between municipalities").isGreaterThan(40e6);
  }

  @Test
  void theArchipelagoHasNoNeighbourOnLand() {
    List<Area> alone =
        deso.areas().stream()
            .filter(area -> deso.areas().stream().noneMatch(o -> o != area && o.geometry().intersects(area.geometry())))
            .toList();
    assertThat(alone).singleElement().matches(area -> area.geometry().getNumGeometries() > 3);
  }

  @Test
  void theTownIsDenseAndTheCountrysideWide() {
    double[] sizes = deso.areas().stream().mapToDouble(area -> area.geometry().getArea() / 1e6).sorted().toArray();
    assertThat(sizes[sizes.length / 3]).isLessThan(2);
    assertThat(sizes[sizes.length - 1]).isGreaterThan(120);
    assertThat(Arrays.stream(sizes).sum()).isBetween(2500.0, 4500.0);
  }

  @Test
  void namesAreUniqueAndNoMunicipalityOfSwedenIsAmongThem() throws IOException {
    Set<String> names = new HashSet<>();
    regso.areas().forEach(area -> assertThat(names.add(area.name())).as(area.name()).isTrue());
    names.addAll(deso.municipalities().values());
    Sketch.TOWNS.forEach(town -> names.add(town.name()));
    String real = Files.readString(SharedData.path("sweden/boundaries/swedish_municipalities.geojson"));
    assertThat(real).contains("\"Ale\"");
    assertThat(names).noneMatch(name -> Pattern.compile("\"" + Pattern.quote(name) + "\"").matcher(real).find());
  }

  @Test
  void anotherSeedGivesAnotherRegionThatIsAsClean() {
    ExampleRegion other = ExampleRegion.make(11);
    assertThat(CoverageValidator.isValid(shapes(other.deso()))).isTrue();
    assertThat(other.deso().size()).isEqualTo(170);
    assertThat(other.deso().contentHash()).isNotEqualTo(deso.contentHash());
    Map<String, Integer> count = new HashMap<>();
    other.regso().areas().forEach(area -> count.merge(area.name(), 1, Integer::sum));
    assertThat(count.values()).containsOnly(1);
  }
}
