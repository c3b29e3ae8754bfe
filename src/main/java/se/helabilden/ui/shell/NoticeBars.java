package se.helabilden.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.UiTexts;

/// The calm bars between head and screen.
final class NoticeBars extends VBox {
  private final Notices notices;
  private final UiTexts texts;

  NoticeBars(Notices notices, UiTexts texts) {
    this.notices = notices;
    this.texts = texts;
    getStyleClass().add("notices");
    notices.showing().addListener((ListChangeListener<Notice>) change -> show());
    show();
  }

  private void show() {
    getChildren().setAll(notices.showing().stream().map(this::bar).toList());
    setManaged(!getChildren().isEmpty());
  }

  private HBox bar(Notice notice) {
    Label text = Controls.label(texts.of(notice.text()));
    text.setWrapText(true);
    text.setGraphic(
        Icons.of(
            switch (notice.level()) {
              case INFORMATION -> "mdi2i-information-outline";
              case WARNING -> "mdi2a-alert-outline";
              case ERROR -> "mdi2a-alert-circle-outline";
            }));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(text);
    bar.getStyleClass().addAll("notice", styleOf(notice.level()));
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.accessibleTextProperty().bind(text.textProperty());
    for (Notice.Action action : notice.actions()) {
      Button button =
          Controls.button(
              texts.of(action.label()),
              "",
              () -> {
                notices.close(notice);
                action.run().run();
              });
      button.getStyleClass().add("small");
      bar.getChildren().add(button);
    }
    if (!notice.details().isEmpty()) {
      Button copy = Controls.button(texts.of("ui.shell.copyDetails"), "", () -> copy(notice));
      copy.getStyleClass().addAll("flat", "small");
      bar.getChildren().add(copy);
    }
    bar.getChildren()
        .add(Controls.iconButton(texts.of("ui.shell.closeNotice"), "mdi2c-close", () -> notices.close(notice)));
    return bar;
  }

  private void copy(Notice notice) {
    ClipboardContent content = new ClipboardContent();
    content.putString(texts.text(notice.text()) + "\n" + notice.details());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String styleOf(Notice.Level level) {
    return switch (level) {
      case INFORMATION -> "information";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
