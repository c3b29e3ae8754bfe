package se.helabilden.project;

import java.io.Serializable;
import se.helabilden.work.Stamp;

/// A piece of advice that somebody has looked into and lets stand: it is not said again while it stays the same.
///
/// @param advice what identifies it: [ProjectCheck.Problem#key]
/// @param text what it said, in the language it was read in
public record Heeded(Stamp stamp, String advice, String text) implements Serializable {}
