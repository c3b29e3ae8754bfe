package se.helabilden.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.ThreadObject;
import se.helabilden.report.SlideDeck.MapSlide;
import se.helabilden.report.SlideDeck.Opening;
import se.helabilden.report.SlideDeck.Slide;
import se.helabilden.report.SlideDeck.TextSlide;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Makes slides of what the report is made of: a title, one map a slide, and where everything comes from.
public final class SlideDeckBuilder {
  private static final int SOURCES = 8;
  private static final int ON_A_SLIDE = 5;
  private static final int LONGEST_LINE = 110;

  private SlideDeckBuilder() {}

  /// @throws java.util.concurrent.CancellationException if cancelled
  public static SlideDeck build(ReportInput input, Progress progress) {
    Wording wording = new Wording(input.language());
    List<Slide> slides = new ArrayList<>();
    slides.add(opening(input, wording));
    MapChapters chapters = new MapChapters(input, wording);
    for (ReportMap map : input.maps()) {
      progress.check();
      slides.add(map(map, chapters, wording));
    }
    slides.addAll(decided(input, wording));
    slides.add(closing(input, wording));
    return new SlideDeck(
        input.language(),
        input.date(),
        input.author(),
        wording.title(input),
        slides);
  }

  private static Opening opening(ReportInput input, Wording wording) {
    Texts texts = wording.texts();
    List<String> lines = new ArrayList<>();
    if (input.organisation() != null) {
      lines.add(input.organisation());
    }
    lines.add(wording.date(input.date()));
    return new Opening(
        wording.title(input),
        texts.text(input.analysis().isEmpty() ? "report.subtitle" : "report.subtitleAnalysis"),
        lines,
        input.fictional() ? texts.text("report.fictional") : null);
  }

  private static MapSlide map(ReportMap map, MapChapters chapters, Wording wording) {
    String origin = chapters.origin(map);
    // facts of several maps are in the report: beside their pictures there is no room
    List<String> facts =
        map.maps() == 1 ? Arrays.stream(chapters.facts(map.values()).split("(?<=\\.) ")).toList() : List.of();
    String measure =
        map.caption().startsWith(map.title() + ". ") ? map.caption().substring(map.title().length() + 2) : map.caption();
    // one line; the picture says it all
    String said = map.maps() > 1 && measure.length() > LONGEST_LINE ? "" : measure;
    return new MapSlide(map.title(), said, Png.of(map.png()), map.altText(), facts, origin);
  }

  /// The needs that have priority, and the goals and measures that answer to them; none where nothing is decided.
  private static List<Slide> decided(ReportInput input, Wording wording) {
    Texts texts = wording.texts();
    List<Slide> slides = new ArrayList<>();
    NeedsAnalysis needs = input.analysis().needs();
    List<? extends ThreadObject> first = needs.all(Need.class).stream().filter(Need::prioritised).toList();
    addPoints(slides, texts.text("report.prioritisedNeeds"), first, texts);
    addPoints(slides, texts.text("report.goals"), needs.all(Goal.class), texts);
    addPoints(slides, texts.text("report.measures"), needs.all(PlannedMeasure.class), texts);
    return slides;
  }

  /// As many slides as the objects need to be read from the back row.
  private static void addPoints(List<Slide> slides, String title, List<? extends ThreadObject> objects, Texts texts) {
    for (int from = 0; from < objects.size(); from += ON_A_SLIDE) {
      List<String> points =
          objects.subList(from, Math.min(objects.size(), from + ON_A_SLIDE)).stream()
              .map(object -> texts.text(object.label()) + ". " + object.text())
              .toList();
      int part = from / ON_A_SLIDE + 1;
      slides.add(new TextSlide(part == 1 ? title : texts.text("report.slidesMoreOf", title, part), points));
    }
  }

  private static TextSlide closing(ReportInput input, Wording wording) {
    Texts texts = wording.texts();
    List<String> points = new ArrayList<>();
    points.add(texts.text("report.slidesWhole"));
    points.add(texts.text("report.slidesMore"));
    Set<String> sources = new LinkedHashSet<>();
    input.entries().stream()
        .map(values -> values.entry().indicator().provenance().source())
        .filter(Objects::nonNull)
        .filter(source -> !source.isBlank())
        .forEach(sources::add);
    if (!sources.isEmpty()) {
      points.add(
          texts.text("report.slidesSources", wording.list(sources.stream().limit(SOURCES).toList())));
    }
    return new TextSlide(texts.text("report.slidesClosing"), points);
  }
}
