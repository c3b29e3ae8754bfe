package se.helabilden.ui.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Completeness;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Question;
import se.helabilden.needs.RichText;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.Edit;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.SeriesHashes;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// One part of the guided analysis: where one is in it, and what is written. Everything goes through [Desk], words
/// through [Writing] first.
final class NeedsViewModel {
  private final ScreenContext context;
  private final Workspace workspace;
  private final TemplatePart part;
  private final List<String> besides;
  private final Desk desk;
  private final Writing writing;
  private final ThreadWork thread;
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private final HintSource hints;
  private final ReadOnlyObjectWrapper<EntryNames> names = new ReadOnlyObjectWrapper<>(EntryNames.NONE);
  private List<Indicator> named = List.of();
  private @Nullable Staleness staleness;
  private @Nullable NeedsAnalysis staleOf;
  private Subscription listening = Subscription.EMPTY;

  /// @param besides ids of what stands in the list beside the questions
  NeedsViewModel(ScreenContext context, TemplatePart part, List<String> besides, HintSource hints) {
    this.context = context;
    this.workspace = context.workspace();
    this.part = part;
    this.besides = List.copyOf(besides);
    this.hints = hints;
    desk = new Desk(workspace);
    writing = new Writing(context.timers());
    thread = new ThreadWork(desk, writing, workspace.author(), context.template().id());
  }

  void attach() {
    desk.attach();
    listening =
        Subscription.combine(
            workspace.whenUnsaved(writing::flush),
            workspace.projectProperty().subscribe(this::readNames),
            workspace.remembered().placeProperty(part).subscribe(place -> arrive(place)));
  }

  void detach() {
    writing.flush();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    desk.detach();
  }

  // --- where one is

  TemplatePart part() {
    return part;
  }

  Template template() {
    return context.template();
  }

  List<Template.Section> sections() {
    return template().sections(part);
  }

  /// Null where something beside the questions shows, and where there are none.
  ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// Id of what shows: of a question, or of what stands beside them; empty where there is nothing.
  String place() {
    String kept = workspace.remembered().placeProperty(part).get();
    if (besides.contains(kept) || isHere(kept)) {
      return kept;
    }
    List<Question> questions = template().questions(part);
    return questions.isEmpty() ? "" : questions.getFirst().id();
  }

  private boolean isHere(String id) {
    return template().questions(part).stream().anyMatch(each -> each.id().equals(id));
  }

  void go(String id) {
    workspace.remembered().placeProperty(part).set(id);
  }

  /// The question so many steps on, no further than there are any.
  void step(int steps) {
    List<String> ids = template().questions(part).stream().map(Question::id).toList();
    int at = ids.indexOf(place());
    if (at >= 0) {
      go(ids.get(Math.clamp(at + steps, 0, ids.size() - 1)));
    }
  }

  private void arrive(String id) {
    writing.flush();
    Question arrived = template().question(place()).orElse(null);
    if (arrived != question.get()) {
      thread.close();
      question.set(arrived);
    }
  }

  // --- what is written

  ReadOnlyObjectProperty<NeedsAnalysis> needsProperty() {
    return desk.needsProperty();
  }

  Desk desk() {
    return desk;
  }

  ThreadWork thread() {
    return thread;
  }

  /// What rests on numbers that have changed; nothing until the numbers are read.
  Staleness staleness() {
    Project project = desk.project();
    boolean known = project != null && names.get() != EntryNames.NONE;
    NeedsAnalysis needs = known ? desk.needs() : NeedsAnalysis.EMPTY;
    if (staleness == null || needs != staleOf) {
      staleOf = needs;
      staleness =
          Staleness.of(
              needs, known ? SeriesHashes.of(project, workspace.content()) : entry -> Optional.empty());
    }
    return staleness;
  }

  /// The names of the project's indicators; none until they are read.
  EntryNames names() {
    return names.get();
  }

  ReadOnlyObjectProperty<EntryNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  private void readNames(@Nullable Project project) {
    if (project == null || project.indicators().isEmpty()) {
      names.set(EntryNames.NONE);
      named = List.of();
      staleOf = null;
    } else if (!project.indicators().equals(named)) {
      named = project.indicators();
      var content = workspace.content();
      staleOf = null;
      workspace.background().startQuietly(progress -> EntryNames.of(project, content), names::set);
    }
  }

  /// Computes evidence's figures again of the numbers that the project has now.
  void again(FrozenValues frozen, Consumer<Optional<FrozenValues>> then) {
    compute((reading, progress) -> hints.again(frozen, reading.project(), reading.content(), reading.language(), progress), then);
  }

