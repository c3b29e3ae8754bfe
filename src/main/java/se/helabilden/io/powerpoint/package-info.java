/// The door to PowerPoint files: slides of the report's model, written with Apache POI.
@NullMarked
package se.helabilden.io.powerpoint;

import org.jspecify.annotations.NullMarked;
