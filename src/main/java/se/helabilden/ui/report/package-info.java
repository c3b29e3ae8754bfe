/// Rapport: what goes into the documents, what to look at first, the pages as they will look, and the files.
@NullMarked
package se.helabilden.ui.report;

import org.jspecify.annotations.NullMarked;
