package se.helabilden.ui.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.project.Parts;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.StandardMap;
import se.helabilden.project.Wholes;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// One indicator and group over all areas and periods, with all that is needed to map it: read once, after which
/// period, classes and reference change without reading anything. Immutable.
///
/// @param periods in order of time, at least one
/// @param values one for each period
/// @param captions the words around the map, one for each period
/// @param references what there is to compare with; the first is the usual choice
/// @param backgrounds what is known of the areas beside the values, one for each period
public record MapData(
    IndicatorEntry entry,
    MapLayer layer,
    List<Period> periods,
    List<AreaValues> values,
    List<Captions> captions,
    List<ReferenceLine> references,
    List<MapBackground> backgrounds,
    Language language) {
  public MapData {
    periods = List.copyOf(periods);
    values = List.copyOf(values);
    captions = List.copyOf(captions);
    references = List.copyOf(references);
    backgrounds = List.copyOf(backgrounds);
  }

  /// Reads an entry. May take long: for the background.
  ///
  /// @param known a layer that is ready, used if it is the entry's
  public static MapData load(
      Project project,
      ProjectContent content,
      IndicatorEntry entry,
      Language language,
      LocalDate today,
      @Nullable MapLayer known,
      Progress progress) {
    Indicator indicator = entry.indicator();
    IndicatorSeries series = content.series(indicator);
    AreaLayer areas = content.layer(project.layer(indicator.layerId()).orElseThrow());
    MapLayer layer = known != null && known.areas() == areas ? known : MapLayer.of(areas, progress);
    List<Period> periods = series.periods();
    StandardMap maps = new StandardMap(project, content, language);
    List<AreaValues> values = new ArrayList<>();
    List<Captions> captions = new ArrayList<>();
    for (Period period : periods) {
      progress.check();
      AreaValues now = DisclosureGate.read(entry, series, areas, period);
      values.add(now);
      captions.add(maps.map(now, StandardMap.classes(now), null, null, today).captions());
    }
    List<ReferenceLine> references = references(project, content, entry, areas, values, language, progress);
    List<MapBackground> backgrounds =
        MapBackground.of(project, content, values, references, Texts.in(language).numbers(), progress);
    return new MapData(entry, layer, periods, values, captions, references, backgrounds, language);
  }

  private static List<ReferenceLine> references(
      Project project,
      ProjectContent content,
      IndicatorEntry entry,
      AreaLayer areas,
      List<AreaValues> values,
      Language language,
      Progress progress) {
    List<ReferenceLine> found = new ArrayList<>();
    IndicatorKind kind = entry.indicator().kind();
    List<Period> periods = values.stream().map(AreaValues::period).toList();
    if (kind != IndicatorKind.COUNT && kind != IndicatorKind.CLASS) {
      References references = Parts.references(project, content, entry);
      String nation = Texts.in(language).text("ui.common.nation");
      found.add(line(ReferenceLine.NATION, nation, periods, references::nation, progress));
      if (areas.municipalities().size() > 1) {
        String all = Wholes.name(project, areas);
        found.add(line(ReferenceLine.ALL, all, periods, period -> references.together(areas, period), progress));
      }
      for (Map.Entry<String, String> county : counties(areas).entrySet()) {
        String code = county.getKey();
        found.add(
            line(code, county.getValue(), periods, period -> references.wholeCounty(code, period), progress));
      }
      for (Map.Entry<String, String> municipality : areas.municipalities().entrySet()) {
        String code = municipality.getKey();
        found.add(
            line(code, municipality.getValue(), periods, period -> references.municipality(code, period), progress));
      }
    }
    double[] means = values.stream().mapToDouble(MapData::mean).toArray();
    found.add(new ReferenceLine(ReferenceLine.MEAN, Texts.in(language).text("ui.common.meanOfAreas"), means));
    return found.stream().filter(ReferenceLine::hasValue).toList();
  }

  /// The counties of the areas, name by the two digits of the code.
  private static Map<String, String> counties(AreaLayer areas) {
    Map<String, String> found = new TreeMap<>();
    Set<String> codes = areas.municipalities().keySet();
    for (Municipality each : Municipalities.bundled().all()) {
      if (codes.contains(each.code())) {
        found.put(each.code().substring(0, 2), each.county());
      }
    }
    return found;
  }

  private static ReferenceLine line(
      String id,
      String name,
      List<Period> periods,
      Function<Period, Optional<References.WholeValue>> wholes,
      Progress progress) {
    double[] values =
        periods.stream()
            .parallel()
            .mapToDouble(
                period -> {
                  progress.check();
                  return wholes.apply(period).map(References.WholeValue::value).orElse(Double.NaN);
                })
            .toArray();
    return new ReferenceLine(id, name, values);
  }

  private static double mean(AreaValues values) {
    return Arrays.stream(values.toArray()).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  /// The same with another layer of the same areas.
  MapData withLayer(MapLayer changed) {
    return new MapData(entry, changed, periods, values, captions, references, backgrounds, language);
  }

  /// The position of a period by its text; the newest with any value where there is none such.
  public int indexOf(String period) {
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).text().equals(period)) {
        return i;
      }
    }
    for (int i = periods.size() - 1; i >= 0; i--) {
      if (hasValue(i)) {
        return i;
      }
    }
    return periods.size() - 1;
  }

  private boolean hasValue(int period) {
    AreaValues here = values.get(period);
    return IntStream.range(0, here.size()).anyMatch(area -> !Double.isNaN(here.value(area)));
  }

  /// The reference with this id; the usual one where there is none such; null where there is none at all.
  public @Nullable ReferenceLine reference(String id) {
    return references.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElse(references.isEmpty() ? null : references.getFirst());
  }

  /// The numbers of all periods that may be compared with one, in order, for classes that hold over time.
  double[] pooled(int period) {
    return backgrounds.get(period).pooled();
  }

  /// The periods whose classes one period shares, itself among them.
  List<Period> comparable(int period) {
    return backgrounds.get(period).comparable().stream().map(periods::get).toList();
  }
}
