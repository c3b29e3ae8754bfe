/// The first step, Underlag: the areas and indicators of the project, what a file was understood as before anything is
/// changed, and the receipt after.
@NullMarked
package se.helabilden.ui.data;

import org.jspecify.annotations.NullMarked;
