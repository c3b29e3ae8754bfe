package se.helabilden.ui.data;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Meaning;
import se.helabilden.indicator.Provenance;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.project.Recipes;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

/// What the lower panel tells for a while in front of the import.
final class AsideContents {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm", Locale.ROOT);

  private final ImportViewModel model;
  private final DataViewModel data;
  private final ScreenContext context;
  private final UiTexts texts;
  private final PanelActions actions;

  AsideContents(
      ImportViewModel model, DataViewModel data, ScreenContext context, PanelActions actions) {
    this.model = model;
    this.data = data;
    this.context = context;
    this.texts = context.texts();
    this.actions = actions;
  }

  String title(Aside aside) {
    return switch (aside) {
      case Aside.Provenance provenance -> provenance.entry().name();
      case Aside.LayerFacts facts -> facts.layer().name();
      case Aside.Imports imports -> texts.text("ui.data.imports");
      case Aside.HowTo how -> texts.text("ui.data.howTitle");
      case Aside.OfIndicators own -> actions.panels().title(own);
      case Aside.Web web -> texts.text("ui.data.webTitle");
    };
  }

  Node body(Aside aside) {
    return switch (aside) {
      case Aside.Provenance provenance -> provenance(provenance.entry());
      case Aside.LayerFacts facts -> layer(facts.layer());
      case Aside.Imports imports -> imports();
      case Aside.HowTo how -> how();
      case Aside.OfIndicators own -> actions.panels().body(own);
      case Aside.Web web -> actions.web();
    };
  }

  List<Button> buttons(Aside aside) {
    Button close = Parts.button(texts.text("ui.data.close"), "", model::closeAside);
    return switch (aside) {
      case Aside.Provenance provenance -> {
        List<Button> all = new ArrayList<>();
        all.add(
            Parts.button(
                texts.text("ui.data.showOnMap"), "mdi2m-map-outline", () -> data.showOnMap(provenance.entry())));
        Indicator indicator = provenance.entry().indicator();
        if (indicator.provenance().file() != null) {
          all.add(
              Parts.button(
                  texts.text("ui.data.replaceFile"), "mdi2f-file-replace-outline", () -> actions.replace(indicator)));
        }
        all.addAll(actions.panels().actions(indicator));
        all.add(close);
        yield all;
      }
      case Aside.OfIndicators own -> actions.panels().buttons(own);
      case Aside.LayerFacts facts ->
          List.of(
              Parts.button(
                  texts.text("ui.data.showOnMap"), "mdi2m-map-outline", () -> data.showOnMap(facts.layer())),
              close);
      case Aside.Imports imports ->
          List.of(
              Parts.button(texts.text("ui.data.packageMakeButton"), "mdi2p-package-variant-closed", actions::makePackage),
              close);
      case Aside.Web web -> List.of(close);
      case Aside.HowTo how -> {
        Button choose =
            Parts.button(texts.text("ui.data.chooseFiles"), "mdi2f-folder-open-outline", actions::chooseFiles);
        choose.getStyleClass().add("primary");
        yield List.of(choose, close);
      }
    };
  }

  private Node provenance(IndicatorEntry entry) {
    Indicator indicator = project().flatMap(now -> now.indicator(entry.indicator().id())).orElse(entry.indicator());
    Provenance from = indicator.provenance();
    Language language = texts.languageProperty().get();
    Meaning known = Meaning.of(indicator, context.catalogue(), language);
    List<Node> meaning = new ArrayList<>();
    Node stale = actions.panels().stale(indicator);
    if (stale != null) {
      meaning.add(stale);
    }
    meaning.add(Parts.label(texts.text("ui.data.whatItMeans"), "list-title"));
    meaning.add(
        Parts.label(
            known.definition() == null ? texts.text("ui.data.notInCatalogue") : known.definition(), "running"));
    if (known.caution() != null) {
      meaning.add(Parts.label(texts.text("ui.data.whatItDoesNot"), "list-title"));
      meaning.add(Parts.label(known.caution(), "running"));
    }
    List<String> remarks = from.remarks(texts.now());
    if (!remarks.isEmpty()) {
      meaning.add(Parts.label(texts.text("ui.data.notes"), "list-title"));
      remarks.forEach(note -> meaning.add(Parts.label(note, "running")));
    }
    List<Node> facts = new ArrayList<>();
    facts.add(Parts.label(texts.text("ui.data.whereFrom"), "list-title"));
    fact(facts, texts.text("ui.data.factSource"), from.source());
    fact(facts, texts.text("ui.data.factTable"), from.tableId());
    fact(facts, texts.text("ui.data.factTitle"), from.title());
    fact(facts, texts.text("ui.data.factContents"), from.contents());
    fact(facts, texts.text("ui.data.factUpdated"), from.updated());
    fact(facts, texts.text("ui.data.factTime"), from.referenceTime());
    fact(facts, texts.text("ui.data.factDatabase"), from.database());
    fact(facts, texts.text("ui.data.factFormula"), Recipes.inWords(indicator, data.names(), language));
    fact(facts, texts.text("ui.data.factDirection"), texts.text("ui.data.direction_" + indicator.direction().name()));
    fact(facts, texts.text("ui.data.factAggregation"), texts.text("ui.data.aggregation_" + known.aggregation().name()));
    fact(facts, texts.text("ui.data.factFile"), file(from));
    fact(facts, texts.text("ui.data.factImported"), when(from.importedAt()));
    fact(facts, texts.text("ui.data.factId"), entry.id());
    return new SideBySide(Parts.scrolling(facts.toArray(Node[]::new)), meaning.toArray(Node[]::new));
  }

