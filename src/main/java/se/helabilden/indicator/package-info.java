/// Indicators and their values: immutable series, the catalogue, the strict number parser, the matching of keys and its receipt.
@NullMarked
package se.helabilden.indicator;

import org.jspecify.annotations.NullMarked;
