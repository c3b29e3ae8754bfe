/// Boundary files and coordinate systems: shapefiles, GeoJSON, TopoJSON, KML, GML, and GeoTools behind one door.
@NullMarked
package se.helabilden.io.geo;

import org.jspecify.annotations.NullMarked;
