package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.ImportChoices;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Job;
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
  private final PuttingIn puttingIn;
  private final TakingBack takingBack;
  private final OneJob job;
  private final WaitingFiles waiting = new WaitingFiles();
  private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Idle());
  private final ReadOnlyObjectWrapper<@Nullable Aside> aside = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ReceiptList> list = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper columnsOpen = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private @Nullable UUID projectId;
  private Subscription listening = Subscription.EMPTY;

  ImportViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
    this.painting = new Painting(context);
    this.puttingIn = new PuttingIn(context, () -> working.set(true), this::show, this::failed);
    this.takingBack = new TakingBack(workspace);
    this.job = new OneJob(workspace.background(), this::leave);
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
    return waiting.countProperty();
  }

  /// How far the work is; null for none.
  @Nullable Job job() {
    return job.nowProperty().get();
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
    waiting.add(files);
    goOn();
  }

  private void goOn() {
    aside.set(null);
    if (!state.get().isBusy()) {
      next();
    }
  }

  /// Takes a newer file of an indicator's table, before those that wait.
  void offerReplacing(Path file, String indicatorId) {
    waiting.addNewer(file, indicatorId);
    goOn();
  }

  /// Takes boundaries that the table in the preview is to be matched with: they come first, then the table anew.
  void offerBefore(List<Path> files) {
    if (state.get() instanceof ImportState.ValuesPreview preview && !files.isEmpty()) {
      waiting.addFirst(preview.path());
      state.set(new ImportState.Idle());
    }
    offer(files);
  }

  /// Goes on with the next file that waits; none leaves nothing to show.
  void next() {
    Path path = waiting.next();
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
    String newer = waiting.newerOf(path);
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
    ImportState back = back(ImportState.ValuesPreview.class);
    stage(path, progress -> staging.values(path, choices, project, content, back, progress));
  }

  /// The understanding to come back to where a choice does not do; null for none.
  private @Nullable ImportState back(Class<? extends ImportState> preview) {
    ImportState now = state.get();
    if (preview.isInstance(now)) {
      return now;
    }
    return now instanceof ImportState.Refused refused ? refused.back() : null;
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
    ImportState back = back(ImportState.LargerPreview.class);
    stage(Message.of("ui.data.largerWorking"), progress -> staging.larger(choices, project, content, back, progress));
  }

  private void stage(Path path, Background.Work<ImportState> work) {
    stage(Message.of("ui.data.reading", Staging.nameOf(path)), work);
  }

  private void stage(Message reading, Background.Work<ImportState> work) {
    working.set(true);
    job.hold(workspace.background().start(reading, work, this::show, this::failed));
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
    if (!working.get()) {
      puttingIn.put(state.get());
    }
  }

  /// Leaves the file that is read or previewed; the project is as it was. The next one follows.
  void cancel() {
    job.cancel();
    leave();
  }

  private void leave() {
    working.set(false);
    next();
  }

  /// Leaves the files that wait, too.
  void cancelAll() {
    waiting.clear();
    cancel();
  }

  /// Whether undo would take back exactly the import that shows.
  boolean canUndo() {
    return takingBack.canUndo(state.get());
  }

  /// Takes the whole import back, in one step.
  void undo() {
    takingBack.undo(state.get());
  }

  /// Whether redo would bring exactly the import that shows.
  boolean canRedo() {
    return takingBack.canRedo(state.get());
  }

  void redo() {
    takingBack.redo(state.get());
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
