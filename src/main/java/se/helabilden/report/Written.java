package se.helabilden.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file as written.
///
/// @param kept where the earlier file went that someone had edited since it was made; null where there was none, or
///     where its edits stand in the new one
/// @param carried what of those edits stands in the new one
public record Written(Path file, @Nullable Path kept, CarriedOver carried) {}
