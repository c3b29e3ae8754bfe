package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import se.helabilden.map.ValueText;
import se.helabilden.ui.common.UiTexts;

/// What a formula gives, in numbers: how many areas get a value, how the values lie, the first areas.
final class FormulaMeans {
  static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private FormulaMeans() {}

  static List<Node> of(FormulaPreview.Shown shown, UiTexts texts) {
    List<Node> lines = new ArrayList<>();
    String period = shown.tried().newest().period().text().replace('-', '–');
    lines.add(Parts.label(texts.text("ui.data.formulaGives", period), "list-title"));
    lines.add(
        Parts.label(
            shown.without() == 0
                ? texts.text("ui.data.formulaAll", shown.with())
                : texts.text("ui.data.formulaSome", shown.with(), shown.without()),
            "formula-count"));
    if (shown.with() > 0) {
      lines.add(
          Parts.label(
              texts.text(
                  "ui.data.formulaSpread",
                  value(shown, shown.min(), texts),
                  value(shown, shown.median(), texts),
                  value(shown, shown.max(), texts))));
    }
    lines.add(rows(shown, texts));
    return lines;
  }

  private static GridPane rows(FormulaPreview.Shown shown, UiTexts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("rows");
    int at = 0;
    for (FormulaPreview.Row row : shown.rows()) {
      Label value = new Label(value(shown, row.value(), texts));
      GridPane.setHalignment(value, HPos.RIGHT);
      grid.addRow(at++, new Label(row.area()), value);
    }
    return grid;
  }

  private static String value(FormulaPreview.Shown shown, double value, UiTexts texts) {
    return ValueText.of(shown.tried().newest(), value, texts.now().numbers());
  }
}
