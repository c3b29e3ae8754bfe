package se.helabilden.needs;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;

/// The questions of a mapping, a needs analysis and a plan, in order. Data, not code: answers refer to a question by
/// its id and survive another version of the template.
///
/// @param id stable: `kort-vag`
/// @param version counted up when questions change
public record Template(String id, int version, LocalText name, List<Section> sections) implements Serializable {
  /// No questions at all.
  public static final Template EMPTY = new Template("", 0, new LocalText("", ""), List.of());

  /// @throws IllegalArgumentException if two questions have the same id, a table has no columns, a choice no choices,
  ///     or a question of objects does not say which
  public Template {
    sections = List.copyOf(sections);
    Set<String> ids = new HashSet<>();
    for (Section section : sections) {
      for (Question question : section.questions()) {
        if (!ids.add(question.id())) {
          throw new IllegalArgumentException("two questions " + question.id());
        }
        requireWhole(question);
      }
    }
  }

  /// A group of questions under one heading.
  ///
  /// @param focusArea the focus area of all its questions, or null
  public record Section(
      String id, TemplatePart part, LocalText title, @Nullable FocusArea focusArea, List<Question> questions)
      implements Serializable {
    public Section {
      questions = List.copyOf(questions);
    }
  }

  private static void requireWhole(Question question) {
    if (question.type() == AnswerType.TABLE && question.columns().isEmpty()) {
      throw new IllegalArgumentException(question.id() + " is a table without columns");
    }
    if (question.type() == AnswerType.CHOICE && question.choices().size() < 2) {
      throw new IllegalArgumentException(question.id() + " is a choice without choices");
    }
    if (question.type() == AnswerType.OBJECTS && question.collects() == null) {
      throw new IllegalArgumentException(question.id() + " does not say which objects it collects");
    }
  }

  public List<Section> sections(TemplatePart part) {
    return sections.stream().filter(section -> section.part() == part).toList();
  }

  public List<Question> questions(TemplatePart part) {
    return sections(part).stream().flatMap(section -> section.questions().stream()).toList();
  }

  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<Question> question(String questionId) {
    return questions().stream().filter(question -> question.id().equals(questionId)).findFirst();
  }
}