  private Optional<Project> project() {
    return Optional.ofNullable(context.workspace().projectProperty().get());
  }

  private @Nullable String file(Provenance from) {
    return from.file() == null || from.sheet() == null
        ? from.file()
        : texts.text("ui.data.fileAndSheet", from.file(), from.sheet());
  }

  private Node layer(LayerInfo layer) {
    List<Node> facts = new ArrayList<>();
    fact(facts, texts.text("ui.data.factAreas"), texts.now().numbers().whole(layer.areas()));
    fact(facts, texts.text("ui.data.factLevel"), texts.text(AreaSentences.levelName(layer.level())));
    fact(facts, texts.text("ui.data.factVersion"), layer.version());
    fact(facts, texts.text("ui.data.factSource"), layer.credit());
    LayerInfo.MadeOf of = layer.madeOf();
    if (of != null) {
      fact(facts, texts.text("ui.data.factMadeOf"), texts.text("ui.data.madeOf", of.parts(), of.layerName(), of.by()));
    }
    fact(facts, texts.text("ui.data.factFile"), layer.file());
    fact(facts, texts.text("ui.data.factCodeField"), layer.codeField());
    fact(facts, texts.text("ui.data.factNameField"), layer.nameField());
    fact(facts, texts.text("ui.data.factSystem"), layer.sourceCrs());
    fact(facts, texts.text("ui.data.factImported"), when(layer.stamp().at()));
    return Parts.scrolling(facts.toArray(Node[]::new));
  }

  private static void fact(List<Node> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(Parts.fact(name, value));
    }
  }

  private String when(Instant at) {
    return WHEN.format(at.atZone(ZoneId.systemDefault()));
  }

  private Node imports() {
    List<Node> lines = new ArrayList<>();
    if (data.imports().isEmpty()) {
      lines.add(Parts.label(texts.text("ui.data.noImports"), "running"));
    }
    for (ImportRecord record : data.imports()) {
      Button open =
          Parts.button(texts.text("ui.data.openReceipt"), "mdi2t-text-box-outline", () -> open(record));
      open.setAccessibleText(texts.text("ui.data.openReceiptOf", record.file()));
      open.getStyleClass().add("flat");
      open.setDisable(model.stateProperty().get().isBusy());
      Label told =
          Parts.label(
              texts.text(
                  "ui.data.importLine",
                  record.file(),
                  when(record.stamp().at()),
                  Message.of("ui.data.countIndicatorsSmall", record.entries()),
                  record.areas().withValues(),
                  record.areas().total()),
              "import-line");
      HBox.setHgrow(told, Priority.ALWAYS);
      told.setMaxWidth(Double.MAX_VALUE);
      open.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(told, open);
      line.getStyleClass().add("fact");
      lines.add(line);
    }
    return Parts.scrolling(lines.toArray(Node[]::new));
  }

  private void open(ImportRecord record) {
    model.closeAside();
    model.open(record);
  }

  private Node how() {
    List<Node> steps = new ArrayList<>();
    for (int step = 1; step <= 5; step++) {
      steps.add(Parts.label(step + ".  " + texts.text("ui.data.how_" + step), "running"));
    }
    return Parts.scrolling(steps.toArray(Node[]::new));
  }
}
