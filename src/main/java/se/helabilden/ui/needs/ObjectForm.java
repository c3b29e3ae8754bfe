package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.ThreadObject;
import se.helabilden.ui.common.UiTexts;

/// One object of the red thread, open for writing: its sentence, its few fields, what it rests on, and the next one.
final class ObjectForm {
  private final NeedsViewModel model;
  private final UiTexts texts;
  private final EntryNames names;
  private final VBox box = new VBox();
  private final FlowPane links = new FlowPane();
  private final VBox stale = new VBox();
  private final List<Runnable> shows = new ArrayList<>();
  private final UUID id;
  private final TextArea sentence = new GrowingArea(2);
  private boolean showing;

  ObjectForm(NeedsViewModel model, ThreadObject object, UiTexts texts, EntryNames names) {
    this.model = model;
    this.texts = texts;
    this.names = names;
    id = object.id();
    box.getStyleClass().add("object-form");
    box.setId("object-form");
    sentence.setId("object-sentence");
    sentence.setPromptText(texts.text("ui.needs.prompt_" + object.kind().name()));
    sentence.setAccessibleText(texts.text(object.label()) + ". " + texts.text("ui.needs.sentence"));
    Keys.tabLeaves(sentence);
    sentence.textProperty().subscribe((_, text) -> typed("text", each -> each.withText(text)));
    sentence.focusedProperty().subscribe((_, focused) -> leave(focused));
    shows.add(
        () -> {
          if (!model.isTyping("object:" + id + ":text") && !sentence.getText().equals(now().text())) {
            sentence.setText(now().text());
          }
        });
    FlowPane fields = new FlowPane();
    fields.getStyleClass().add("object-fields");
    for (ObjectField<?> field : ObjectFields.of(object.kind())) {
      fields.getChildren().add(field(field));
    }
    links.getStyleClass().add("links");
    box.getChildren().addAll(head(object), sentence, stale, links, fields, foot(object));
    show();
  }

  private Node head(ThreadObject object) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            Parts.label(texts.text(object.label()), "section-title"), space,
            Parts.iconButton(texts.text("ui.needs.closeObject"), "mdi2c-close", () -> model.thread().close()));
    head.getStyleClass().add("object-head");
    return head;
  }

  private Node foot(ThreadObject object) {
    FlowPane foot = new FlowPane();
    foot.getStyleClass().add("buttons");
    for (ObjectKind next : Blank.after(object.kind())) {
      Button make =
          Parts.button(
              texts.text("ui.needs.make_" + next.name()), "mdi2a-arrow-right-bold-outline",
              () -> model.thread().makeNext(next, now()));
      make.setId("next-" + next.name());
      foot.getChildren().add(make);
    }
    foot.getChildren()
        .add(Parts.flat(texts.text("ui.needs.remove"), "mdi2d-delete-outline", () -> model.thread().remove(now())));
    return foot;
  }

  /// The object as it stands; its form is closed when it is gone.
  private ThreadObject now() {
    return model.needsProperty().get().object(id).orElseThrow();
  }

  private void typed(String field, UnaryOperator<ThreadObject> change) {
    if (!showing) {
      model.thread().write(id, field, change);
    }
  }

  @SuppressWarnings("unchecked")
  private <T> Node field(ObjectField<T> field) {
    Label label = Parts.label(texts.text(field.labelKey()), "secondary");
    Node control;
    if (field.indicators()) {
      control = indicators(field);
    } else if (field.options().isEmpty()) {
      TextField text = new TextField();
      text.setAccessibleText(label.getText());
      text.textProperty()
          .subscribe((_, value) -> typed(field.id(), each -> (ThreadObject) field.set().with((T) each, value)));
      text.focusedProperty().subscribe((_, focused) -> leave(focused));
      shows.add(() -> put(text, field.get().apply((T) now()), field.id()));
      control = text;
    } else {
      control = options(field);
    }
    label.setLabelFor(control);
    VBox pair = new VBox(label, control);
    pair.getStyleClass().add(field.id().equals("logic") ? "wide-field" : "field");
    control.setId("field-" + field.id());
    return pair;
  }

  private void leave(boolean focused) {
    if (!focused) {
      model.flush();
    }
  }

  private void put(TextField text, String value, String field) {
    if (!model.isTyping("object:" + id + ":" + field) && !text.getText().equals(value)) {
      text.setText(value);
    }
  }

  @SuppressWarnings("unchecked")
  private <T> Node options(ObjectField<T> field) {
    ComboBox<ObjectField.Option> box = new ComboBox<>();
    box.getItems().setAll(field.options());
    box.setConverter(words(option -> texts.text(option.key())));
    box.setAccessibleText(texts.text(field.labelKey()));
    box.setOnAction(
        event -> {
          ObjectField.Option chosen = box.getValue();
          if (!showing && chosen != null) {
            model.thread().set(id, each -> (ThreadObject) field.set().with((T) each, chosen.value()));
          }
        });
    shows.add(
        () -> {
          String value = field.get().apply((T) now());
          box.setValue(
              field.options().stream().filter(option -> option.value().equals(value)).findFirst().orElse(null));
        });
    return box;
  }

  @SuppressWarnings("unchecked")
  private <T> Node indicators(ObjectField<T> field) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().add("");
    box.getItems().addAll(names.byId().keySet());
    box.setConverter(words(entry -> entry.isEmpty() ? texts.text("ui.needs.noIndicator") : names.of(entry)));
    box.setAccessibleText(texts.text(field.labelKey()));
    box.setOnAction(
        event -> {
          String chosen = box.getValue();
          if (!showing && chosen != null) {
            model.thread().set(id, each -> (ThreadObject) field.set().with((T) each, chosen));
            if (!chosen.isEmpty()) {
              model.baseline(
                  chosen, "",
                  found ->
                      found.ifPresent(
                          fresh -> model.thread().setIf(id, chosen, each -> StaleLine.with(each, fresh))));
            }
          }
        });
    shows.add(() -> box.setValue(field.get().apply((T) now())));
    return box;
  }

  private static <V> StringConverter<V> words(Function<V, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(V value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public V fromString(String text) {
        throw new UnsupportedOperationException("chosen, not written");
      }
    };
  }

  Node node() {
    return box;
  }

  void write() {
    Platform.runLater(
        () -> {
          sentence.requestFocus();
          sentence.end();
        });
  }

  /// Shows the object as it is now, but not over what is being typed.
  void show() {
    showing = true;
    try {
      for (Runnable show : shows) {
        show.run();
      }
    } finally {
      showing = false;
    }
    links.getChildren().setAll(LinkLabels.of(model, now(), texts));
    stale.getChildren().setAll(StaleLine.of(model, now(), texts));
  }
}
