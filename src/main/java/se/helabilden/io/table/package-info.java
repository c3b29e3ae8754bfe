/// Delimited text, in any dialect and encoding that tables of values come in.
@NullMarked
package se.helabilden.io.table;

import org.jspecify.annotations.NullMarked;
