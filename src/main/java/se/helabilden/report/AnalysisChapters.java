package se.helabilden.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Need;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Prose;
import se.helabilden.report.Block.Tone;
import se.helabilden.work.Texts;

/// The guided analysis in running text: summary, mapping with its maps and findings, needs analysis, plan. Call the
/// chapters in order: what one has told the next ones leave out.
final class AnalysisChapters {
  /// The question whose answer is the summary: the most important thing in a sentence for each focus area.
  private static final String SUMMARY = "K7.1";

  private final ReportInput input;
  private final GuidedAnalysis analysis;
  private final Texts texts;
  private final ThreadWords words;
  private final ObjectBlocks objects;
  private final AnswerBlocks answers;
  private final MapChapters maps;
  private final Set<FocusArea> mapped = EnumSet.noneOf(FocusArea.class);

  AnalysisChapters(ReportInput input, Wording wording, MapChapters maps) {
    this.input = input;
    this.analysis = input.analysis();
    this.texts = wording.texts();
    this.words = new ThreadWords(analysis, texts);
    this.objects = new ObjectBlocks(analysis, texts);
    this.answers = new AnswerBlocks(input, wording, objects);
    this.maps = maps;
  }

  /// The most important things, and the needs that the plan goes on with.
  List<Block> summary() {
    List<Block> blocks = new ArrayList<>();
    if (analysis.template() != null) {
      analysis.template().question(SUMMARY).ifPresent(question -> blocks.addAll(answers.question(question, 2)));
    }
    List<Need> chosen =
        ThreadTables.ordered(analysis.needs().all(Need.class)).stream().filter(Need::prioritised).toList();
    if (!chosen.isEmpty()) {
      blocks.add(new Heading("summary/needs", 2, texts.text("report.prioritisedNeeds"), false));
      blocks.add(
          new Prose(
              "summary/needs/list",
              chosen.stream().map(need -> words.named(true, need, words.marked(need))).toList()));
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Heading("summary", 1, texts.text("report.summary"), true));
    }
    return blocks;
  }

  List<Block> mapping() {
    List<Block> blocks = new ArrayList<>(sections(TemplatePart.MAPPING));
    for (FocusArea focus : FocusArea.values()) {
      List<Block> rest = focus(focus);
      if (!rest.isEmpty()) {
        blocks.add(new Heading("focus:" + focus.name(), 2, texts.text("report.focus_" + focus.name()), true));
        blocks.addAll(rest);
      }
    }
    blocks.addAll(
        objects.rest("mapping/findings", ObjectKind.FINDING, null, 2, texts.text("report.otherFindings")));
    return chapter("part:mapping", "report.partMapping", blocks);
  }

  List<Block> needs() {
    List<Block> blocks = new ArrayList<>(sections(TemplatePart.NEEDS));
    blocks.addAll(objects.rest("needs/causes", ObjectKind.CAUSE, null, 2, texts.text("report.causes")));
    blocks.addAll(objects.rest("needs/needs", ObjectKind.NEED, null, 2, texts.text("report.needs")));
    return chapter("part:needs", "report.partNeeds", blocks);
  }

  List<Block> plan() {
    List<Block> blocks = new ArrayList<>(sections(TemplatePart.PLAN));
    blocks.addAll(objects.rest("plan/goals", ObjectKind.GOAL, null, 2, texts.text("report.goals")));
    blocks.addAll(objects.rest("plan/measures", ObjectKind.MEASURE, null, 2, texts.text("report.measures")));
    blocks.addAll(objects.rest("plan/followUps", ObjectKind.FOLLOW_UP, null, 2, texts.text("report.followUps")));
    return chapter("part:plan", "report.partPlan", blocks);
  }

  /// Answers to questions that the template does not have.
  List<Block> otherAnswers() {
    List<Block> blocks = new ArrayList<>(answers.ofOtherTemplates(2));
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Paragraph("other/lead", Tone.LEAD, texts.text("report.otherAnswersLead")));
      blocks.addFirst(new Heading("other", 1, texts.text("report.otherAnswers"), true));
    }
    return blocks;
  }

  private List<Block> chapter(String id, String title, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Heading(id, 1, texts.text(title), true));
    }
    return blocks;
  }

  private List<Block> sections(TemplatePart part) {
    List<Block> blocks = new ArrayList<>();
    if (analysis.template() == null) {
      return blocks;
    }
    for (Template.Section section : analysis.template().sections(part)) {
      List<Block> content = new ArrayList<>();
      section.questions().forEach(question -> content.addAll(answers.question(question, 3)));
      if (part == TemplatePart.MAPPING && section.focusArea() != null) {
        content.addAll(focus(section.focusArea()));
      }
      if (!content.isEmpty()) {
        boolean newPage = part == TemplatePart.MAPPING && section.focusArea() != null && !blocks.isEmpty();
        blocks.add(
            new Heading("section:" + section.id(), 2, section.title().in(input.language()), newPage));
        blocks.addAll(content);
      }
    }
    return blocks;
  }

  /// Findings and maps of a focus area that have not been told of yet.
  private List<Block> focus(FocusArea focus) {
    List<Block> blocks = new ArrayList<>();
    if (!mapped.add(focus)) {
      return blocks;
    }
    blocks.addAll(
        objects.rest("findings:" + focus.name(), ObjectKind.FINDING, focus, 3, texts.text("report.findings")));
    blocks.addAll(maps.of(focus, 3));
    return blocks;
  }
}
