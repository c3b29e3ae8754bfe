package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledSegment;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.RichText;

/// Running text with bold words and lists, as [RichText] keeps it. Undo is the project's, not its own.
final class RichEditor extends VBox {
  private static final StyleAttributeMap BOLD = StyleAttributeMap.of(StyleAttributeMap.BOLD, true);
  private static final StyleAttributeMap PLAIN = StyleAttributeMap.of(StyleAttributeMap.BOLD, false);
  private static final StyleAttributeMap ITEM =
      StyleAttributeMap.builder().set(StyleAttributeMap.BULLET, "•").set(StyleAttributeMap.SPACE_LEFT, 18.0)
          .set(StyleAttributeMap.SPACE_BELOW, 2.0).build();
  private static final StyleAttributeMap NO_ITEM =
      StyleAttributeMap.builder().set(StyleAttributeMap.BULLET, null).set(StyleAttributeMap.SPACE_LEFT, 0.0)
          .set(StyleAttributeMap.SPACE_BELOW, 8.0).build();

  private final RichTextArea area = new RichTextArea();
  private final HBox tools = new HBox();
  private final Consumer<RichText> onTyped;
  private final Label prompt;
  private boolean showing;

  /// @param prompt stands where nothing is written
  /// @param bold and `list` are the words of the tools
  RichEditor(String prompt, String bold, String list, Consumer<RichText> onTyped) {
    this.onTyped = onTyped;
    getStyleClass().add("rich-editor");
    Button boldButton = Parts.iconButton(bold, "mdi2f-format-bold", this::toggleBold);
    Button listButton = Parts.iconButton(list, "mdi2f-format-list-bulleted", this::toggleList);
    boldButton.setId("bold");
    listButton.setId("list");
    tools.getStyleClass().add("tools");
    tools.getChildren().addAll(boldButton, listButton);
    area.setWrapText(true);
    area.setUndoRedoEnabled(false);
    area.setId("answer-text");
    // without a caret it takes no keys
    area.select(TextPos.ZERO);
    // what is written after it is a paragraph of the same kind
    setItem(0, false);
    this.prompt = Parts.label(prompt, "prompt");
    this.prompt.setMouseTransparent(true);
    StackPane paper = new StackPane(area, this.prompt);
    StackPane.setAlignment(this.prompt, Pos.TOP_LEFT);
    VBox.setVgrow(paper, Priority.ALWAYS);
    getChildren().addAll(tools, paper);
    keys();
    area.getModel()
        .addListener(
            change -> {
              this.prompt.setVisible(area.getParagraphCount() == 1 && area.getPlainText(0).isEmpty());
              if (!showing) {
                onTyped.accept(text());
              }
            });
  }

  private void keys() {
    var map = area.getInputMap();
    map.removeKeyBindingsFor(RichTextArea.Tag.UNDO);
    map.removeKeyBindingsFor(RichTextArea.Tag.REDO);
    // words from elsewhere come without their colours and sizes
    map.registerFunction(RichTextArea.Tag.PASTE, area::pastePlainText);
    map.register(KeyBinding.shortcut(KeyCode.B), this::toggleBold);
    map.registerKey(KeyBinding.of(KeyCode.TAB), RichTextArea.Tag.FOCUS_NEXT);
    map.registerKey(KeyBinding.shift(KeyCode.TAB), RichTextArea.Tag.FOCUS_PREVIOUS);
    map.registerFunction(RichTextArea.Tag.INSERT_LINE_BREAK, this::newLine);
    map.registerFunction(RichTextArea.Tag.BACKSPACE, this::backspace);
  }

  RichTextArea area() {
    return area;
  }

  HBox tools() {
    return tools;
  }

  /// What is written.
  RichText text() {
    List<RichText.Paragraph> paragraphs = new ArrayList<>();
    StyledTextModel model = area.getModel();
    for (int i = 0; i < model.size(); i++) {
      RichParagraph paragraph = model.getParagraph(i);
      List<RichText.Run> runs = new ArrayList<>();
      for (int k = 0; k < paragraph.getSegmentCount(); k++) {
        StyledSegment segment = paragraph.getSegment(k);
        String words = segment.getText();
        if (words != null && !words.isEmpty()) {
          add(runs, words, segment.getStyleAttributeMap(null).isBold());
        }
      }
      paragraphs.add(new RichText.Paragraph(isItem(i), runs));
    }
    RichText written = RichText.of(paragraphs);
    return written.isBlank() ? RichText.EMPTY : written;
  }

  private static void add(List<RichText.Run> runs, String words, boolean bold) {
    if (!runs.isEmpty() && runs.getLast().bold() == bold) {
      runs.set(runs.size() - 1, new RichText.Run(runs.getLast().text() + words, bold));
    } else {
      runs.add(new RichText.Run(words, bold));
    }
  }

