package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.Edit;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// Files on their way into the project, one after another: queued, understood, previewed, said yes to, accounted for,
/// and taken back in one step. Nothing of the project changes before [#commit].
final class ImportViewModel {
  private final ScreenContext context;
  private final Workspace workspace;
  private final Staging staging;
  private final Painting painting;
  private final Deque<Path> queue = new ArrayDeque<>();
  /// Files that somebody says are newer deliveries, with the indicator that they are of.
  private final Map<Path, String> replaced = new HashMap<>();
  private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Idle());
  private final ReadOnlyObjectWrapper<@Nullable Aside> aside = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReceiptList> list = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper columnsOpen = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ListChangeListener<Job> jobsListener = change -> onJobs();
  private @Nullable Job job;
  private @Nullable UUID projectId;
  private Subscription listening = Subscription.EMPTY;

  ImportViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
    this.painting = new Painting(context);
    this.staging =
        new Staging(
            context.areaImport(), context.valueImport(),
            () -> Municipalities.bundled().codes(workspace.remembered().municipalitiesProperty().get()),
            this::chooseForTable);
  }

  ReadOnlyObjectProperty<ImportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What shows in front of the import; null for nothing.
  ReadOnlyObjectProperty<@Nullable Aside> asideProperty() {
    return aside.getReadOnlyProperty();
  }

  /// The list that a number opened; null for none.
  ReadOnlyObjectProperty<@Nullable ReceiptList> listProperty() {
    return list.getReadOnlyProperty();
  }

  /// Whether the columns of the preview are open to be changed.
  ReadOnlyBooleanProperty columnsOpenProperty() {
    return columnsOpen.getReadOnlyProperty();
  }

  /// Opens the columns of the preview, or closes them; a list gives way.
  void openColumns(boolean open) {
    list.set(null);
    columnsOpen.set(open);
  }

  /// The small map of the preview; null while it is painted.
  ReadOnlyObjectProperty<@Nullable Thumbnail> thumbnailProperty() {
    return painting.thumbnailProperty();
  }

  /// Whether something is being read, understood anew or written now.
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// How many more files wait.
  ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// How far the work is; null for none.
  @Nullable Job job() {
    return job;
  }

  void attach() {
    listening = workspace.projectProperty().subscribe(this::onProject);
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// Takes files, one after another. Boundaries come first, because tables need them.
  void offer(List<Path> files) {
    Project project = workspace.projectProperty().get();
    if (project == null || files.isEmpty()) {
      return;
    }
    if (!project.id().equals(projectId)) {
      // Files may come before the screen shows: what was left of another project goes first.
      onProject(project);
    }
    List<Path> all = new ArrayList<>(queue);
    all.addAll(files);
    queue.clear();
    queue.addAll(Staging.inOrder(all));
    waiting.set(queue.size());
    aside.set(null);
    if (!state.get().isBusy()) {
      next();
    }
  }

  /// Takes a newer file of an indicator's table, before those that wait.
  void offerReplacing(Path file, String indicatorId) {
    replaced.put(file, indicatorId);
    List<Path> waitingBefore = new ArrayList<>(queue);
    queue.clear();
    queue.add(file);
    waitingBefore.stream().filter(path -> !path.equals(file)).forEach(queue::add);
    waiting.set(queue.size());
    aside.set(null);
    if (!state.get().isBusy()) {
      next();
    }
  }

  /// Takes boundaries that the table in the preview is to be matched with: they come first, then the table anew.
  void offerBefore(List<Path> files) {
    if (state.get() instanceof ImportState.ValuesPreview preview && !files.isEmpty()) {
      queue.addFirst(preview.path());
      state.set(new ImportState.Idle());
    }
    offer(files);
  }

  /// Goes on with the next file that waits; none leaves nothing to show.
  void next() {
    Path path = queue.poll();
    waiting.set(queue.size());
    list.set(null);
    columnsOpen.set(false);
    painting.forget();
    if (path == null || workspace.projectProperty().get() == null) {
      state.set(new ImportState.Idle());
      return;
    }
    state.set(new ImportState.Reading(Staging.nameOf(path)));
    Project project = project();
    ProjectContent content = workspace.content();
    String newer = replaced.remove(path);
    stage(path, progress -> staging.first(path, newer, project, content, progress));
  }

  void choose(AreaChoices choices) {
    if (state.get() instanceof ImportState.AreasPreview preview) {
      Project project = project();
      stage(preview.path(), progress -> staging.areas(preview.path(), choices, project, preview, progress));
    }
  }

  void choose(ImportChoices choices) {
    if (state.get() instanceof ImportState.ValuesPreview preview) {
      if (choices.withWay(preview.choices().way()).equals(preview.choices())) {
        // How the file meets what there is changes nothing in how it is understood.
        ReceiptList shown = list.get();
        state.set(preview.withWay(choices.way()));
        list.set(shown);
        return;
      }
      chooseForTable(preview.path(), choices);
    }
  }

  private void chooseForTable(Path path, ImportChoices choices) {
    Project project = project();
    ProjectContent content = workspace.content();
    ImportState back =
        switch (state.get()) {
          case ImportState.ValuesPreview preview -> preview;
          case ImportState.Refused refused -> refused.back();
          default -> null;
        };
    stage(path, progress -> staging.values(path, choices, project, content, back, progress));
  }

  /// Back to the understanding before the choice that did not do.
  void goBack() {
    if (state.get() instanceof ImportState.Refused refused && refused.back() != null) {
      show(refused.back());
    }
  }

  /// Shows what larger areas would be, made of the layer that one most likely means.
  void larger() {
    if (!state.get().isBusy() && !project().layers().isEmpty()) {
      aside.set(null);
      larger(new Larger(Larger.layer(project()).id(), "", null, null));
    }
  }

  /// Shows what larger areas would be.
  void larger(Larger choices) {
    Project project = project();
    ProjectContent content = workspace.content();
    ImportState back =
        switch (state.get()) {
          case ImportState.LargerPreview preview -> preview;
          case ImportState.Refused refused -> refused.back();
          default -> null;
        };
    stage(Message.of("ui.data.largerWorking"), progress -> staging.larger(choices, project, content, back, progress));
  }

  private void stage(Path path, Background.Work<ImportState> work) {
    stage(Message.of("ui.data.reading", Staging.nameOf(path)), work);
  }

  private void stage(Message reading, Background.Work<ImportState> work) {
    working.set(true);
    start(workspace.background().start(reading, work, this::show, this::failed));
  }

  /// Remembers the work under way, unless it has come to its end already.
  private void start(Job started) {
    if (workspace.background().jobs().contains(started)) {
      job = started;
      workspace.background().jobs().addListener(jobsListener);
    }
  }

  /// The frame's own Cancel may end the work: then the file is left, as with the panel's.
  private void onJobs() {
    Job mine = job;
    if (mine != null && !workspace.background().jobs().contains(mine)) {
      forget();
      if (mine.isCancelled()) {
        leave();
      }
    }
  }

  private void forget() {
    job = null;
    workspace.background().jobs().removeListener(jobsListener);
  }

  private void show(ImportState now) {
    working.set(false);
    list.set(null);
    aside.set(null);
    state.set(now);
    if (now instanceof ImportState.Receipt receipt && receipt.receipt().areas().withoutValues() > 0) {
      list.set(new ReceiptLists(receipt.receipt(), receipt.areas()).withoutValues());
    }
    painting.paint(now);
  }

  private void failed(Throwable failure) {
    working.set(false);
    context.notices().failure(failure);
    if (state.get() instanceof ImportState.Reading) {
      next();
    }
  }

  /// Puts what is previewed into the project, as one edit.
  void commit() {
    if (working.get()) {
      return;
    }
    switch (state.get()) {
      case ImportState.AreasPreview preview -> commit(preview);
      case ImportState.ValuesPreview preview -> commit(preview);
      case ImportState.LargerPreview preview -> commit(preview);
      case ImportState.KeyPreview preview ->
          commit(
              preview.staged().file(),
              session -> ChangeKeyFile.commit(session, preview.staged()),
              () -> told(Message.of("ui.data.keyDone", preview.staged().file())));
      default -> {}
    }
  }

  private void commit(ImportState.AreasPreview preview) {
    AtomicReference<LayerInfo> added = new AtomicReference<>();
    commit(
        preview.staged().file(),
        session -> added.set(context.areaImport().commit(session, preview.staged())),
        () -> new ImportState.AreasDone(added.get(), preview.staged(), preview.issues(), false));
  }

  private void commit(ImportState.ValuesPreview preview) {
    AtomicReference<ImportRecord> added = new AtomicReference<>();
    commit(
        preview.staged().file(),
        session -> added.set(context.valueImport().commit(session, preview.staged())),
        () -> {
          remember(preview.staged());
          return new ImportState.Receipt(
              added.get(), preview.staged().join().receipt(), preview.staged().layer(), preview.areas(), false);
        });
  }

  /// Next time the file is understood as now, in other projects too.
  private void remember(ValueImport.Staged staged) {
    workspace
        .background()
        .startQuietly(
            progress -> {
              context.valueImport().keep(staged, workspace.author());
              return staged;
            },
            kept -> {});
  }

  private void commit(ImportState.LargerPreview preview) {
    LargerAreas.Plan plan = preview.plan();
    String note = context.texts().text(LargerAreas.madeOf(plan));
    commit(
        plan.name(),
        session -> LargerAreas.commit(session, plan, note),
        () -> told(Message.of("ui.data.largerDone", plan.name(), plan.areas().size(), plan.summed().size())));
  }

  /// Says in a line that it is done; nothing of it needs an answer.
  private ImportState told(Message done) {
    context.notices().show(Notice.information(done));
    return new ImportState.Idle();
  }

  private void commit(String file, Consumer<ProjectSession> act, Supplier<ImportState> after) {
    working.set(true);
    workspace.change(Message.of("ui.data.puttingIn", file), act, () -> show(after.get()), this::failed);
  }

  /// Leaves the file that is read or previewed; the project is as it was. The next one follows.
  void cancel() {
    Job mine = job;
    if (mine != null) {
      forget();
      mine.cancel();
    }
    leave();
  }

  private void leave() {
    working.set(false);
    next();
  }

  /// Leaves the files that wait, too.
  void cancelAll() {
    queue.clear();
    replaced.clear();
    cancel();
  }

  /// Whether undo would take back exactly the import that shows.
  boolean canUndo() {
    Message undoable = workspace.undoableProperty().get();
    return undoable != null && summary().filter(undoable::equals).isPresent();
  }

  /// Takes the whole import back, in one step.
  void undo() {
    if (canUndo()) {
      workspace.undo();
    }
  }

  /// Whether redo would bring exactly the import that shows.
  boolean canRedo() {
    Message redoable = workspace.redoableProperty().get();
    return redoable != null && summary().filter(redoable::equals).isPresent();
  }

  void redo() {
    if (canRedo()) {
      workspace.redo();
    }
  }

  private Optional<Message> summary() {
    return switch (state.get()) {
      case ImportState.AreasDone done -> Optional.of(new Edit.AddLayer(done.layer(), done.layer().crs()).summary());
      case ImportState.Receipt done -> Optional.of(new Edit.ImportValues(done.record(), List.of()).summary());
      default -> Optional.empty();
    };
  }

  /// Opens the receipt of an earlier import again.
  void open(ImportRecord record) {
    if (state.get().isBusy()) {
      return;
    }
    Project project = project();
    ProjectContent content = workspace.content();
    workspace
        .background()
        .start(
            Message.of("ui.data.openingReceipt", record.file()),
            progress -> {
              MatchReceipt receipt = content.receipt(record);
              var layer = project.layer(record.layerId()).orElseThrow();
              return new ImportState.Receipt(record, receipt, layer, content.layer(layer), false);
            },
            this::show,
            this::failed);
  }

  void open(ReceiptList opened) {
    list.set(opened);
  }

  void closeList() {
    list.set(null);
  }

  void show(Aside shown) {
    aside.set(shown);
  }

  void closeAside() {
    aside.set(null);
  }

  /// Shows areas of the receipt picked out on the map.
  void showOnMap(Collection<String> codes) {
    if (state.get() instanceof ImportState.Receipt receipt) {
      new ReceiptOnMap(workspace, project()).show(receipt, codes);
      context.navigator().go(Step.MAPS);
    }
  }

  private void onProject(@Nullable Project now) {
    UUID id = now == null ? null : now.id();
    if (id == null || !id.equals(projectId)) {
      if (projectId != null) {
        cancelAll();
        aside.set(null);
      }
      projectId = id;
      return;
    }
    switch (state.get()) {
      case ImportState.AreasPreview preview when !working.get() -> choose(preview.choices());
      case ImportState.ValuesPreview preview when !working.get() ->
          chooseForTable(preview.path(), preview.choices());
      case ImportState.LargerPreview preview when !working.get() -> larger(preview.choices());
      case ImportState.AreasDone done -> {
        boolean gone = now.layers().stream().noneMatch(layer -> layer.stamp().equals(done.layer().stamp()));
        state.set(new ImportState.AreasDone(done.layer(), done.staged(), done.issues(), gone));
      }
      case ImportState.Receipt done -> {
        boolean gone = now.imports().stream().noneMatch(record -> record.stamp().equals(done.record().stamp()));
        state.set(new ImportState.Receipt(done.record(), done.receipt(), done.layer(), done.areas(), gone));
      }
      default -> {}
    }
  }

  private Project project() {
    Project project = workspace.projectProperty().get();
    if (project == null) {
      throw new IllegalStateException("no project is open");
    }
    return project;
  }
}
