/// The frame around the screens: rail, head, foot, bars, command field, settings and window.
@NullMarked
package se.helabilden.ui.shell;

import org.jspecify.annotations.NullMarked;
