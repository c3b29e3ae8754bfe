/// The catalogue of indicators, read from the file that comes with the program.
@NullMarked
package se.helabilden.io.catalogue;

import org.jspecify.annotations.NullMarked;
