/// Statistics and boundaries from the web.
@org.jspecify.annotations.NullMarked
package se.helabilden.io.web;
