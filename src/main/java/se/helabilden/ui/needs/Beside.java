package se.helabilden.ui.needs;

import java.util.function.Supplier;
import se.helabilden.ui.common.Screen;
import se.helabilden.work.Message;

/// What stands in the list beside the questions and fills the middle when it is chosen, such as an overview.
///
/// @param id stable, told from every question's
/// @param screen made when it is first gone to
public record Beside(String id, Message name, Supplier<Screen> screen) {}
