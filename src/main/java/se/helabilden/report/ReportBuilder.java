package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Makes the report. With an analysis: summary, mapping, needs analysis, plan, the red thread as tables, evidence.
/// Without: what the numbers rest on, a section a map. Then sources, and as annexes the receipts of the imports, the
/// log of the work, the words used, and what is still open.
public final class ReportBuilder {
  private ReportBuilder() {}

  /// @throws java.util.concurrent.CancellationException if cancelled
  public static ReportDocument build(ReportInput input, Progress progress) {
    Wording wording = new Wording(input.language());
    Texts texts = wording.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Contents("contents", texts.text("report.contents")));
    if (input.analysis().isEmpty()) {
      blocks.addAll(new AboutChapter(input, wording).blocks());
      progress.check();
      blocks.addAll(new MapChapters(input, wording).blocks());
      progress.check();
    } else {
      blocks.addAll(analysis(input, wording, progress));
    }
    if (!withoutData(input)) {
      blocks.addAll(new SourcesChapter(input, wording).blocks());
      blocks.addAll(new ImportAnnex(input, wording).blocks());
    }
    blocks.addAll(new MethodAnnex(input, wording).blocks());
    blocks.addAll(new WordListAnnex(input, wording).blocks());
    blocks.addAll(new ThreadChapters(input, wording).open());
    String title = wording.title(input);
    return new ReportDocument(
        input.language(), input.date(), input.author(), titlePage(input, wording, title), title, blocks,
        input.source());
  }

  private static List<Block> analysis(ReportInput input, Wording wording, Progress progress) {
    List<Block> blocks = new ArrayList<>();
    AnalysisChapters chapters = new AnalysisChapters(input, wording, new MapChapters(input, wording));
    blocks.addAll(chapters.summary());
    if (!withoutData(input)) {
      blocks.addAll(new AboutChapter(input, wording).blocks());
    }
    progress.check();
    blocks.addAll(chapters.mapping());
    blocks.addAll(chapters.needs());
    blocks.addAll(chapters.plan());
    blocks.addAll(chapters.otherAnswers());
    progress.check();
    ThreadChapters thread = new ThreadChapters(input, wording);
    blocks.addAll(thread.tables());
    blocks.addAll(thread.evidence());
    return blocks;
  }

  /// An analysis may be made without any map or statistics; there is nothing to say of them then.
  private static boolean withoutData(ReportInput input) {
    return !input.analysis().isEmpty() && input.layers().isEmpty() && input.entries().isEmpty();
  }

  private static TitlePage titlePage(ReportInput input, Wording wording, String title) {
    Texts texts = wording.texts();
    return new TitlePage(
        title,
        texts.text(input.analysis().isEmpty() ? "report.subtitle" : "report.subtitleAnalysis"),
        input.organisation(),
        List.of(wording.date(input.date()), texts.text("report.by", input.author())),
        mark(input, texts));
  }

  /// What must be seen on every page: that it is a draft, that it is invented.
  private static @Nullable String mark(ReportInput input, Texts texts) {
    List<String> marks = new ArrayList<>();
    if (input.analysis().isDraft()) {
      marks.add(texts.text("report.draft"));
    }
    if (input.fictional()) {
      marks.add(texts.text("report.fictional"));
    }
    return marks.isEmpty() ? null : String.join(" · ", marks);
  }
}
