/// The map's screen: map, legend, table, spread and advice, all linked.
@NullMarked
package se.helabilden.ui.map;

import org.jspecify.annotations.NullMarked;
