package se.helabilden.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file as written.
///
/// @param kept where the earlier file went that someone had edited since it was made; null where there was none
public record Written(Path file, @Nullable Path kept) {}
