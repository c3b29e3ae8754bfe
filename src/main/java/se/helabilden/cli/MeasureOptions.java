package se.helabilden.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Overlap;
import se.helabilden.map.Captions;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.MapMeasure.Bounds;
import se.helabilden.project.MeasureMaking;
import se.helabilden.project.MeasuredMap;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// What a map makes of its indicator: a change, a difference, times the whole, two indicators together.
final class MeasureOptions {
  @Option(names = "--difference-from", paramLabel = "PERIOD")
  @Nullable String since;

  @Option(names = "--percent")
  boolean percent;

  @Option(names = "--against", paramLabel = "REFERENCE")
  @Nullable String against;

  @Option(names = "--times", paramLabel = "REFERENCE")
  @Nullable String times;

  @Option(names = "--with", paramLabel = "INDICATOR")
  @Nullable String with;

  @Option(names = "--bounds", split = ",")
  List<String> bounds = List.of();

  @Option(names = "--at-most", split = ",")
  List<Integer> atMost = List.of();

  @Option(names = "--thirds")
  boolean thirds;

  /// @throws UserFacingException (USAGE) for options of several forms at once, or that belong to no measure
  MapMeasure measure() {
    List<MapMeasure> wanted = new ArrayList<>();
    if (since != null) {
      wanted.add(MapMeasure.change(since, percent));
    }
    if (against != null) {
      wanted.add(MapMeasure.difference(against));
    }
    if (times != null) {
      wanted.add(MapMeasure.quotient(times));
    }
    if (with != null) {
      wanted.add(thirds ? MapMeasure.thirds(with) : MapMeasure.overlap(with, null));
    }
    boolean alone = with == null && (thirds || !bounds.isEmpty() || !atMost.isEmpty()) || since == null && percent;
    if (wanted.size() > 1 || alone || thirds && !bounds.isEmpty()) {
      throw UserFacingException.usage("one-measure", Message.of("cli.oneForm"));
    }
    return wanted.isEmpty() ? MapMeasure.VALUES : wanted.getFirst();
  }

  /// @throws UserFacingException (USAGE) as [MeasureMaking#make], and for bounds that are not two numbers
  MeasuredMap make(
      MapMeasure measure, ProjectStore store, StandardMap maps, AreaValues values, LocalDate today, Language language) {
    if (measure.kind().isOfTwo()) {
      Requests.entry(store, measure.with());
    }
    Captions words = maps.map(values, StandardMap.classes(values), null, null, today).captions();
    MeasureMaking making = new MeasureMaking(store.project(), store.content(), language);
    if (measure.kind() != MapMeasure.Kind.OVERLAP || bounds.isEmpty() && atMost.isEmpty()) {
      return making.make(measure, values, words);
    }
    AreaValues second = making.second(measure, values);
    return making.make(MapMeasure.overlap(measure.with(), bounds(values, second)), values, words);
  }

  private Bounds bounds(AreaValues first, AreaValues second) {
    boolean firstAtMost = atMost.contains(1) || atMost.isEmpty() && Overlap.suggested(first).atMost();
    boolean secondAtMost = atMost.contains(2) || atMost.isEmpty() && Overlap.suggested(second).atMost();
    if (bounds.isEmpty()) {
      return new Bounds(
          Overlap.suggested(first, firstAtMost), firstAtMost, Overlap.suggested(second, secondAtMost), secondAtMost);
    }
    if (bounds.size() != 2) {
      throw UserFacingException.usage("two-bounds", Message.of("cli.twoBounds", bounds.size()));
    }
    return new Bounds(number(bounds.get(0)), firstAtMost, number(bounds.get(1)), secondAtMost);
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, as for numbers without an end
    }
    throw UserFacingException.usage("bad-number", Message.of("cli.badBound", text));
  }

  /// What the map shows, so that it can be looked after.
  Map<String, Object> json(MapMeasure measure, MeasuredMap formed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", measure.kind().id());
    json.put("midpoint", formed.midpoint() == null ? null : formed.midpoint().value());
    json.put("unit", formed.values().entry().indicator().unit());
    json.put("classNames", formed.classNames());
    json.put("notes", formed.captions().notes());
    List<Map<String, Object>> values = new ArrayList<>();
    for (int area = 0; area < formed.values().size(); area++) {
      double value = formed.values().value(area);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("code", formed.values().layer().area(area).code().code());
      line.put("value", Double.isNaN(value) ? null : value);
      line.put("status", formed.values().status(area).id());
      values.add(line);
    }
    json.put("values", values);
    return json;
  }
}
