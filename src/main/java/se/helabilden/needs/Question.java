package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;

/// One question of a template.
///
/// @param id stable over versions of the template: `K2.b.1`; answers are found by it, people do not see it
/// @param text the question
/// @param title a word or two for lists of questions
/// @param help how one may think, in a few sentences; a hint, never a demand
/// @param example an answer of the kind that is wanted, or null
/// @param type what it is answered with beside running text
/// @param choices of a CHOICE; else empty
/// @param severalChoices whether more than one choice may be made
/// @param columns of a TABLE; else empty
/// @param collects the kind of objects that are made here, or null
/// @param focusArea the focus area it is about, or null
/// @param facts whether suggestions from the data belong here
public record Question(
    String id,
    LocalText text,
    LocalText title,
    LocalText help,
    @Nullable LocalText example,
    AnswerType type,
    List<Choice> choices,
    boolean severalChoices,
    List<Column> columns,
    @Nullable ObjectKind collects,
    @Nullable FocusArea focusArea,
    boolean facts)
    implements Serializable {
  public Question {
    choices = choices == null ? List.of() : List.copyOf(choices);
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /// An answer to choose.
  ///
  /// @param id stable, kept in the project
  public record Choice(String id, LocalText text) implements Serializable {}

  /// A column of a table.
  ///
  /// @param id stable, kept in the project
  /// @param weight its share of the width, relative to the other columns'
  public record Column(String id, LocalText text, double weight) implements Serializable {}
}
