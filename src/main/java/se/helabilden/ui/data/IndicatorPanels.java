package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Deriving;
import se.helabilden.project.Project;
import se.helabilden.project.Recipe;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.WordWriter;
import se.helabilden.ui.common.FileQuestions.Kind;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// What the lower panel shows of single indicators: a formula, what is said of one, and which official ones lack.
final class IndicatorPanels {
  private final ScreenContext context;
  private final UiTexts texts;
  private final ImportViewModel panel;
  private final FormulaViewModel formula;
  private final AboutViewModel about;
  private final MissingViewModel missing;
  private final FormulaPanel formulaPanel;
  private final AboutPanel aboutPanel;
  private final MissingPanel missingPanel;
  private Subscription listening = Subscription.EMPTY;

  IndicatorPanels(
      ScreenContext context, ImportViewModel panel, @Nullable WordWriter word, @Nullable ExcelWriter excel) {
    this.context = context;
    this.texts = context.texts();
    this.panel = panel;
    formula = new FormulaViewModel(context);
    about = new AboutViewModel(context);
    missing = new MissingViewModel(context, word, excel);
    formulaPanel = new FormulaPanel(formula, texts);
    aboutPanel = new AboutPanel(about, texts);
    missingPanel = new MissingPanel(missing, texts);
  }

  void attach() {
    formula.attach();
    about.attach();
    missing.attach();
    Subscription unsaved = context.workspace().whenUnsaved(aboutPanel::save);
    listening = Subscription.combine(unsaved, panel.asideProperty().subscribe(this::onAside));
  }

  void detach() {
    aboutPanel.save();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    formula.detach();
    about.detach();
    missing.detach();
  }

  private void onAside(@Nullable Aside shown) {
    if (!(shown instanceof Aside.Formula)) {
      formula.close();
    }
    if (!(shown instanceof Aside.About)) {
      about.close();
    }
    if (!(shown instanceof Aside.Missing)) {
      missing.close();
    }
  }

  FormulaViewModel formula() {
    return formula;
  }

  AboutViewModel about() {
    return about;
  }

  MissingViewModel missing() {
    return missing;
  }

  /// Begins a new computed indicator.
  void compute() {
    formula.begin();
    panel.show(new Aside.Formula());
    formulaPanel.focus();
  }

  /// Begins to change a computed one.
  void change(Indicator indicator) {
    formula.edit(indicator);
    panel.show(new Aside.Formula());
    formulaPanel.focus();
  }

  /// Shows what is said of one, to be changed.
  void about(Indicator indicator) {
    about.open(indicator.id());
    panel.show(new Aside.About(indicator.id()));
  }

  /// Shows which official ones are missing.
  void listMissing() {
    missing.open();
    panel.show(new Aside.Missing());
  }

  String title(Aside.OfIndicators shown) {
    return switch (shown) {
      case Aside.Formula ignored -> {
        Indicator edited = formula.edited();
        yield edited == null
            ? texts.text("ui.data.formulaNewTitle")
            : texts.text("ui.data.formulaEditTitle", edited.name());
      }
      case Aside.About ignored -> {
        Indicator now = about.indicatorProperty().get();
        yield texts.text("ui.data.aboutTitle", now == null ? "" : now.name());
      }
      case Aside.Missing ignored -> texts.text("ui.data.missing");
    };
  }

  Node body(Aside.OfIndicators shown) {
    return switch (shown) {
      case Aside.Formula ignored -> formulaPanel.root();
      case Aside.About ignored -> aboutPanel.root();
      case Aside.Missing ignored -> missingPanel.root();
    };
  }

