package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Makes the report of the mapping: what the numbers rest on, a section a map, sources, and as annexes the receipts of
/// the imports, the log of the work, and the words used.
public final class ReportBuilder {
  private ReportBuilder() {}

  /// @throws java.util.concurrent.CancellationException if cancelled
  public static ReportDocument build(ReportInput input, Progress progress) {
    Wording wording = new Wording(input.language());
    Texts texts = wording.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Contents("contents", texts.text("report.contents")));
    blocks.addAll(new AboutChapter(input, wording).blocks());
    progress.check();
    blocks.addAll(new MapChapters(input, wording).blocks());
    progress.check();
    blocks.addAll(new SourcesChapter(input, wording).blocks());
    blocks.addAll(new ImportAnnex(input, wording).blocks());
    blocks.addAll(new MethodAnnex(input, wording).blocks());
    blocks.addAll(new WordListAnnex(input, wording).blocks());
    String title = texts.text("report.title", input.projectName());
    return new ReportDocument(
        input.language(), input.date(), input.author(), titlePage(input, wording, title), title, blocks);
  }

  private static TitlePage titlePage(ReportInput input, Wording wording, String title) {
    Texts texts = wording.texts();
    return new TitlePage(
        title,
        texts.text("report.subtitle"),
        input.organisation(),
        List.of(wording.date(input.date()), texts.text("report.by", input.author())),
        input.fictional() ? texts.text("report.fictional") : null);
  }
}
