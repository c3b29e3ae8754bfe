package se.helabilden.area;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One area with its boundary.
///
/// @param name for people: the RegSO's name; for a DeSO, which has none, its RegSO's name and its code; else the code
/// @param municipalityCode four digits, or null where unknown
/// @param municipalityName or null where unknown
/// @param regsoCode the RegSO that a DeSO belongs to, or null
/// @param geometry polygon or multipolygon, valid, in the layer's coordinate system (metres, x east, y north)
public record Area(
    AreaCode code,
    String name,
    @Nullable String municipalityCode,
    @Nullable String municipalityName,
    @Nullable String regsoCode,
    Geometry geometry)
    implements Serializable {}