  /// The paragraphs with the empty ones between them, which matter while one writes.
  private static List<RichText.Paragraph> lines(RichText text) {
    List<RichText.Paragraph> lines = new ArrayList<>();
    for (String line : text.markup().split("\\R", -1)) {
      List<RichText.Paragraph> found = new RichText(line).paragraphs();
      lines.add(found.isEmpty() ? new RichText.Paragraph(line.equals("- "), List.of()) : found.getFirst());
    }
    return lines;
  }

  /// Shows a text. The caret stays where nothing is changed, and else goes to the end of what is changed.
  void show(RichText text) {
    RichText before = text();
    if (lines(before).equals(lines(text))) {
      return;
    }
    showing = true;
    try {
      List<RichText.Paragraph> paragraphs = lines(text);
      area.clear();
      for (int i = 0; i < paragraphs.size(); i++) {
        if (i > 0) {
          area.appendText("\n");
        }
        for (RichText.Run run : paragraphs.get(i).runs()) {
          area.appendText(run.text(), run.bold() ? BOLD : PLAIN);
        }
        TextPos start = TextPos.ofLeading(i, 0);
        area.applyStyle(start, start, paragraphs.get(i).item() ? ITEM : NO_ITEM);
      }
      area.select(placeOfChange(before, text));
    } finally {
      showing = false;
    }
  }

  /// The end of what differs, in the new text.
  private TextPos placeOfChange(RichText before, RichText now) {
    String old = plain(before);
    String all = plain(now);
    int tail = 0;
    while (tail < Math.min(old.length(), all.length())
        && old.charAt(old.length() - 1 - tail) == all.charAt(all.length() - 1 - tail)) {
      tail++;
    }
    int left = all.length() - tail;
    for (int i = 0; i < area.getParagraphCount(); i++) {
      int length = area.getPlainText(i).length();
      if (left <= length) {
        return TextPos.ofLeading(i, left);
      }
      left -= length + 1;
    }
    return area.getDocumentEnd();
  }

  private static String plain(RichText text) {
    return String.join("\n", lines(text).stream().map(RichText.Paragraph::plain).toList());
  }

  /// The words that are selected; else those of the paragraph with the caret.
  String chosenWords() {
    SelectionSegment selected = area.getSelection();
    TextPos caret = area.getCaretPosition();
    if (selected == null || caret == null) {
      return "";
    }
    if (selected.isCollapsed()) {
      return area.getPlainText(caret.index()).strip();
    }
    StringBuilder words = new StringBuilder();
    for (int i = selected.getMin().index(); i <= selected.getMax().index(); i++) {
      String line = area.getPlainText(i);
      int from = i == selected.getMin().index() ? selected.getMin().offset() : 0;
      int to = i == selected.getMax().index() ? selected.getMax().offset() : line.length();
      words.append(words.isEmpty() ? "" : " ").append(line, from, to);
    }
    return words.toString().strip();
  }

  void toggleBold() {
    SelectionSegment selected = area.getSelection();
    if (selected != null && !selected.isCollapsed()) {
      boolean already = area.getActiveStyleAttributeMap().isBold();
      area.applyStyle(selected.getMin(), selected.getMax(), already ? PLAIN : BOLD);
    } else {
      boolean already = area.getActiveStyleAttributeMap().isBold();
      area.setInsertStyles(already ? PLAIN : BOLD);
    }
    area.requestFocus();
  }

  void toggleList() {
    SelectionSegment selected = area.getSelection();
    int from = selected == null ? 0 : selected.getMin().index();
    int to = selected == null ? 0 : selected.getMax().index();
    boolean already = isItem(from);
    for (int i = from; i <= to; i++) {
      setItem(i, !already);
    }
    area.requestFocus();
  }

  private void setItem(int paragraph, boolean item) {
    TextPos start = TextPos.ofLeading(paragraph, 0);
    area.applyStyle(start, start, item ? ITEM : NO_ITEM);
  }

  private boolean isItem(int paragraph) {
    StyleAttributeMap attributes = area.getModel().getParagraph(paragraph).getParagraphAttributes();
    return attributes != null && attributes.getBullet() != null;
  }

  /// An empty item ends its list.
  private void newLine() {
    TextPos caret = area.getCaretPosition();
    if (endsList(caret)) {
      setItem(caret.index(), false);
    } else {
      area.executeDefault(RichTextArea.Tag.INSERT_LINE_BREAK);
    }
  }

  private boolean endsList(@Nullable TextPos caret) {
    return caret != null && isItem(caret.index()) && area.getPlainText(caret.index()).isEmpty();
  }

  private void backspace() {
    TextPos caret = area.getCaretPosition();
    boolean collapsed = area.getSelection() != null && area.getSelection().isCollapsed();
    if (caret != null && collapsed && caret.offset() == 0 && isItem(caret.index())) {
      setItem(caret.index(), false);
    } else {
      area.executeDefault(RichTextArea.Tag.BACKSPACE);
    }
  }
}
