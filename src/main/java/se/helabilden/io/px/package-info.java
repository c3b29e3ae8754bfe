/// PX files, the PC-Axis format of statistical offices.
@NullMarked
package se.helabilden.io.px;

import org.jspecify.annotations.NullMarked;
