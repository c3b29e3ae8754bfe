/// Templates of questions, read from the files that come with the program or that an organisation has written.
@NullMarked
package se.helabilden.io.template;

import org.jspecify.annotations.NullMarked;
