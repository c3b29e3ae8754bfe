package se.helabilden.io.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.work.Message;

/// Makes a template of the objects of its file, and refuses what is not whole.
final class TemplateReading {
  private final Set<String> sectionIds = new HashSet<>();
  private final Set<String> questionIds = new HashSet<>();

  private TemplateReading() {}

  static Template template(Node node) {
    node.allowOnly("id", "version", "name", "sections");
    TemplateReading reading = new TemplateReading();
    List<Template.Section> sections = node.objects("sections").stream().map(reading::section).toList();
    return new Template(node.text("id"), node.wholeNumber("version"), node.localText("name"), sections);
  }

  private Template.Section section(Node unnamed) {
    String id = unnamed.text("id");
    Node node = unnamed.named(Where.Kind.SECTION, id);
    node.allowOnly("id", "part", "title", "focusArea", "questions");
    requireNew(sectionIds, node, id);
    FocusArea focusArea = node.wordOrNull("focusArea", FocusArea.class);
    List<Question> questions = new ArrayList<>();
    for (Node question : node.objects("questions")) {
      questions.add(question(question, focusArea));
    }
    return new Template.Section(
        id, node.word("part", TemplatePart.class), node.localText("title"), focusArea, questions);
  }

  private Question question(Node unnamed, @Nullable FocusArea ofSection) {
    String id = unnamed.text("id");
    Node node = unnamed.named(Where.Kind.QUESTION, id);
    node.allowOnly(
        "id", "text", "title", "help", "example", "type", "choices", "severalChoices", "columns", "collects",
        "focusArea", "facts");
    requireNew(questionIds, node, id);
    FocusArea own = node.wordOrNull("focusArea", FocusArea.class);
    if (own != null && ofSection != null && own != ofSection) {
      throw node.refused("focusArea", Message.of("io.template.otherFocusArea", ofSection.name()));
    }
    AnswerType type = node.word("type", AnswerType.class);
    return new Question(
        id,
        node.localText("text"),
        node.localText("title"),
        node.localText("help"),
        node.localTextOrNull("example"),
        type,
        choices(node, type),
        node.flag("severalChoices"),
        columns(node, type),
        collects(node, type),
        own == null ? ofSection : own,
        node.flag("facts"));
  }

  private static List<Question.Choice> choices(Node node, AnswerType type) {
    List<Question.Choice> choices = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node choice : node.objectsOrNone("choices")) {
      choice.allowOnly("id", "text");
      requireNew(ids, choice, choice.text("id"));
      choices.add(new Question.Choice(choice.text("id"), choice.localText("text")));
    }
    if (type == AnswerType.CHOICE && choices.size() < 2) {
      throw node.refused("choices", Message.of("io.template.fewChoices"));
    }
    return choices;
  }

  private static List<Question.Column> columns(Node node, AnswerType type) {
    List<Question.Column> columns = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node column : node.objectsOrNone("columns")) {
      column.allowOnly("id", "text", "weight");
      requireNew(ids, column, column.text("id"));
      columns.add(
          new Question.Column(column.text("id"), column.localText("text"), column.weight("weight")));
    }
    if (type == AnswerType.TABLE && columns.isEmpty()) {
      throw node.refused("columns", Message.of("io.template.noColumns"));
    }
    return columns;
  }

  private static @Nullable ObjectKind collects(Node node, AnswerType type) {
    ObjectKind collects = node.wordOrNull("collects", ObjectKind.class);
    if (type == AnswerType.OBJECTS && collects == null) {
      throw node.refused("collects", Message.of("io.template.noCollects"));
    }
    return collects;
  }

  private static void requireNew(Set<String> ids, Node node, String id) {
    if (!ids.add(id)) {
      throw node.refused("id", Message.of("io.template.twice", id));
    }
  }
}
