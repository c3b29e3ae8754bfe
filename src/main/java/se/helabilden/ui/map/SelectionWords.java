package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.References;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.project.Parts;
import se.helabilden.project.Population;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// What the selected areas are together, in one line: how many, how many live there, and their value as a whole, or why
/// that cannot be told.
record SelectionWords(ShownMap map, List<Integer> areas, Texts texts) {
  SelectionWords {
    areas = List.copyOf(areas);
  }

  /// How many areas: told at once, without reading anything.
  String count() {
    return areas.isEmpty() ? "" : texts.text("ui.map.selectionAreas", areas.size());
  }

  /// The whole line. Reads series: for the background.
  String all(Project project, ProjectContent content, Progress progress) {
    if (areas.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>(List.of(count()));
    IndicatorEntry entry = map.data().entry();
    Optional<IndicatorEntry> people = Population.of(project, content, entry.indicator().layerId());
    progress.check();
    people.filter(found -> !found.id().equals(entry.id())).flatMap(found -> people(found, project, content)).ifPresent(parts::add);
    progress.check();
    together(entry, project, content).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private List<AreaCode> codes() {
    return areas.stream().map(area -> map.values().layer().area(area).code()).toList();
  }

  /// Of the period that shows, or else of the newest before it; its year is told where it is another.
  private Optional<String> people(IndicatorEntry entry, Project project, ProjectContent content) {
    Period shown = map.periodShown();
    List<Period> all = content.series(entry.indicator()).periods();
    Period period =
        all.stream().filter(each -> each.compareTo(shown) <= 0).reduce((a, b) -> b).orElse(all.getLast());
    String when = period.equals(shown) || period.isNone() ? "" : period.text();
    Function<References.WholeValue, String> told =
        whole -> {
          int number = (int) Math.round(whole.value());
          String people = texts.text("ui.map.selectionPeople", number);
          String dated = when.isEmpty() ? people : texts.text("ui.map.selectionDated", people, when);
          return missing(dated, whole);
        };
    return Parts.references(project, content, entry).some(codes(), period).map(told);
  }

  /// The indicator itself, also where the map shows what is made of it. Nothing for one area, whose value stands on its
  /// card.
  private Optional<String> together(IndicatorEntry entry, Project project, ProjectContent content) {
    if (areas.size() < 2) {
      return Optional.empty();
    }
    AreaValues values = map.values();
    Optional<References.WholeValue> whole =
        Parts.references(project, content, entry).some(codes(), map.periodShown());
    if (whole.isPresent()) {
      double value = whole.get().value();
      boolean sum = entry.indicator().kind() == IndicatorKind.COUNT;
      String words = texts.text("ui.map.selectionTogether", sum ? map.plainText(value) : map.plainWholeText(value));
      return Optional.of(missing(words, whole.get()));
    }
    boolean none = areas.stream().allMatch(area -> Double.isNaN(values.value(area)));
    return Optional.of(texts.text(none ? "ui.map.selectionNoValues" : whyNot(entry.indicator().kind())));
  }

  private String missing(String words, References.WholeValue whole) {
    return whole.missing() == 0 ? words : texts.text("ui.map.selectionMissing", words, whole.missing());
  }

  private static String whyNot(IndicatorKind kind) {
    return switch (kind) {
      case MEDIAN -> "ui.map.selectionMedian";
      case SHARE, OTHER -> "ui.map.selectionShare";
      case MEAN -> "ui.map.selectionMean";
      case INDEX -> "ui.map.selectionIndex";
      case CLASS -> "ui.map.selectionClass";
      case COUNT -> "ui.map.selectionCount";
    };
  }
}
