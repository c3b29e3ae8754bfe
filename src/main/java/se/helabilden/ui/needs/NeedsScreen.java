package se.helabilden.ui.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Question;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;

/// A part of the guided analysis: Kartläggning, Behovsanalys or Plan. The questions at the left, one of them in the
/// middle, and what helps at the right.
public final class NeedsScreen implements Screen {
  private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  /// Narrower than this, in letters' heights, the support column gives its room to the text.
  private static final double ROOM_FOR_SUPPORT = 72;
  /// Narrower than this the list of questions is narrow too.
  private static final double ROOM_FOR_LIST = 56;
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final ScreenContext context;
  private final UiTexts texts;
  private final HintSource hints;
  private final NeedsViewModel model;
  private final List<Beside> besides;
  private final Map<String, Supplier<Screen>> above;
  private final Map<String, Screen> made = new HashMap<>();
  private final QuestionList list;
  private final ToggleButton fold = new ToggleButton();
  private final BorderPane root = new BorderPane();
  private @Nullable QuestionPage page;
  private @Nullable Screen beside;
  private Subscription listening = Subscription.EMPTY;

  /// @param above screens that stand before the answer of a question, by its id
  /// @param besides what stands in the list beside the questions
  public NeedsScreen(
      ScreenContext context, TemplatePart part, Map<String, Supplier<Screen>> above, List<Beside> besides) {
    this(context, part, above, besides, new DataHints());
  }

  NeedsScreen(
      ScreenContext context,
      TemplatePart part,
      Map<String, Supplier<Screen>> above,
      List<Beside> besides,
      HintSource hints) {
    this.context = context;
    this.texts = context.texts();
    this.hints = hints;
    this.above = Map.copyOf(above);
    this.besides = List.copyOf(besides);
    model = new NeedsViewModel(context, part, besides.stream().map(Beside::id).toList(), hints);
    list = new QuestionList(model, texts);
    fold.setGraphic(Icons.of("mdi2d-dock-right"));
    fold.setId("support");
    fold.setSelected(true);
    fold.getStyleClass().addAll("flat", "icon-only");
    root.getStyleClass().add("needs-screen");
    root.getStylesheets()
        .add(String.valueOf(NeedsScreen.class.getResource("/se/helabilden/ui/needs/needs.css")));
    root.setLeft(list);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void attach() {
    model.attach();
    listening =
        Subscription.combine(
            texts.languageProperty().subscribe(language -> build()),
            context.workspace().remembered().placeProperty(model.part()).subscribe((_, place) -> arrive()),
            model.needsProperty().subscribe((_, needs) -> show()),
            model.namesProperty().subscribe((_, names) -> show()),
            root.widthProperty().subscribe(width -> fitSupport()),
            list.lettersProperty().subscribe(font -> fitSupport()),
            fold.selectedProperty().subscribe(shown -> fitSupport()));
  }

  @Override
  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    leave();
    model.detach();
  }

  /// For tests.
  NeedsViewModel model() {
    return model;
  }

  private void build() {
    fold.setAccessibleText(texts.text("ui.needs.support"));
    list.build(besides);
    leave();
    arrive();
  }

  private void leave() {
    model.flush();
    if (page != null) {
      page.leave();
      page = null;
    }
    if (beside != null) {
      beside.detach();
      beside = null;
    }
    root.setCenter(null);
    root.setRight(null);
  }

  private void arrive() {
    Question question = model.template().question(model.place()).orElse(null);
    if (question != null && page != null && page.question() == question) {
      list.show();
      return;
    }
    leave();
    if (question != null) {
      Supplier<Screen> before = above.get(question.id());
      Screen first = before == null ? null : made.computeIfAbsent(question.id(), id -> before.get());
      page = new QuestionPage(model, question, context, hints, first, fold);
      root.setCenter(page.middle());
    } else {
      besides.stream()
          .filter(each -> each.id().equals(model.place()))
          .findFirst()
          .ifPresent(
              each -> {
                beside = made.computeIfAbsent(each.id(), id -> each.screen().get());
                root.setCenter(beside.root());
                beside.attach();
              });
    }
    if (page == null && beside == null) {
      root.setCenter(Parts.running(texts.text("ui.needs.noQuestions"), "no-questions"));
    }
    list.show();
    fitSupport();
  }

  private void show() {
    list.show();
    if (page != null) {
      page.show();
    }
  }

  private void fitSupport() {
    double letters = root.getWidth() / list.lettersProperty().get().getSize();
    boolean room = root.getWidth() <= 0 || letters >= ROOM_FOR_SUPPORT;
    list.pseudoClassStateChanged(NARROW, root.getWidth() > 0 && letters < ROOM_FOR_LIST);
    fold.setDisable(!room);
    root.setRight(page != null && room && fold.isSelected() ? page.support() : null);
  }

  /// Undo is the project's everywhere here, also in a field that has its own.
  private void onKey(KeyEvent event) {
    if (UNDO.match(event)) {
      context.workspace().undo();
      event.consume();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      context.workspace().redo();
      event.consume();
    } else if (event.isAltDown() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
      model.step(event.getCode() == KeyCode.DOWN ? 1 : -1);
      event.consume();
    }
  }
}
