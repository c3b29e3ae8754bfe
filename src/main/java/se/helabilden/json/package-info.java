/// Records to JSON text and back, the one place that knows the JSON library.
@NullMarked
package se.helabilden.json;

import org.jspecify.annotations.NullMarked;
