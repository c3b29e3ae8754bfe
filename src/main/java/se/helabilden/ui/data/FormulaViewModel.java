package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.NamedFormula;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Computation.Naming;
import se.helabilden.project.Deriving;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.Recipe;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A new indicator computed from others, or an old one changed: its name, its unit, its formula with the others' names
/// or its rule, and what it gives, tried out as one writes. Nothing is changed before [#keep].
final class FormulaViewModel {
  private final ScreenContext context;
  private final Workspace workspace;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty unit = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Calculation.@Nullable Kind> rule = new SimpleObjectProperty<>();
  private final StringProperty part = new SimpleStringProperty("");
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Map<String, FormulaChoice>> choices = new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<FormulaPreview> preview =
      new ReadOnlyObjectWrapper<>(new FormulaPreview.Nothing(Message.of("ui.data.formulaHint")));
  private @Nullable Indicator edited;
  private @Nullable Indicator toFill;
  private String proposedUnit = "";
  private final ProjectReading<Map<String, FormulaChoice>> reading;
  private @Nullable Job trying;

  FormulaViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
    this.reading = new ProjectReading<>(workspace, FormulaChoice::all, this::show, () -> choices.set(Map.of()));
    for (StringProperty each : List.of(text, part, from, to, unit)) {
      each.subscribe((before, now) -> look());
    }
    rule.subscribe((before, now) -> look());
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty unitProperty() {
    return unit;
  }

  /// The formula with names in quotation marks.
  StringProperty textProperty() {
    return text;
  }

  /// Null for a formula.
  ObjectProperty<Calculation.@Nullable Kind> ruleProperty() {
    return rule;
  }

  /// Id of what a rule is about; empty for none.
  StringProperty partProperty() {
    return part;
  }

  /// The earlier period of a change.
  StringProperty fromProperty() {
    return from;
  }

  /// The later period of a change; empty for the newest there is.
  StringProperty toProperty() {
    return to;
  }

  /// What can be computed from, by id.
  ReadOnlyObjectProperty<Map<String, FormulaChoice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<FormulaPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// The indicator that is being changed; null for a new one.
  @Nullable Indicator edited() {
    return edited;
  }

  /// Begins a new indicator.
  void begin() {
    edited = null;
    toFill = null;
    clear();
    open();
  }

  /// Begins to change a computed indicator.
  void edit(Indicator indicator) {
    edited = indicator;
    toFill = indicator;
    clear();
    name.set(indicator.name());
    unit.set(indicator.unit() == null ? "" : indicator.unit());
    open();
  }

  private void clear() {
    proposedUnit = "";
    name.set("");
    unit.set("");
    rule.set(null);
    text.set("");
    part.set("");
    from.set("");
    to.set("");
  }

  private void open() {
    stop();
    reading.open();
  }

  /// Nobody looks any more.
  void close() {
    reading.close();
    stop();
  }

  /// Follows the project while the panel is open.
  void attach() {
    stop();
    reading.attach();
  }

  void detach() {
    reading.detach();
    stop();
  }

  private void stop() {
    if (trying != null) {
      trying.cancel();
    }
  }

  private void show(Map<String, FormulaChoice> found) {
    choices.set(found);
    Indicator fill = toFill;
    toFill = null;
    if (fill != null) {
      fill(fill);
    }
    look();
  }

  private void fill(Indicator indicator) {
    switch (Recipe.of(indicator).orElse(null)) {
      case Recipe.Formula(String formula) ->
          text.set(NamedFormula.write(Expression.parse(formula), names(), language()));
      case Recipe.Rule(Calculation calculation) -> {
        part.set(calculation.part());
        from.set(calculation.from() == null ? "" : calculation.from());
        to.set(calculation.to() == null ? "" : calculation.to());
        rule.set(calculation.kind());
      }
      case null -> {}
    }
  }

