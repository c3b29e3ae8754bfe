package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ThreadObject;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// What an object rests on and what rests on it, as small labels that open what they name.
final class LinkLabels {
  private static final int LONGEST = 60;

  private LinkLabels() {}

  static List<Node> of(NeedsViewModel model, ThreadObject object, UiTexts texts) {
    NeedsAnalysis needs = model.needsProperty().get();
    List<Node> all = new ArrayList<>();
    List<ThreadObject> grounds =
        object.restsOn().stream().map(needs::object).flatMap(Optional::stream).toList();
    if (!grounds.isEmpty()) {
      all.add(Parts.label(texts.text("ui.needs.restsOn"), "secondary"));
      grounds.forEach(ground -> all.add(chip(model, ground, texts)));
    }
    List<ThreadObject> later = needs.restingOn(object.id());
    if (!later.isEmpty()) {
      all.add(Parts.label(texts.text("ui.needs.leadsTo"), "secondary"));
      later.forEach(each -> all.add(chip(model, each, texts)));
    }
    MenuButton link = linking(model, object, needs, texts);
    if (link != null) {
      all.add(link);
    }
    return all;
  }

  static Hyperlink chip(NeedsViewModel model, ThreadObject object, UiTexts texts) {
    Hyperlink chip = new Hyperlink(texts.text(object.label()));
    chip.getStyleClass().add("chip");
    chip.setTooltip(new Tooltip(object.text().isBlank() ? texts.text("ui.needs.noSentence") : object.text()));
    chip.setAccessibleText(texts.text(object.label()) + ". " + object.text());
    chip.setOnAction(event -> model.thread().open(object.id()));
    return chip;
  }

  /// A menu of what the object may rest on, ticked where it does; null where there is nothing such.
  private static @Nullable MenuButton linking(
      NeedsViewModel model, ThreadObject object, NeedsAnalysis needs, UiTexts texts) {
    List<ThreadObject> possible =
        needs.objects().stream()
            .filter(each -> !object.without(each.id()).restingOn(each).equals(object.without(each.id())))
            .toList();
    if (possible.isEmpty()) {
      return null;
    }
    MenuButton menu = new MenuButton(texts.text("ui.needs.link"), Icons.of("mdi2l-link-variant"));
    menu.getStyleClass().add("flat");
    for (ThreadObject each : possible) {
      CheckMenuItem item = new CheckMenuItem(texts.text(each.label()) + "  " + shortened(each.text()));
      item.setMnemonicParsing(false);
      item.setSelected(object.restsOn().contains(each.id()));
      item.setOnAction(
          event ->
              model
                  .thread()
                  .set(object.id(), now -> item.isSelected() ? now.restingOn(each) : now.without(each.id())));
      menu.getItems().add(item);
    }
    return menu;
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
  }
}
