/// The choropleth as a descriptor, the painter, the legend and the frame; the same for screen, PNG and SVG.
@NullMarked
package se.helabilden.map;

import org.jspecify.annotations.NullMarked;
