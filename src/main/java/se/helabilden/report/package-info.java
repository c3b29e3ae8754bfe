/// The report as a document model, built from the project; writers for Word and Excel are ports.
@NullMarked
package se.helabilden.report;

import org.jspecify.annotations.NullMarked;
