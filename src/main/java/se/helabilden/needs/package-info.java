/// The guided analysis: the template of questions and the answers to it, and the objects that carry the red thread from
/// evidence over finding and need to goal, measure and follow-up.
@NullMarked
package se.helabilden.needs;

import org.jspecify.annotations.NullMarked;
