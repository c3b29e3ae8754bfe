package se.helabilden.ui.needs;

import java.util.List;
import java.util.Optional;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.LocalText;
import se.helabilden.needs.AnswerType;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// A small template, and one suggestion that is always the same.
final class Toys {
  static final Question TEXT = question("T.1", "Uppdraget", AnswerType.TEXT, null);
  static final Question FINDINGS = question("T.2", "Skillnader", AnswerType.OBJECTS, ObjectKind.FINDING);
  static final Question TABLE = question("T.3", "Insatser", AnswerType.TABLE, null);
  static final Question CHOICE = question("T.4", "Val", AnswerType.CHOICE, null);
  static final Question AREAS = question("T.5", "Geografin", AnswerType.AREAS, null);
  static final Question MAPS = question("T.6", "Kartor", AnswerType.MAP, null);
  static final Question EVIDENCE = question("T.7", "Belägg", AnswerType.EVIDENCE, ObjectKind.EVIDENCE);
  static final Question NEEDS = question("T.8", "Behoven", AnswerType.OBJECTS, ObjectKind.NEED);
  static final Template TEMPLATE =
      new Template(
          "prov", 1, text("Prov"),
          List.of(
              new Template.Section(
                  "a", TemplatePart.MAPPING, text("Först"), null,
                  List.of(TEXT, FINDINGS, TABLE, CHOICE, AREAS, MAPS, EVIDENCE)),
              new Template.Section("b", TemplatePart.NEEDS, text("Sedan"), null, List.of(NEEDS))));
  static final String SENTENCE = "Andelen är 31 % i de områden som har högst andel, 8 % i de lägsta (2022).";
  static final FrozenValues FROZEN =
      new FrozenValues(
          "i1", "Andel", "%", "2022", "hash",
          List.of(new FrozenValues.Figure("top", "högst", 31), new FrozenValues.Figure("low", "lägst", 8)));

  private Toys() {}

  /// The same in both languages, told apart.
  private static LocalText text(String words) {
    return new LocalText(words, words + " (en)");
  }

  private static Question question(
      String id, String title, AnswerType type, @org.jspecify.annotations.Nullable ObjectKind collects) {
    return new Question(
        id, text("Vad är " + title.toLowerCase(java.util.Locale.ROOT) + "?"), text(title), text("Tänk efter."),
        text("Till exempel så."), type,
        type == AnswerType.CHOICE
            ? List.of(new Question.Choice("yes", text("Ja")), new Question.Choice("partly", text("Delvis")))
            : List.of(),
        false,
        type == AnswerType.TABLE
            ? List.of(new Question.Column("what", text("Insats"), 2), new Question.Column("who", text("Huvudman"), 1))
            : List.of(),
        collects, null, id.equals("T.2"));
  }

  static final HintSource HINTS =
      new HintSource() {
        @Override
        public List<Hint> hints(
            Question question, Project project, ProjectContent content, Language language, Progress progress) {
          return List.of(
              new Hint(
                  "one", SENTENCE, FocusArea.EDUCATION, FROZEN,
                  (stamp, number) ->
                      new Evidence(
                          stamp, number, EvidenceKind.STATISTICS, SENTENCE, "SCB", "2022", FocusArea.EDUCATION,
                          List.of(), "", Evidence.Strength.HIGH, FROZEN, null)));
        }

        @Override
        public Optional<FrozenValues> again(
            FrozenValues frozen, Project project, ProjectContent content, Language language, Progress progress) {
          return Optional.of(
              new FrozenValues(
                  "i1", "Andel", "%", "2022", "another",
                  List.of(new FrozenValues.Figure("top", "högst", 33), new FrozenValues.Figure("low", "lägst", 8))));
        }
      };
}
