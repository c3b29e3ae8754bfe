/// The verbs of the command line and their JSON.
@NullMarked
package se.helabilden.cli;

import org.jspecify.annotations.NullMarked;
