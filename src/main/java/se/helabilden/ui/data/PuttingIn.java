package se.helabilden.ui.data;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.importing.ValueImport;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.ProjectSession;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// Puts what is previewed into the project, each as one edit.
final class PuttingIn {
  private final ScreenContext context;
  private final Workspace workspace;
  private final Runnable begun;
  private final Consumer<ImportState> done;
  private final Consumer<Throwable> failed;

  /// @param done gets what shows afterwards
  PuttingIn(ScreenContext context, Runnable begun, Consumer<ImportState> done, Consumer<Throwable> failed) {
    this.context = context;
    this.workspace = context.workspace();
    this.begun = begun;
    this.done = done;
    this.failed = failed;
  }

  /// Does nothing where nothing is previewed.
  void put(ImportState previewed) {
    switch (previewed) {
      case ImportState.AreasPreview preview -> put(preview);
      case ImportState.ValuesPreview preview -> put(preview);
      case ImportState.LargerPreview preview -> put(preview);
      case ImportState.KeyPreview preview ->
          put(
              preview.staged().file(),
              session -> ChangeKeyFile.commit(session, preview.staged()),
              () -> told(Message.of("ui.data.keyDone", preview.staged().file())));
      default -> {}
    }
  }

  private void put(ImportState.AreasPreview preview) {
    AtomicReference<LayerInfo> added = new AtomicReference<>();
    put(
        preview.staged().file(),
        session -> added.set(context.areaImport().commit(session, preview.staged())),
        () -> new ImportState.AreasDone(added.get(), preview.staged(), preview.issues(), false));
  }

  private void put(ImportState.ValuesPreview preview) {
    AtomicReference<ImportRecord> added = new AtomicReference<>();
    put(
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

  private void put(ImportState.LargerPreview preview) {
    LargerAreas.Plan plan = preview.plan();
    String note = context.texts().text(LargerAreas.madeOf(plan));
    put(
        plan.name(),
        session -> LargerAreas.commit(session, plan, note),
        () -> told(Message.of("ui.data.largerDone", plan.name(), plan.areas().size(), plan.summed().size())));
  }

  /// Says in a line that it is done; nothing of it needs an answer.
  private ImportState told(Message what) {
    context.notices().show(Notice.information(what));
    return new ImportState.Idle();
  }

  private void put(String file, Consumer<ProjectSession> act, Supplier<ImportState> after) {
    begun.run();
    workspace.change(Message.of("ui.data.puttingIn", file), act, () -> done.accept(after.get()), failed);
  }
}
