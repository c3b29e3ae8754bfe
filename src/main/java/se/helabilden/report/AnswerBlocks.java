package se.helabilden.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.helabilden.area.AreaLayer;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.MapView;
import se.helabilden.needs.Question;
import se.helabilden.needs.ThreadObject;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Column;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Note;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Prose;
import se.helabilden.report.Block.Tone;
import se.helabilden.work.Texts;

/// What has been answered to a question, under a heading of its own. Notes that people made for themselves are never
/// read here.
final class AnswerBlocks {
  private final ReportInput input;
  private final GuidedAnalysis analysis;
  private final Wording wording;
  private final Texts texts;
  private final ThreadWords words;
  private final ObjectBlocks objects;
  private final Set<String> told = new HashSet<>();

  AnswerBlocks(ReportInput input, Wording wording, ObjectBlocks objects) {
    this.input = input;
    this.analysis = input.analysis();
    this.wording = wording;
    this.texts = wording.texts();
    this.words = new ThreadWords(analysis, texts);
    this.objects = objects;
  }

  /// The heading of a question: its few words, or else the question itself.
  String title(Question question) {
    String title = question.title().in(input.language());
    return title.isBlank() ? question.text().in(input.language()) : title;
  }

  /// A heading and the answer; nothing where there is none, or where it has been told already.
  List<Block> question(Question question, int level) {
    if (!analysis.isAnswered(question) || !told.add(question.id())) {
      return List.of();
    }
    List<Block> content = new ArrayList<>();
    analysis.answer(question).ifPresent(answer -> content.addAll(answer(question, answer)));
    for (ThreadObject object : analysis.collected(question)) {
      content.addAll(objects.once(object));
    }
    if (content.isEmpty()) {
      return List.of();
    }
    content.addFirst(new Heading(id(question.id()), level, title(question), false));
    return content;
  }

  /// Answers to questions that the template does not have; they are kept, and told as they are.
  List<Block> ofOtherTemplates(int level) {
    List<Block> blocks = new ArrayList<>();
    for (Answer answer : analysis.needs().answers()) {
      boolean known =
          analysis.template() != null && analysis.template().question(answer.questionId()).isPresent();
      if (!known && !answer.isEmpty()) {
        blocks.add(
            new Heading(id(answer.questionId()), level, texts.text("report.otherQuestion", answer.questionId()), false));
        blocks.addAll(free(answer));
      }
    }
    return blocks;
  }

  private static String id(String questionId) {
    return "answer:" + questionId;
  }

  private List<Block> answer(Question question, Answer answer) {
    String id = id(question.id());
    List<Block> blocks = new ArrayList<>();
    if (answer.state() == AnswerState.NOT_APPLICABLE) {
      String reason = answer.reason().isBlank() ? "" : " " + ThreadWords.sentence(answer.reason());
      blocks.add(new Paragraph(id + "/not", Tone.BODY, texts.text("report.notApplicable") + reason));
    }
    if (analysis.staleness().isStale(answer)) {
      blocks.add(new Note(id + "/stale", texts.text("report.stale")));
    }
    prose(id, answer, blocks);
    List<String> choices =
        question.choices().stream()
            .filter(choice -> answer.choices().contains(choice.id()))
            .map(choice -> choice.text().in(input.language()))
            .toList();
    if (!choices.isEmpty()) {
      blocks.add(new BulletList(id + "/choices", choices));
    }
    List<List<String>> rows = filled(answer);
    if (!rows.isEmpty() && !question.columns().isEmpty()) {
      blocks.add(table(id + "/table", question, rows));
    }
    places(id, answer, blocks);
    return blocks;
  }

  /// An answer whose question is not known: words, rows and all, without headers.
  private List<Block> free(Answer answer) {
    String id = id(answer.questionId());
    List<Block> blocks = new ArrayList<>();
    prose(id, answer, blocks);
    List<String> lines =
        filled(answer).stream()
            .map(row -> String.join("; ", row.stream().filter(cell -> !cell.isBlank()).toList()))
            .toList();
    if (!lines.isEmpty()) {
      blocks.add(new BulletList(id + "/rows", lines));
    }
    if (!answer.choices().isEmpty()) {
      blocks.add(new BulletList(id + "/choices", answer.choices()));
    }
    places(id, answer, blocks);
    return blocks;
  }

  private static void prose(String id, Answer answer, List<Block> blocks) {
    if (!answer.text().isBlank()) {
      blocks.add(new Prose(id + "/text", answer.text().paragraphs()));
    }
  }

  private static List<List<String>> filled(Answer answer) {
    return answer.rows().stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList();
  }

  private DataTable table(String id, Question question, List<List<String>> rows) {
    List<Column> columns =
        question.columns().stream()
            .map(
                column ->
                    new Column(
                        column.text().in(input.language()), Alignment.START, column.weight() > 0 ? column.weight() : 1))
            .toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<Cell> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        line.add(Cell.textOrDash(i < row.size() ? row.get(i) : null));
      }
      cells.add(line);
    }
    return new DataTable(id, ThreadWords.sentence(title(question)), columns, cells, List.of(), false);
  }

  /// The areas, maps and evidence that an answer refers to.
  private void places(String id, Answer answer, List<Block> blocks) {
    if (!answer.areaCodes().isEmpty()) {
      List<String> names = answer.areaCodes().stream().map(this::areaName).toList();
      blocks.add(new Paragraph(id + "/areas", Tone.BODY, texts.text("report.areasAnswered", wording.list(names))));
    }
    List<String> maps =
        answer.maps().stream().flatMap(view -> analysis.needs().view(view).stream()).map(this::viewName).toList();
    if (!maps.isEmpty()) {
      blocks.add(new Paragraph(id + "/maps", Tone.SMALL, texts.text("report.mapsAnswered", wording.list(maps))));
    }
    List<UUID> evidence = answer.evidence();
    if (!words.found(evidence).isEmpty()) {
      blocks.add(
          new Paragraph(id + "/evidence", Tone.SMALL, texts.text("report.restsOn", words.labelsOf(evidence))));
    }
  }

  private String areaName(String code) {
    for (ReportInput.Layer layer : input.layers()) {
      AreaLayer areas = layer.areas();
      for (int i = 0; i < areas.size(); i++) {
        if (areas.area(i).code().code().equals(code)) {
          return areas.area(i).name();
        }
      }
    }
    return code;
  }

  private String viewName(MapView view) {
    if (!view.title().isBlank()) {
      return "”" + view.title() + "”";
    }
    return input.entries().stream()
        .map(values -> values.entry())
        .filter(entry -> entry.id().equals(view.entryId()))
        .map(entry -> "”" + entry.name() + "”")
        .findFirst()
        .orElse(view.entryId());
  }
}
