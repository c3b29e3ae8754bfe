package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Prints paragraphs on as many pages as they need, by the operating system's own dialog.
final class FetchListPrint {
  private static final double GAP = 9;
  private static final String STYLE = "-fx-font-size: 10px; -fx-text-fill: black;";

  private FetchListPrint() {}

  /// What came of it.
  enum Outcome {
    PRINTED,
    CANCELLED,
    NO_PRINTER,
    FAILED
  }

  /// Asks for a printer and prints.
  ///
  /// @param window over which the dialog stands, or null
  static Outcome print(String title, List<String> paragraphs, @Nullable Window window) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Outcome.NO_PRINTER;
    }
    job.getJobSettings().setJobName(title);
    if (!job.showPrintDialog(window)) {
      return Outcome.CANCELLED;
    }
    PageLayout page = job.getJobSettings().getPageLayout();
    List<String> all = new ArrayList<>(List.of(title));
    all.addAll(paragraphs);
    for (VBox each : pages(all, page.getPrintableWidth(), page.getPrintableHeight())) {
      if (!job.printPage(each)) {
        return Outcome.FAILED;
      }
    }
    return job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
  }

  /// Paragraphs on pages, none of them divided; one that is higher than a page has a page of its own.
  ///
  /// @param width of a page in points
  /// @param height of a page in points
  static List<VBox> pages(List<String> paragraphs, double width, double height) {
    List<VBox> pages = new ArrayList<>();
    double left = 0;
    for (String paragraph : paragraphs) {
      Label label = new Label(paragraph);
      label.setStyle(STYLE);
      label.setWrapText(true);
      label.setPrefWidth(width);
      label.setMaxWidth(width);
      double needed = height(label, width);
      label.setMinHeight(needed);
      if (pages.isEmpty() || needed > left) {
        VBox page = new VBox(GAP);
        page.setPrefSize(width, height);
        pages.add(page);
        left = height;
      }
      pages.getLast().getChildren().add(label);
      left -= needed + GAP;
    }
    return pages;
  }

  /// A label knows its height when its style has been worked out, which needs a scene.
  private static double height(Label label, double width) {
    VBox measure = new VBox(label);
    new Scene(measure);
    measure.applyCss();
    double height = Math.ceil(label.prefHeight(width));
    measure.getChildren().clear();
    return height;
  }
}
