/// Arithmetic on values of areas: classes, references, indices, derived indicators, and the gate that values are read through.
@NullMarked
package se.helabilden.analysis;

import org.jspecify.annotations.NullMarked;