  /// Names by id.
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    choices.get().forEach((id, choice) -> names.put(id, choice.name()));
    return names;
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    choices.get().forEach((id, choice) -> ids.put(choice.name(), id));
    return ids;
  }

  private Language language() {
    return context.texts().languageProperty().get();
  }

  /// Goes on with a template, with the indicators that are chosen already.
  void use(FormulaTemplate template) {
    List<String> chosen = chosen();
    String first = chosen.isEmpty() ? "" : chosen.getFirst();
    if (template.rule() == null) {
      Map<String, String> names = names();
      List<String> quoted = new ArrayList<>();
      chosen.forEach(id -> quoted.add(NamedFormula.quoted(names.get(id), language())));
      rule.set(null);
      text.set(template.text(quoted));
    } else {
      part.set(first);
      choosePeriods();
      rule.set(template.rule());
    }
    propose(template.unit(unitOf(first), false));
  }

  /// A unit that somebody has written stays.
  private void propose(String proposed) {
    if (unit.get().isBlank() || unit.get().equals(proposedUnit)) {
      unit.set(proposed);
      proposedUnit = proposed;
    }
  }

  /// What is in the formula or the rule now, known ids only.
  private List<String> chosen() {
    if (rule.get() != null) {
      return choices.get().containsKey(part.get()) ? List.of(part.get()) : List.of();
    }
    if (NamedFormula.read(text.get().replace(FormulaTemplate.GAP, "1"), ids())
        instanceof NamedFormula.Reading.Formula(Expression formula)) {
      return List.copyOf(formula.variables());
    }
    return List.of();
  }

  /// Chooses what a rule is about; its first and its newest period are what a change goes between.
  void choosePart(String id) {
    if (!id.equals(part.get())) {
      part.set(id);
      choosePeriods();
      FormulaTemplate template = template();
      if (template != null) {
        propose(template.unit(unitOf(id), rule.get() == Calculation.Kind.PERCENT_CHANGE));
      }
    }
  }

  private void choosePeriods() {
    FormulaChoice choice = choices.get().get(part.get());
    if (choice != null && !choice.periods().contains(from.get())) {
      from.set(choice.periods().getFirst());
    }
    if (choice != null && !choice.periods().contains(to.get())) {
      to.set("");
    }
  }

  private @Nullable FormulaTemplate template() {
    for (FormulaTemplate template : FormulaTemplate.values()) {
      if (template.rule() != null && template.rule() == rule.get()) {
        return template;
      }
    }
    return rule.get() == Calculation.Kind.PERCENT_CHANGE ? FormulaTemplate.CHANGE : null;
  }

  private @Nullable String unitOf(String id) {
    FormulaChoice choice = choices.get().get(id);
    return choice == null ? null : choice.unit();
  }

  /// Tells a change in percent of the earlier value, or in the indicator's own unit.
  void choosePercent(boolean percent) {
    if (template() == FormulaTemplate.CHANGE) {
      rule.set(percent ? Calculation.Kind.PERCENT_CHANGE : Calculation.Kind.CHANGE);
      propose(FormulaTemplate.CHANGE.unit(unitOf(part.get()), percent));
    }
  }

  private FormulaReading understood() {
    Calculation.Kind kind = rule.get();
    return kind == null
        ? FormulaReading.formula(text.get(), ids())
        : FormulaReading.rule(kind, part.get(), from.get(), to.get());
  }

  private void look() {
    stop();
    Project project = workspace.projectProperty().get();
    if (!reading.isOpen() || project == null || choices.get().isEmpty()) {
      return;
    }
    FormulaReading now = understood();
    preview.set(now.meanwhile());
    Recipe recipe = now.recipe();
    if (recipe != null) {
      ProjectContent content = workspace.content();
      Naming naming = naming(project, "x");
      trying =
          workspace
              .background()
              .startQuietly(progress -> tryOut(project, content, naming, recipe, progress), preview::set);
    }
  }

  private FormulaPreview tryOut(
      Project project, ProjectContent content, Naming naming, Recipe recipe, Progress progress) {
    try {
      Deriving.Tried tried = Deriving.tryOut(project, content, workspace.author(), naming, recipe, progress);
      return FormulaPreview.of(tried);
    } catch (UserFacingException e) {
      return new FormulaPreview.Fault(-1, e.text());
    }
  }

  private Naming naming(Project project, String otherwise) {
    String called = name.get().isBlank() ? otherwise : name.get().strip();
    String id = edited == null ? Deriving.freeId(project, called) : edited.id();
    return new Naming(id, called, unit.get().isBlank() ? null : unit.get().strip());
  }

  /// Keeps the indicator, as one edit; `then` gets its id. What lacks is said in the preview, and nothing is changed.
  void keep(Consumer<String> then) {
    Project project = workspace.projectProperty().get();
    FormulaReading now = understood();
    Recipe recipe = now.recipe();
    if (project == null || recipe == null) {
      preview.set(now.meanwhile());
      return;
    }
    if (name.get().isBlank()) {
      preview.set(new FormulaPreview.Fault(-1, Message.of("ui.data.formulaWantsName")));
      return;
    }
    Naming naming = naming(project, "");
    workspace.change(
        Message.of("ui.data.formulaKeeping"),
        session -> Deriving.keep(session, naming, recipe, Progress.NONE),
        () -> {
          context.notices().show(Notice.information(Message.of("ui.data.formulaKept", naming.name())));
          then.accept(naming.id());
        });
  }
}
