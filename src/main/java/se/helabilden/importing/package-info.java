/// The import journey: sniff, read, stage, preview, commit.
@NullMarked
package se.helabilden.importing;

import org.jspecify.annotations.NullMarked;
