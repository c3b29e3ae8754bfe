/// Excel workbooks: tables in, the annex out.
@NullMarked
package se.helabilden.io.excel;

import org.jspecify.annotations.NullMarked;
