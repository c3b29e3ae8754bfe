package se.helabilden.map;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Provenance;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// The words around a map, finished for the reader.
///
/// @param title the finding, or else the indicator's name
/// @param subtitle measure, unit, period, division and whole
/// @param whole what the map covers, `Ekbergaregionen`; null where nobody said
/// @param division what the areas are, `DeSO 2025`
/// @param source who made the numbers, `Källa: SCB, tabell 000006TA`
/// @param boundaries who made the boundaries, or null
/// @param reference a value to compare with, `Riket: 14,9 %`, or null
/// @param producer who made the map and when, or null
/// @param notes what a reader must know to read the map right
/// @param invented whether the areas do not exist, which is then said on the map
public record Captions(
    String title,
    String subtitle,
    @Nullable String whole,
    String division,
    String source,
    @Nullable String boundaries,
    @Nullable String reference,
    @Nullable String producer,
    List<String> notes,
    boolean invented)
    implements Serializable {
  public Captions {
    notes = List.copyOf(notes);
  }

  /// What the indicator itself can tell: its name as the title; unit, period, division and whole below; its source.
  ///
  /// @param division what the areas are, as the layer is named
  /// @param whole what the map covers, or null
  /// @param boundaries who made the boundaries, or null
  public static Captions of(
      AreaValues values,
      String division,
      @Nullable String whole,
      @Nullable String boundaries,
      Language language) {
    Indicator indicator = values.entry().indicator();
    String subtitle =
        Stream.of(
                unitWords(indicator.unit(), language),
                values.period().isNone() ? null : values.period().text(),
                division,
                whole)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new Captions(
        values.entry().name(),
        subtitle,
        whole,
        division,
        sourceOf(indicator.provenance(), language),
        boundaries,
        null,
        null,
        List.of(),
        false);
  }

  static @Nullable String unitWords(@Nullable String unit, Language language) {
    if (unit == null || unit.isBlank()) {
      return null;
    }
    if (unit.equals("%")) {
      return Texts.in(language).text("map.percent");
    }
    int first = unit.offsetByCodePoints(0, 1);
    return unit.substring(0, first).toUpperCase(language.locale()) + unit.substring(first);
  }

  private static String sourceOf(Provenance from, Language language) {
    Texts texts = Texts.in(language);
    String maker = from.source() != null ? from.source() : from.file();
    if (maker == null) {
      return texts.text("map.sourceComputed");
    }
    return from.tableId() == null
        ? texts.text("map.source", maker)
        : texts.text("map.sourceTable", maker, from.tableId());
  }

  public Captions withSubtitle(String newSubtitle) {
    return new Captions(
        title, newSubtitle, whole, division, source, boundaries, reference, producer, notes, invented);
  }

  public Captions withTitle(String newTitle) {
    return new Captions(
        newTitle, subtitle, whole, division, source, boundaries, reference, producer, notes, invented);
  }

  /// A finding as the title; what is mapped goes first in the line below, so that it is still said.
  public Captions withFinding(String finding) {
    return new Captions(
        finding, title + ". " + subtitle, whole, division, source, boundaries, reference, producer, notes, invented);
  }

  public Captions withReference(@Nullable String newReference) {
    return new Captions(
        title, subtitle, whole, division, source, boundaries, newReference, producer, notes, invented);
  }

  public Captions withProducer(@Nullable String newProducer) {
    return new Captions(
        title, subtitle, whole, division, source, boundaries, reference, newProducer, notes, invented);
  }

  public Captions withNotes(List<String> newNotes) {
    return new Captions(
        title, subtitle, whole, division, source, boundaries, reference, producer, newNotes, invented);
  }

  public Captions withInvented(boolean areInvented) {
    return new Captions(
        title, subtitle, whole, division, source, boundaries, reference, producer, notes, areInvented);
  }
}
