/// Areas and their boundaries: codes, layers, and the ports through which boundary files and coordinate systems come in.
@NullMarked
package se.helabilden.area;

import org.jspecify.annotations.NullMarked;
