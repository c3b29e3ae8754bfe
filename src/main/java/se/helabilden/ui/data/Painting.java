package se.helabilden.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.work.Language;

/// Paints the small map of the newest preview in the background; an older one is given up.
final class Painting {
  private final ScreenContext context;
  private final ReadOnlyObjectWrapper<@Nullable Thumbnail> thumbnail = new ReadOnlyObjectWrapper<>();
  private @Nullable Job job;

  Painting(ScreenContext context) {
    this.context = context;
  }

  /// Null while it is painted, and where there is nothing to paint.
  ReadOnlyObjectProperty<@Nullable Thumbnail> thumbnailProperty() {
    return thumbnail.getReadOnlyProperty();
  }

  void forget() {
    if (job != null) {
      job.cancel();
    }
    thumbnail.set(null);
  }

  void paint(ImportState state) {
    forget();
    Language language = context.texts().languageProperty().get();
    Background.Work<Thumbnail> work =
        switch (state) {
          case ImportState.AreasPreview preview ->
              progress -> Thumbnail.of(preview.staged().draft().layer(), progress);
          case ImportState.ValuesPreview preview ->
              progress ->
                  Thumbnail.of(
                      preview.areas(), preview.staged(), context.workspace().author(), language, progress);
          case ImportState.LargerPreview preview ->
              progress -> Thumbnail.of(preview.plan().areas(), progress);
          default -> null;
        };
    if (work != null) {
      job = context.workspace().background().startQuietly(work, thumbnail::set);
    }
  }
}
