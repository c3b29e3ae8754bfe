package se.helabilden.ui.report;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.ReportEdition;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// What of the report goes out, to whom, and in whose document.
final class EditionPane {
  private final ReportViewModel model;
  private final UiTexts texts;
  private final VBox root = new VBox();
  private final HBox template = new HBox();
  private final ComboBox<ReportEdition.Scope> scope = new ComboBox<>();
  private final ComboBox<ReportEdition.Audience> audience = new ComboBox<>();
  private Subscription listening = Subscription.EMPTY;

  EditionPane(ReportViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    scope.setId("scope");
    audience.setId("audience");
    scope.getItems().setAll(ReportEdition.Scope.values());
    audience.getItems().setAll(ReportEdition.Audience.values());
    template.getStyleClass().add("map-row");
    root.getStyleClass().add("edition");
    root.getChildren()
        .addAll(
            choice("ui.report.what", scope, model.scopeProperty()),
            choice("ui.report.forWhom", audience, model.audienceProperty()),
            Controls.label(texts.of("ui.report.look"), "secondary"),
            template);
  }

  Node root() {
    return root;
  }

  private <T> Node choice(String key, ComboBox<T> box, Property<T> property) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.accessibleTextProperty().bind(texts.of(key));
    box.valueProperty().bindBidirectional(property);
    Label label = Controls.label(texts.of(key), "secondary");
    label.setLabelFor(box);
    return new VBox(label, box);
  }

  void attach() {
    listening =
        Subscription.combine(
            texts.languageProperty().subscribe(language -> words()), model.templateProperty().subscribe(this::show));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void words() {
    scope.setConverter(words(each -> texts.text("ui.report.scope_" + each.name())));
    audience.setConverter(words(each -> texts.text("ui.report.audience_" + each.name())));
    show(model.templateProperty().get());
  }

  private static <T> StringConverter<T> words(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  private void show(@Nullable Path file) {
    Label name = new Label(file == null ? texts.text("ui.report.ownLook") : String.valueOf(file.getFileName()));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    template.getChildren().setAll(name);
    template
        .getChildren()
        .add(
            file == null
                ? Controls.link(
                    new ReadOnlyStringWrapper(texts.text("ui.report.otherLook")), model::chooseTemplate)
                : Controls.iconButton(
                    new ReadOnlyStringWrapper(texts.text("ui.report.dropLook")), "mdi2c-close", model::ownLook));
  }
}
