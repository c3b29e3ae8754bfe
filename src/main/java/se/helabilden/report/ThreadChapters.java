package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.needs.Question;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Tone;
import se.helabilden.report.Block.Turn;
import se.helabilden.report.ThreadCells.Table;
import se.helabilden.work.Texts;

/// The red thread and the plan as tables on pages that lie down, the list of evidence, and what is still open.
final class ThreadChapters {
  private final GuidedAnalysis analysis;
  private final ReportInput input;
  private final Texts texts;
  private final ThreadTables tables;
  private final PlanTables plan;

  ThreadChapters(ReportInput input, Wording wording) {
    this.input = input;
    this.analysis = input.analysis();
    this.texts = wording.texts();
    this.tables = new ThreadTables(input, texts);
    this.plan = new PlanTables(input, texts);
  }

  /// Red thread, priorities, goals, measures, follow-ups: on pages that lie down.
  List<Block> tables() {
    List<Block> blocks = new ArrayList<>();
    Table thread = tables.redThread();
    if (!thread.isEmpty()) {
      blocks.add(new Heading("thread", 1, texts.text("report.redThread"), false));
      blocks.add(new Paragraph("thread/lead", Tone.LEAD, texts.text("report.redThreadLead")));
      blocks.add(table("thread/table", "report.redThreadCaption", thread));
    }
    List<Block> found = new ArrayList<>();
    found.addAll(section("priorities", "report.priorities", "report.prioritiesCaption", tables.priorities()));
    found.addAll(section("goals", "report.goals", "report.goalsCaption", plan.goals()));
    found.addAll(section("measures", "report.measures", "report.measuresCaption", plan.measures()));
    found.addAll(section("followUps", "report.followUps", "report.followUpsCaption", plan.followUps()));
    if (!found.isEmpty()) {
      blocks.add(new Heading("plan", 1, texts.text("report.planTables"), !blocks.isEmpty()));
      blocks.addAll(found);
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Turn("turn/tables", true));
      blocks.add(new Turn("turn/back", false));
    }
    return blocks;
  }

  List<Block> evidence() {
    Table evidence = tables.evidence();
    return evidence.isEmpty()
        ? List.of()
        : List.of(
            new Heading("evidence", 1, texts.text("report.evidence"), true),
            new Paragraph("evidence/lead", Tone.LEAD, texts.text("report.evidenceLead")),
            table("evidence/table", "report.evidenceCaption", evidence));
  }

  /// What is still open; nothing where everything is done.
  List<Block> open() {
    List<Block> blocks = new ArrayList<>();
    List<Question> unanswered = analysis.unanswered();
    list(blocks, "open/questions", "report.openQuestions",
        unanswered.stream().map(question -> question.text().in(input.language())).toList());
    list(blocks, "open/links", "report.openLinks",
        analysis.gaps().stream().map(gap -> texts.text(gap.message())).toList());
    ThreadWords words = new ThreadWords(analysis, texts);
    list(blocks, "open/stale", "report.openStale",
        analysis.staleness().in(analysis.needs()).stream().map(words::whole).toList());
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Paragraph("open/lead", Tone.LEAD, texts.text("report.openLead")));
      blocks.addFirst(new Heading("open", 1, texts.text("report.open"), true));
    }
    return blocks;
  }

  private void list(List<Block> blocks, String id, String heading, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(new Heading(id, 2, texts.text(heading), false));
      blocks.add(new BulletList(id + "/list", items));
    }
  }

  private List<Block> section(String id, String heading, String caption, Table table) {
    return table.isEmpty()
        ? List.of()
        : List.of(
            new Heading("plan/" + id + "/table/heading", 2, texts.text(heading), false),
            table("plan/" + id + "/table", caption, table));
  }

  private DataTable table(String id, String caption, Table table) {
    return new DataTable(id, texts.text(caption), table.columns(), table.rows(), List.of(), false);
  }
}
