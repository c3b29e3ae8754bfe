/// Views of the red thread that several screens show: the grid where needs get their priority, and the plan as a table,
/// as a timeline, and as a thread from need to follow-up.
@NullMarked
package se.helabilden.ui.thread;

import org.jspecify.annotations.NullMarked;
