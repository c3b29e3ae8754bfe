package se.helabilden.ui.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project that was open lately.
///
/// @param picture path of a small map picture in the user's data folder, or null
public record RecentProject(String file, String name, Instant openedAt, @Nullable String picture) {}
