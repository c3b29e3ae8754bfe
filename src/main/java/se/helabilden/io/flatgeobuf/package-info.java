/// Boundary files in the FlatGeobuf format.
@NullMarked
package se.helabilden.io.flatgeobuf;

import org.jspecify.annotations.NullMarked;
