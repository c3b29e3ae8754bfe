package se.helabilden.indicator;

/// The entry that a column most likely is, and what speaks for it: its contents text fits always.
///
/// @param table whether the entry is known from the same table
/// @param unit whether the unit is the same
public record CatalogueProposal(CatalogueEntry entry, boolean table, boolean unit) {}
