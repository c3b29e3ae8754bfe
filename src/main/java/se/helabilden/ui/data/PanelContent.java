package se.helabilden.ui.data;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// One content of the panel.
///
/// @param beside where a list may open; null where none does
/// @param aside what stands there else
/// @param thumbnail the small map, or null
/// @param primary what one will want to press, or null
record PanelContent(
    String title,
    Node body,
    List<? extends Node> buttons,
    @Nullable Button primary,
    Runnable close,
    @Nullable SideBySide beside,
    @Nullable Node aside,
    @Nullable ThumbnailView thumbnail,
    @Nullable PanelContents maker) {
  /// With columns that can be opened to be changed, in place of what stands beside.
  PanelContent withColumns(Supplier<Node> columns) {
    boolean open = maker != null && maker.isColumnsOpen();
    return new PanelContent(
        title, body, buttons, primary, close, beside, open ? columns.get() : aside, thumbnail, maker);
  }

  boolean isSomething() {
    return maker != null;
  }

  void showList(@Nullable ReceiptList list) {
    if (beside != null && aside != null && maker != null) {
      beside.beside(list == null ? aside : maker.table(list));
    }
  }

  void showThumbnail(@Nullable Thumbnail picture) {
    if (thumbnail != null) {
      thumbnail.show(picture);
    }
  }
}
