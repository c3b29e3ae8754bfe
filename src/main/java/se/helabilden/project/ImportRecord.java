package se.helabilden.project;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Stamp;

/// One import of values, with the sums of its receipt. The receipt itself, which accounts for every row of the file and
/// may hold thousands, is content: [ProjectContent#receipt] finds it by its hash when somebody asks.
///
/// @param file the file's name
/// @param fileHash SHA-256 of the file
/// @param layerId the layer it was matched with
/// @param indicatorIds the indicators that it made or changed
/// @param entries how many indicator entries came in: each breakdown is one
/// @param rows the rows of the file
/// @param areas the areas of the layer
/// @param receipt hash of the [MatchReceipt]
/// @param versions where the table was made for another version of the division than the layer, which and how many rows;
///     empty where it was not; null in records of an earlier program, which only the receipt tells more of
/// @param mapping how the file was understood, as the text of a mapping; null in records of an earlier program
public record ImportRecord(
    Stamp stamp,
    String file,
    String fileHash,
    String layerId,
    List<String> indicatorIds,
    int entries,
    MatchReceipt.Rows rows,
    MatchReceipt.Areas areas,
    String receipt,
    @Nullable List<VersionDifference> versions,
    @Nullable String mapping)
    implements Serializable {
  private static final String VERSION_DIFFERS = "version-differs";

  public ImportRecord {
    indicatorIds = List.copyOf(indicatorIds);
    versions = versions == null ? null : List.copyOf(versions);
  }

  /// A table and a layer of different versions of a division.
  ///
  /// @param sameCode rows whose code exists in both
  /// @param confirmed of those, how many have a boundary known to be the same; null in records of an earlier program
  public record VersionDifference(int sameCode, String table, String layer, @Nullable Integer confirmed)
      implements Serializable {
    Message message() {
      return MatchReceipt.versionMessage(sameCode, confirmed == null ? 0 : confirmed, table, layer);
    }
  }

  /// The record of an import with this receipt, which must come to the store in [NewContent] with it.
  public ImportRecord(
      Stamp stamp,
      String file,
      String fileHash,
      String layerId,
      List<String> indicatorIds,
      MatchReceipt receipt) {
    this(
        stamp,
        file,
        fileHash,
        layerId,
        indicatorIds,
        receipt.indicators().size(),
        receipt.rows(),
        receipt.areas(),
        hashOf(receipt),
        versionsOf(receipt),
        null);
  }

  /// With the text of a mapping.
  public ImportRecord withMapping(String text) {
    return new ImportRecord(
        stamp, file, fileHash, layerId, indicatorIds, entries, rows, areas, receipt, versions, text);
  }

  /// What a receipt says of versions.
  static List<VersionDifference> versionsOf(MatchReceipt receipt) {
    return receipt.warnings().stream()
        .filter(warning -> warning.issue().id().equals(VERSION_DIFFERS))
        .map(warning -> versions(warning, warning.issue().message().arguments()))
        .toList();
  }

  private static VersionDifference versions(MatchReceipt.Warning warning, List<? extends Serializable> words) {
    return new VersionDifference(warning.sameCode(), words.get(1).toString(), words.get(2).toString(), warning.confirmed());
  }

  /// What finds a receipt: SHA-256 of all that it says.
  public static String hashOf(MatchReceipt receipt) {
    String told = receipt.toString();
    // A receipt without added up areas says what it said before there were any, so that its hash stays.
    return new Hash().add(told.replaceFirst(", rebuilt=\\[]]$", "]")).hex();
  }
}
