package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Picture;
import se.helabilden.needs.Question;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;

/// What helps beside the text: a small map with key figures, the evidence that is linked, tips and an example.
final class SupportColumn implements Piece {
  private static final double PICTURE_SHARE = 0.84;

  private final NeedsViewModel model;
  private final Question question;
  private final ScreenContext context;
  private final UiTexts texts;
  private final VBox map = new VBox();
  private final VBox evidence = new VBox();
  private final ScrollPane scroll;
  private @Nullable Job reading;

  SupportColumn(NeedsViewModel model, Question question, ScreenContext context) {
    this.model = model;
    this.question = question;
    this.context = context;
    texts = context.texts();
    map.getStyleClass().add("support-map");
    evidence.getStyleClass().add("support-part");
    Language language = texts.now().language();
    VBox all = new VBox(map, evidence);
    if (question.example() != null) {
      all.getChildren()
          .add(part("ui.needs.example", Parts.running(question.example().in(language))));
    }
    all.getChildren().add(part("ui.needs.tips", Parts.running(texts.text("ui.needs.tip_" + model.part().name()))));
    all.getStyleClass().add("support");
    scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("support-scroll");
    read();
  }

  private VBox part(String key, Node content) {
    VBox part = new VBox(Parts.label(texts.text(key), "emphasis"), content);
    part.getStyleClass().add("support-part");
    return part;
  }

  private void read() {
    Project project = model.desk().project();
    if (project == null || project.indicators().isEmpty() || project.layers().isEmpty()) {
      map.setManaged(false);
      return;
    }
    ProjectContent content = context.workspace().content();
    Language language = texts.now().language();
    String shown = context.workspace().map().indicatorProperty().get();
    LocalDate today = LocalDate.now(context.workspace().author().clock());
    reading =
        context
            .workspace()
            .background()
            .startQuietly(
                progress ->
                    FocusFigures.of(project, content, question.focusArea(), shown, language, today, progress),
                found -> found.ifPresentOrElse(this::showFigures, () -> map.setManaged(false)));
  }

  private void showFigures(FocusFigures figures) {
    ImageView picture = new ImageView(image(figures.picture()));
    picture.setPreserveRatio(true);
    StackPane paper = new StackPane(picture);
    paper.getStyleClass().add("paper");
    picture.fitWidthProperty().bind(scroll.widthProperty().multiply(PICTURE_SHARE));
    picture.setAccessibleText(texts.text("ui.needs.mapOf", figures.title()));
    VBox rows = new VBox();
    rows.getStyleClass().add("figures");
    for (FocusFigures.Figure figure : figures.figures()) {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      var value = Parts.label(figure.text(), "emphasis");
      value.setMinWidth(Region.USE_PREF_SIZE);
      rows.getChildren().add(new HBox(Parts.label(figure.name(), "secondary"), space, value));
    }
    map.getChildren()
        .setAll(
            Parts.running(figures.title(), "emphasis"), paper, rows,
            Parts.flat(texts.text("ui.needs.showMap"), "mdi2m-map-outline", () -> open(figures)));
  }

  private void open(FocusFigures figures) {
    context.workspace().map().indicatorProperty().set(figures.entryId());
    context.workspace().map().periodProperty().set(figures.period());
    context.navigator().go(Step.MAPS);
  }

  private static WritableImage image(Picture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.pixels(), 0,
            picture.width());
    return image;
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public void show() {
    List<UUID> linked = model.answer(question).evidence();
    evidence.getChildren().clear();
    for (UUID id : linked) {
      model
          .needsProperty()
          .get()
          .object(id)
          .ifPresent(
              each ->
                  evidence.getChildren()
                      .add(new VBox(LinkLabels.chip(model, each, texts), Parts.running(each.text(), "secondary"))));
    }
    evidence.setVisible(!linked.isEmpty());
    evidence.setManaged(!linked.isEmpty());
  }

  @Override
  public void leave() {
    if (reading != null) {
      reading.cancel();
    }
  }
}
