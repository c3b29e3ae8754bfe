package se.helabilden.ui.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.project.MapPeriod;
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
    List<ReferenceLine> references =
        references(Wholes.of(project, content, entry, areas, language), values, progress);
    List<MapBackground> backgrounds =
        MapBackground.of(project, content, values, references, Texts.in(language).numbers(), progress);
    return new MapData(entry, layer, periods, values, captions, references, backgrounds, language);
  }

  private static List<ReferenceLine> references(Wholes wholes, List<AreaValues> values, Progress progress) {
    return wholes.all().stream()
        .map(whole -> new ReferenceLine(whole.id(), whole.name(), overTime(whole, values, progress)))
        .filter(ReferenceLine::hasValue)
        .toList();
  }

  private static double[] overTime(Wholes.Named whole, List<AreaValues> values, Progress progress) {
    return values.stream()
        .parallel()
        .mapToDouble(
            now -> {
              progress.check();
              return whole.in(now);
            })
        .toArray();
  }

  /// What areas are compared with, as it was read.
  Wholes wholes() {
    return Wholes.known(
        layer.areas(),
        references.stream()
            .map(line -> new Wholes.Named(line.id(), line.name(), now -> line.values()[periods.indexOf(now.period())]))
            .toList());
  }

  /// The same with another layer of the same areas.
  MapData withLayer(MapLayer changed) {
    return new MapData(entry, changed, periods, values, captions, references, backgrounds, language);
  }

  /// The position of a period by its text; the newest with any value where there is none such.
  public int indexOf(String period) {
    return MapPeriod.of(periods, period, at -> values.get(at).hasNumber());
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
