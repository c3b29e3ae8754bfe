package se.helabilden.ui.shell;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.FileDrop;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.Step;

/// The screens that the frame shows, each made when it is first gone to. A step without a screen gets a panel that
/// says what it will be for and what can be done today.
///
/// @param present the full screen for an audience; null where there is none
/// @param drop takes files dropped on the window while a project is open
public record Rooms(
    Supplier<Screen> start,
    Map<Step, Supplier<Screen>> steps,
    @Nullable Supplier<Screen> present,
    FileDrop drop) {
  public Rooms {
    steps = Map.copyOf(steps);
  }
}