  List<Button> buttons(Aside.OfIndicators shown) {
    Button close = Parts.button(texts.text("ui.data.close"), "", panel::closeAside);
    return switch (shown) {
      case Aside.Formula ignored -> {
        String text = texts.text(formula.edited() == null ? "ui.data.formulaKeep" : "ui.data.formulaKeepChanged");
        Button keep = Parts.button(text, "mdi2c-check", () -> formula.keep(id -> panel.closeAside()));
        keep.setId("formula-keep");
        yield List.of(keep, close);
      }
      case Aside.About ignored -> List.of(close);
      case Aside.Missing ignored -> {
        List<Button> buttons = new ArrayList<>();
        if (missing.canWriteWord()) {
          buttons.add(Parts.button(texts.text("ui.data.missingWord"), "mdi2f-file-word-outline", () -> save(".docx")));
        }
        if (missing.canWriteExcel()) {
          buttons.add(Parts.button(texts.text("ui.data.missingExcel"), "mdi2f-file-excel-outline", () -> save(".xlsx")));
        }
        buttons.add(Parts.button(texts.text("ui.data.missingPrint"), "mdi2p-printer", this::print));
        buttons.add(
            Parts.button(
                texts.text("ui.data.missingCopyAll"),
                "mdi2c-content-copy",
                () -> MissingPanel.copy(missing.allText())));
        buttons.add(close);
        yield buttons;
      }
    };
  }

  private void save(String ending) {
    boolean workbook = ending.equals(".xlsx");
    Kind kind =
        new Kind(texts.text(workbook ? "ui.data.kindExcel" : "ui.data.kindWord"), List.of("*" + ending));
    String name = texts.text("ui.data.missingFileName") + ending;
    Path suggested = context.workspace().file().map(file -> file.resolveSibling(name)).orElse(Path.of(name));
    context
        .questions()
        .save(texts.text(workbook ? "ui.data.missingExcel" : "ui.data.missingWord"), suggested, List.of(kind))
        .ifPresent(missing::save);
  }

  private void print() {
    Project project = Objects.requireNonNull(context.workspace().projectProperty().get());
    String title = texts.text("ui.data.missingPrintTitle", project.name());
    Node root = missingPanel.root();
    FetchListPrint.Outcome outcome =
        FetchListPrint.print(
            title,
            Arrays.asList(missing.allText().split("\n\n")),
            root.getScene() == null ? null : root.getScene().getWindow());
    switch (outcome) {
      case PRINTED -> context.notices().show(Notice.information(Message.of("ui.data.printed")));
      case NO_PRINTER -> context.notices().show(Notice.warning(Message.of("ui.data.noPrinter")));
      case FAILED -> context.notices().show(Notice.warning(Message.of("ui.data.printFailed")));
      case CANCELLED -> {}
    }
  }

  /// What can be done with an indicator, beside seeing it on the map.
  List<Button> actions(Indicator indicator) {
    Project project = context.workspace().projectProperty().get();
    Indicator now = project == null ? indicator : project.indicator(indicator.id()).orElse(indicator);
    List<Button> buttons = new ArrayList<>();
    buttons.add(Parts.button(texts.text("ui.data.aboutChange"), "mdi2p-pencil-outline", () -> about(now)));
    if (Recipe.of(now).isPresent()) {
      buttons.add(Parts.button(texts.text("ui.data.formulaEdit"), "mdi2f-function-variant", () -> change(now)));
    }
    return buttons;
  }

  /// A line that says that an indicator rests on older values, with the mend; null where it does not.
  @Nullable Node stale(Indicator indicator) {
    Project project = context.workspace().projectProperty().get();
    Indicator now = project == null ? null : project.indicator(indicator.id()).orElse(null);
    if (project == null || now == null || !Deriving.isStale(project, now)) {
      return null;
    }
    if (Recipe.of(now).isEmpty()) {
      return Parts.warning(texts.text("ui.data.staleMadeElsewhere"));
    }
    Button again = Parts.button(texts.text("ui.data.recompute"), "mdi2r-refresh", () -> recompute(List.of(now)));
    again.setId("recompute");
    return Parts.warning(texts.text("ui.data.stale"), again);
  }

  /// Computes anew, as one edit.
  void recompute(List<Indicator> indicators) {
    context
        .workspace()
        .change(
            Message.of("ui.data.formulaKeeping"),
            session -> Deriving.recompute(session, indicators, Progress.NONE),
            () -> {});
  }
}
