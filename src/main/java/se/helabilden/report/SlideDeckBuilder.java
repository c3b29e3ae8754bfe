package se.helabilden.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.helabilden.analysis.AreaValues;
import se.helabilden.report.SlideDeck.MapSlide;
import se.helabilden.report.SlideDeck.Opening;
import se.helabilden.report.SlideDeck.Slide;
import se.helabilden.report.SlideDeck.TextSlide;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Makes slides of what the report is made of: a title, one map a slide, and where everything comes from.
public final class SlideDeckBuilder {
  private static final int SOURCES = 8;

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
    slides.add(closing(input, wording));
    return new SlideDeck(
        input.language(),
        input.date(),
        input.author(),
        wording.texts().text("report.title", input.projectName()),
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
        texts.text("report.title", input.projectName()),
        texts.text("report.subtitle"),
        lines,
        input.fictional() ? texts.text("report.fictional") : null);
  }

  private static MapSlide map(ReportMap map, MapChapters chapters, Wording wording) {
    AreaValues values = map.values();
    String source = values.entry().indicator().provenance().source();
    String origin =
        values.entry().indicator().expression() != null
            ? wording.texts().text("report.ownComputation")
            : wording.texts().text("report.source", wording.orUnknown(source));
    List<String> facts = Arrays.stream(chapters.facts(values).split("(?<=\\.) ")).toList();
    return new MapSlide(map.title(), map.caption(), Png.of(map.png()), map.altText(), facts, origin);
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
