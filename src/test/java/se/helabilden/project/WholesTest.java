package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.map.Captions;
import se.helabilden.map.MapMeasure;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.MemoryContent;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.UserFacingException;

class WholesTest {
  private static final Period NOW = new Period("2024");

  private final Project project = Project.empty(Toy.stamp(1), "Prov");
  private final MemoryContent content = new MemoryContent();

  private static AreaLayer deso(String... municipalities) {
    return CodeLayers.of(
        AreaLevel.DESO,
        "2025",
        List.of(municipalities).stream().map(each -> each.substring(0, 4) + "A0010|Väst|" + each).toArray(String[]::new));
  }

  /// Areas 10, 20, …; then the rows of wholes with their values.
  private AreaValues values(AreaLayer layer, Object... wholes) {
    List<AreaCode> areas = new ArrayList<>(layer.areas().stream().map(each -> each.code()).toList());
    for (int i = 0; i < wholes.length; i += 2) {
      areas.add((AreaCode) wholes[i]);
    }
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, List.of(NOW), List.of(Breakdown.NONE));
    for (int i = 0; i < areas.size(); i++) {
      double value = i < layer.size() ? 10 * (i + 1) : ((Number) wholes[2 * (i - layer.size()) + 1]).doubleValue();
      builder.set(i, 0, 0, value, ValueStatus.VALUE);
    }
    IndicatorSeries series = builder.build();
    content.with(series).with(layer);
    Indicator indicator = Toy.indicator("andel", series);
    return DisclosureGate.read(new IndicatorEntry(indicator, Breakdown.NONE), series, layer, NOW);
  }

  private Wholes wholes(AreaValues values) {
    return Wholes.of(project, content, values.entry(), values.layer(), Language.SWEDISH);
  }

  private static AreaCode row(AreaLevel level, String code) {
    return new AreaCode(level, null, code);
  }

  @Test
  void oneMunicipalityIsWhatItsMapCovers() {
    AreaValues values = values(deso("0181|Södertälje"), row(AreaLevel.MUNICIPALITY, "0181"), 12, row(AreaLevel.NATION, "00"), 14);
    Wholes wholes = wholes(values);
    assertThat(wholes.find(Wholes.ALL)).map(Wholes.Named::id).contains("0181");
    assertThat(wholes.all()).extracting(Wholes.Named::id).containsExactly("riket", "01", "0181", "medel");
    assertThat(wholes.stated(values)).extracting(Wholes.Named::name).containsExactly("Södertälje", "Riket");
    assertThat(wholes.find(Wholes.ALL).orElseThrow().in(values)).isEqualTo(12);
  }

  @Test
  void theMeanStandsWhereTheWholeHasNoValue() {
    AreaValues values = values(deso("0180|Stockholm", "0181|Södertälje"), row(AreaLevel.NATION, "00"), 14);
    assertThat(wholes(values).stated(values)).extracting(Wholes.Named::id).containsExactly("medel", "riket");
    assertThat(wholes(values).find("medel").orElseThrow().in(values)).isEqualTo(15);
    assertThat(wholes(values).find("helheten").orElseThrow().in(values)).isNaN();
  }

  @Test
  void eachAreaHasItsOwnMunicipality() {
    AreaValues values = values(deso("0180|Stockholm", "0181|Södertälje"), row(AreaLevel.MUNICIPALITY, "0181"), 12);
    assertThat(wholes(values).ofEach(values)).containsExactly(Double.NaN, 12);
  }

  /// A county can be chosen in the window, so it can be in a map that a report is made of.
  @Test
  void aMapCanBeComparedWithItsCounty() {
    AreaValues values = values(deso("0180|Stockholm", "0181|Södertälje"), row(AreaLevel.COUNTY, "01"), 14);
    LayerInfo info = CodeLayers.info(values.layer());
    Captions words = Captions.of(values, info.name(), "Prov", "", Language.SWEDISH);
    MeasureMaking making = new MeasureMaking(project, content, Language.SWEDISH);
    MeasuredMap made = making.make(MapMeasure.difference("01"), values, words);
    assertThat(made.values().toArray()).containsExactly(-4, 6);
    assertThat(made.midpoint()).isNotNull();
    assertThat(made.midpoint().name()).isEqualTo("0, som Stockholms län");
    assertThatThrownBy(() -> making.make(MapMeasure.difference("0180"), values, words))
        .isInstanceOf(UserFacingException.class);
  }
}
