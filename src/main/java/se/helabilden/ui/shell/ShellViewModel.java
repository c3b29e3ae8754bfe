package se.helabilden.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// What the frame shows: the steps with their state, undo and redo by name, the saved line, the work under way.
final class ShellViewModel {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final Workspace workspace;
  private final UiTexts texts;
  private final ZoneId zone;
  private final Template template;
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.DATA);

  ShellViewModel(Workspace workspace, UiTexts texts, ZoneId zone, Template template) {
    this.template = template;
    this.workspace = workspace;
    this.texts = texts;
    this.zone = zone;
  }

  ObjectProperty<Step> stepProperty() {
    return step;
  }

  /// The project's name; empty where none is open.
  StringBinding projectName() {
    return Bindings.createStringBinding(
        () -> {
          Project project = workspace.projectProperty().get();
          return project == null ? "" : project.name();
        },
        workspace.projectProperty());
  }

  BooleanBinding projectOpen() {
    return workspace.projectProperty().isNotNull();
  }

  /// What a step says of itself.
  StringBinding stateOf(Step which) {
    return Bindings.createStringBinding(
        () -> {
          Project project = workspace.projectProperty().get();
          if (project == null) {
            return "";
          }
          return switch (which) {
            case DATA ->
                project.layers().isEmpty() && project.indicators().isEmpty()
                    ? texts.text("ui.shell.dataEmpty")
                    : project.indicators().isEmpty()
                        ? texts.text("ui.shell.dataAreas")
                        : texts.text("ui.shell.dataState", project.indicators().size());
            case MAPS ->
                project.indicators().isEmpty() || project.layers().isEmpty()
                    ? texts.text("ui.shell.mapsEmpty")
                    : texts.text("ui.shell.mapsState", project.layers().getFirst().name());
            case MAPPING -> guided(project, TemplatePart.MAPPING);
            case NEEDS -> guided(project, TemplatePart.NEEDS);
            case PLAN -> guided(project, TemplatePart.PLAN);
            case REPORT ->
                texts.text(project.layers().isEmpty() ? "ui.shell.reportEmpty" : "ui.shell.reportState");
          };
        },
        workspace.projectProperty(),
        texts.languageProperty());
  }

  /// How far a part has come: by focus areas where it has any, else by questions.
  private String guided(Project project, TemplatePart part) {
    List<Template.Section> areas =
        template.sections(part).stream().filter(section -> section.focusArea() != null).toList();
    if (areas.isEmpty()) {
      Completeness all = Completeness.of(project.needs(), template.questions(part));
      return texts.text("ui.shell.questionsDone", all.done(), all.all());
    }
    long done =
        areas.stream().filter(area -> Completeness.of(project.needs(), area.questions()).isWhole()).count();
    return texts.text("ui.shell.focusAreasDone", done, areas.size());
  }

  /// The step that follows from what is there: the one after this where nothing is lacking, else where to mend it.
  /// Null where there is none.
  ObjectBinding<@Nullable Next> next() {
    return Bindings.createObjectBinding(
        () -> {
          Project project = workspace.projectProperty().get();
          if (project == null) {
            return null;
          }
          if (project.layers().isEmpty()) {
            return new Next(Step.DATA, "ui.shell.nextRead");
          }
          if (project.indicators().isEmpty()) {
            return new Next(Step.DATA, "ui.shell.nextTable");
          }
          return switch (step.get()) {
            case DATA -> new Next(Step.MAPS, "ui.shell.nextMaps");
            case MAPS -> new Next(Step.MAPPING, "ui.shell.nextMapping");
            case MAPPING -> new Next(Step.NEEDS, "ui.shell.nextNeeds");
            case NEEDS -> new Next(Step.PLAN, "ui.shell.nextPlan");
            case PLAN -> new Next(Step.REPORT, "ui.shell.nextReport");
            case REPORT -> null;
          };
        },
        workspace.projectProperty(),
        step);
  }

  /// Where to go next, and the key of the words that say so.
  record Next(Step step, String key) {}

  ObservableValue<String> undoText() {
    return named("ui.shell.undo", "ui.shell.undoNothing", workspace.undoableProperty());
  }

  ObservableValue<String> redoText() {
    return named("ui.shell.redo", "ui.shell.redoNothing", workspace.redoableProperty());
  }

  private StringBinding named(String key, String keyOfNothing, ObservableValue<@Nullable Message> what) {
    return Bindings.createStringBinding(
        () -> {
          Message message = what.getValue();
          return message == null ? texts.text(keyOfNothing) : texts.text(key, texts.text(message));
        },
        what,
        texts.languageProperty());
  }

  BooleanBinding nothingToUndo() {
    return Bindings.createBooleanBinding(
        () -> workspace.undoableProperty().get() == null, workspace.undoableProperty());
  }

  BooleanBinding nothingToRedo() {
    return Bindings.createBooleanBinding(
        () -> workspace.redoableProperty().get() == null, workspace.redoableProperty());
  }

  /// `Sparat 14.32 · exempel.gpkg`.
  StringBinding savedLine() {
    return Bindings.createStringBinding(
        () -> {
          if (workspace.projectProperty().get() == null) {
            return "";
          }
          String file = workspace.file().map(path -> path.getFileName().toString()).orElse("");
          Instant at = workspace.savedAtProperty().get();
          return at == null
              ? texts.text("ui.shell.savedAll", file)
              : texts.text("ui.shell.savedAt", CLOCK.format(at.atZone(zone)), file);
        },
        workspace.projectProperty(),
        workspace.savedAtProperty(),
        texts.languageProperty());
  }

  /// What is under way, in words with a percentage where it is known.
  String jobText(Job job) {
    double fraction = job.fractionProperty().get();
    String what = texts.text(job.whatProperty().get());
    return fraction < 0 ? what + "…" : what + "… " + texts.now().numbers().fixed(100 * fraction, 0) + " %";
  }
}
