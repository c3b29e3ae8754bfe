package se.helabilden.ui.map;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Meaning;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// What to be careful about with an indicator: a link with the sentence as its tip, and below the legend the sentence
/// itself. It takes room from the table, so it stands folded until it is asked for.
final class CautionNote {
  private static final double TIP_WIDTH = 420;

  private final UiTexts texts;
  private final Catalogue catalogue;
  private final Label sentence = new Label();
  private final Tooltip tip = new Tooltip();
  private final Hyperlink link;
  private boolean open;

  /// @param catalogue tells what indicators do not tell
  CautionNote(UiTexts texts, Catalogue catalogue) {
    this.texts = texts;
    this.catalogue = catalogue;
    link = Controls.link(texts.of("ui.map.cautionLink"), this::fold);
    link.setId("caution");
    tip.setWrapText(true);
    tip.setMaxWidth(TIP_WIDTH);
    link.setTooltip(tip);
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    sentence.getStyleClass().add("caution");
  }

  Hyperlink link() {
    return link;
  }

  Label sentence() {
    return sentence;
  }

  void show(ShownMap map) {
    String told = Meaning.of(map.values().entry().indicator(), catalogue, map.data().language()).caution();
    String words = told == null ? "" : texts.text("ui.map.caution", told);
    sentence.setText(words);
    tip.setText(words);
    link.setAccessibleText(words);
    link.setVisible(told != null);
    link.setManaged(told != null);
    unfold(told != null && open);
  }

  private void fold() {
    open = !open;
    unfold(open);
  }

  private void unfold(boolean on) {
    sentence.setVisible(on);
    sentence.setManaged(on);
  }
}
