/// The project as an immutable whole, its edits, its history, and the port of the store.
@NullMarked
package se.helabilden.project;

import org.jspecify.annotations.NullMarked;
