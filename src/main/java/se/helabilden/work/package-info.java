/// What every part of the program needs to say: progress, problems, messages, who made what and when.
@NullMarked
package se.helabilden.work;

import org.jspecify.annotations.NullMarked;
