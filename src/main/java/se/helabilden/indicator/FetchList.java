package se.helabilden.indicator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which official indicators a project lacks, and how to get each: in the national statistics database, in Kolada, by
/// asking someone, or by computing it from what the project has.
///
/// @param present the official indicators that the project has
/// @param wishes the others, in the order of the list
public record FetchList(List<CatalogueEntry> present, List<Wish> wishes) implements Serializable {
  public FetchList {
    present = List.copyOf(present);
    wishes = List.copyOf(wishes);
  }

  /// How an indicator is got.
  public enum Way {
    /// From counts that the project already has.
    DERIVE,
    /// From a table in the national statistics database.
    STATISTICS_DATABASE,
    /// From Kolada.
    KOLADA,
    /// By asking an analyst or the authority that has it.
    ASK
  }

  /// One indicator that is not there.
  ///
  /// @param ways in the order to try
  /// @param tables of the national statistics database
  /// @param measures of Kolada
  public record Wish(CatalogueEntry entry, Official official, List<Way> ways, List<String> tables, List<String> measures)
      implements Serializable {
    public Wish {
      ways = List.copyOf(ways);
      tables = List.copyOf(tables);
      measures = List.copyOf(measures);
    }
  }

  /// @param catalogueIds the catalogue entries of the project's indicators
  public static FetchList of(Catalogue catalogue, Collection<String> catalogueIds) {
    List<CatalogueEntry> missing = catalogue.missing(catalogueIds);
    List<Wish> wishes = new ArrayList<>();
    for (CatalogueEntry entry : missing) {
      if (entry.official() != null) {
        wishes.add(wish(entry, entry.official(), catalogueIds));
      }
    }
    return new FetchList(
        catalogue.official().stream().filter(entry -> !missing.contains(entry)).toList(), wishes);
  }

  private static Wish wish(CatalogueEntry entry, Official official, Collection<String> catalogueIds) {
    List<String> tables = official.sourceTables().stream().filter(id -> id.matches("TAB\\d+")).toList();
    List<String> measures = official.sourceTables().stream().filter(id -> id.matches("[NU]\\d{5}")).toList();
    List<Way> ways = new ArrayList<>();
    if (official.derivableFrom().stream().anyMatch(catalogueIds::contains)) {
      ways.add(Way.DERIVE);
    }
    if (!tables.isEmpty()) {
      ways.add(Way.STATISTICS_DATABASE);
    }
    if (!measures.isEmpty()) {
      ways.add(Way.KOLADA);
    }
    if (tables.isEmpty() && measures.isEmpty()) {
      ways.add(Way.ASK);
    }
    return new Wish(entry, official, ways, tables, measures);
  }
}
