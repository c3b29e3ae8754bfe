package se.helabilden.ui.map;

import java.util.List;
import se.helabilden.needs.MapView;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.SavedViews;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Step;
import se.helabilden.work.Message;

/// Puts the map that shows into the report, with those beside it.
final class ToReport {
  private final ScreenContext context;
  private final MapViewModel model;

  ToReport(ScreenContext context, MapViewModel model) {
    this.context = context;
    this.model = model;
  }

  void add() {
    ShownMap shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    List<ShownMap> all = model.compare().shown();
    String name = String.join(" · ", all.stream().map(map -> map.values().entry().name()).distinct().toList());
    SavedViews.Chosen chosen = SavedViews.Chosen.of(context.workspace());
    MapView view = SavedViews.of(
            chosen, shown, all.subList(1, all.size()), context.workspace().author().stamp(), chosen.title(), true);
    SavedViews.keep(
        context.workspace(),
        view,
        name,
        () ->
            context
                .notices()
                .show(
                    Notice.information(
                        Message.of("ui.map.addedToReport", name),
                        new Notice.Action(
                            Message.of("ui.map.toReport"), () -> context.navigator().go(Step.REPORT)))));
  }
}
