package se.helabilden.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Identity and origin of an object that a person made, so that two copies of a project can be merged: a UUID that
/// never changes, who made it, for which organisation, and when.
public record Stamp(UUID id, String author, @Nullable String organisation, Instant at) implements Serializable {}
