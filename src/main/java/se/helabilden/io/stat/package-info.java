/// Statistics as JSON: JSON-stat, the answers of PxWeb, and Kolada.
@NullMarked
package se.helabilden.io.stat;

import org.jspecify.annotations.NullMarked;
