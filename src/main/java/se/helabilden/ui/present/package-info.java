/// The current map for a room: edge to edge, large, by keys.
@NullMarked
package se.helabilden.ui.present;

import org.jspecify.annotations.NullMarked;
