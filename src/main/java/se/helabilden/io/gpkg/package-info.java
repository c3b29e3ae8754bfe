/// SQLite and GeoPackage: foreign boundary files in, and the project's own file.
@NullMarked
package se.helabilden.io.gpkg;

import org.jspecify.annotations.NullMarked;
