package se.helabilden.io.px;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One keyword of a PX file with what it says: `VALUES[en]("region")="Ale","Lerum";`.
///
/// @param keyword in upper case
/// @param language or null
/// @param subkeys what stands in parentheses, without quotes
/// @param values texts and bare words; those of a list of times without the `TLIST`
/// @param scale `A1`, `H1`, `Q1`, `M1`, `W1` of a list of times, else null
/// @param range whether the times are told by the first and the last only
/// @param position where the keyword begins
record PxEntry(
    String keyword,
    @Nullable String language,
    List<String> subkeys,
    List<String> values,
    @Nullable String scale,
    boolean range,
    int position) {}