  /// Computes the value from which a goal starts.
  ///
  /// @param period empty for the newest
  void baseline(String entryId, String period, Consumer<Optional<FrozenValues>> then) {
    LocalDate today = LocalDate.now(workspace.author().clock());
    compute(
        (reading, progress) ->
            Baseline.of(entryId, period, reading.project(), reading.content(), reading.language(), today, progress),
        then);
  }

  /// What is read from in the background.
  private record Reading(Project project, ProjectContent content, Language language) {}

  private void compute(
      BiFunction<Reading, Progress, Optional<FrozenValues>> computing, Consumer<Optional<FrozenValues>> then) {
    Project project = desk.project();
    if (project != null) {
      Reading reading = new Reading(project, workspace.content(), context.texts().languageProperty().get());
      workspace
          .background()
          .start(Message.of("ui.needs.comparing"), progress -> computing.apply(reading, progress), then);
    }
  }

  Completeness completeness() {
    return Completeness.of(desk.needs(), template().questions(part));
  }

  AnswerState state(Question asked) {
    return desk.needs().state(asked.id());
  }

  Answer answer(Question asked) {
    return desk.needs().answerOr(asked.id(), workspace.author().stamp());
  }

  /// Words are being typed in the answer.
  void write(Question asked, RichText text) {
    typed(asked, "answer:" + asked.id(), answer -> answer.withText(text));
  }

  /// A cell of the answer's table is being typed in.
  void writeRows(Question asked, List<List<String>> rows) {
    typed(asked, "rows:" + asked.id(), answer -> answer.withRows(rows));
  }

  /// The note to ourselves is being typed.
  void writeNote(Question asked, String note) {
    typed(asked, "note:" + asked.id(), answer -> answer.withNote(note));
  }

  /// The reason why the question is not for this work is being typed.
  void writeReason(Question asked, String reason) {
    typed(asked, "reason:" + asked.id(), answer -> answer.withState(AnswerState.NOT_APPLICABLE, reason));
  }

  private void typed(Question asked, String field, UnaryOperator<Answer> change) {
    writing.typed(field, () -> save(asked, field, change));
  }

  private void save(Question asked, String field, UnaryOperator<Answer> change) {
    perform(asked, field, change, () -> writing.keep(field, () -> save(asked, field, change)));
  }

  /// Whether what is typed in a field, such as `answer:K2.b.1`, is not yet asked to be saved.
  boolean isTyping(String field) {
    return writing.isUnsaved(field);
  }

  /// Saves at once what has been typed.
  void flush() {
    writing.flush();
  }

  void setRows(Question asked, List<List<String>> rows) {
    change(asked, answer -> answer.withRows(rows));
  }

  void setChoices(Question asked, List<String> choices) {
    change(asked, answer -> answer.withChoices(choices));
  }

  void setAreas(Question asked, List<String> codes) {
    change(asked, answer -> answer.withAreaCodes(codes));
  }

  void setMaps(Question asked, List<UUID> maps) {
    change(asked, answer -> answer.withMaps(maps));
  }

  void setEvidence(Question asked, List<UUID> evidence) {
    change(asked, answer -> answer.withEvidence(evidence));
  }

  void setState(Question asked, AnswerState state) {
    change(asked, answer -> answer.withState(state, ""));
  }

  /// Saves a map view and puts it in the answer, as one edit.
  void addView(Question asked, MapView view) {
    writing.flush();
    List<UUID> maps = new ArrayList<>(answer(asked).maps());
    maps.add(view.id());
    desk.perform(
        new Edit.Write(
            Message.of("ui.needs.didSaveMap"), "", template().id(), List.of(answer(asked).withMaps(maps)), List.of(),
            List.of(view)),
        () -> {});
  }

  private void change(Question asked, UnaryOperator<Answer> change) {
    writing.flush();
    perform(asked, "", change, () -> {});
  }

  private void perform(Question asked, String field, UnaryOperator<Answer> change, Runnable failed) {
    Answer before = answer(asked);
    Answer after = change.apply(before);
    if (after.isEmpty() && after.state() == AnswerState.STARTED) {
      after = after.withState(AnswerState.NOT_STARTED, "");
    }
    if (!after.equals(before)) {
      String title = asked.title().in(context.texts().languageProperty().get());
      desk.perform(
          new Edit.Write(
              Message.of("ui.needs.didAnswer", title), field, template().id(), List.of(after), List.of(), List.of()),
          failed);
    }
  }
}
