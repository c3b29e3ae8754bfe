package se.helabilden.ui.map;

import org.jspecify.annotations.Nullable;

/// One objection to the map, with its reason and, where there is one, its mend.
///
/// @param mendLabel what the button says; null where nothing can be mended by a click
record AdviceLine(String id, String text, String why, @Nullable String mendLabel, Runnable mend) {}
