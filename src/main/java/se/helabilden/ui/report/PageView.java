package se.helabilden.ui.report;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import se.helabilden.report.Alignment;
import se.helabilden.report.Block;
import se.helabilden.report.Cell;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Texts;

/// A page as paper: white in every theme, in the report's own type.
final class PageView extends VBox {
  static final double PAGE_WIDTH = 595;
  private static final double PAGE_HEIGHT = 842;

  private final Texts texts;

  PageView(PreviewPage page, UiTexts texts) {
    this.texts = texts.now();
    getStyleClass().add("paper");
    setMinSize(PAGE_WIDTH, PAGE_HEIGHT);
    setMaxSize(PAGE_WIDTH, PAGE_HEIGHT);
    setClip(new Rectangle(PAGE_WIDTH, PAGE_HEIGHT));
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(texts.text("ui.report.pageSpoken", page.number()));
    if (page.title() != null) {
      titlePage(page.title());
    }
    page.blocks().forEach(placed -> add(placed));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    Label number = new Label(Integer.toString(page.number()));
    number.getStyleClass().add("paper-small");
    HBox foot = new HBox(number);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(gap, foot);
  }

  private Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(PageFlow.WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("paper-text", style);
    return label;
  }

  private void titlePage(TitlePage title) {
    Region above = new Region();
    above.setMinHeight(170);
    getChildren().add(above);
    if (title.organisation() != null) {
      getChildren().add(text(title.organisation(), "paper-body"));
    }
    getChildren().addAll(text(title.title(), "paper-title"), text(title.subtitle(), "paper-lead"));
    title.lines().forEach(line -> getChildren().add(text(line, "paper-body")));
    if (title.mark() != null) {
      getChildren().add(text(title.mark(), "paper-mark"));
    }
  }

  private void add(PreviewPage.Placed placed) {
    switch (placed.block()) {
      case Block.Heading heading -> getChildren().add(text(heading.text(), "paper-h" + Math.min(3, heading.level())));
      case Block.Paragraph paragraph -> getChildren().add(text(paragraph.text(), style(paragraph.tone())));
      case Block.BulletList list ->
          list.items().forEach(item -> getChildren().add(text("•  " + item, "paper-body")));
      case Block.Note note -> getChildren().add(text(note.text(), "paper-note"));
      case Block.Figure figure -> figure(figure, placed.number());
      case Block.DataTable table -> table(table, placed);
      case Block.Contents contents -> {
        getChildren().add(text(contents.heading(), "paper-h1"));
        getChildren().add(text(texts.text("ui.report.contentsLater"), "paper-small"));
      }
      case Block.Prose prose ->
          prose
              .paragraphs()
              .forEach(
                  paragraph ->
                      getChildren().add(text((paragraph.item() ? "•  " : "") + paragraph.plain(), "paper-body")));
      case Block.PageBreak _, Block.Turn _ -> {}
    }
  }

  private static String style(Block.Tone tone) {
    return switch (tone) {
      case LEAD -> "paper-lead";
      case SMALL -> "paper-small";
      default -> "paper-body";
    };
  }

  private void figure(Block.Figure figure, int number) {
    double height = PageFlow.picture(figure);
    ImageView view =
        new ImageView(
            new Image(new ByteArrayInputStream(figure.picture().bytes()), PageFlow.WIDTH * 2, height * 2, true, true));
    view.setPreserveRatio(true);
    view.setFitWidth(PageFlow.WIDTH);
    view.setFitHeight(height);
    view.setAccessibleText(figure.altText());
    getChildren().add(view);
    getChildren().add(text(texts.text("ui.report.figure", number, figure.caption()), "paper-caption"));
    if (figure.note() != null) {
      getChildren().add(text(figure.note(), "paper-small"));
    }
  }

  private void table(Block.DataTable table, PreviewPage.Placed placed) {
    getChildren()
        .add(
            text(
                texts.text(
                    placed.continued() ? "ui.report.tableContinued" : "ui.report.table",
                    placed.number(),
                    table.caption()),
                "paper-caption"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("paper-table");
    grid.setMaxWidth(PageFlow.WIDTH);
    double weights = table.columns().stream().mapToDouble(Block.Column::weight).sum();
    for (int i = 0; i < table.columns().size(); i++) {
      Block.Column column = table.columns().get(i);
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(100 * column.weight() / weights);
      grid.getColumnConstraints().add(width);
      grid.add(cell(column.header(), column.alignment(), "paper-head"), i, 0);
    }
    int row = 1;
    for (List<Cell> cells : table.rows()) {
      for (int i = 0; i < cells.size(); i++) {
        Alignment alignment = table.columns().get(i).alignment();
        grid.add(cell(cells.get(i).shown(texts.numbers()), alignment, "paper-cell"), i, row);
      }
      row++;
    }
    getChildren().add(grid);
    table.notes().forEach(note -> getChildren().add(text(note, "paper-small")));
  }

  private static Node cell(String text, Alignment alignment, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setAlignment(alignment == Alignment.END ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    label.getStyleClass().addAll("paper-text", style);
    return label;
  }
}
