/// Where one begins: choose a municipality, open, try the example, or drop a file.
@NullMarked
package se.helabilden.ui.start;

import org.jspecify.annotations.NullMarked;
