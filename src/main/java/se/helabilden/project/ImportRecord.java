package se.helabilden.project;

import java.io.Serializable;
import java.util.List;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Hash;
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
public record ImportRecord(
    Stamp stamp,
    String file,
    String fileHash,
    String layerId,
    List<String> indicatorIds,
    int entries,
    MatchReceipt.Rows rows,
    MatchReceipt.Areas areas,
    String receipt)
    implements Serializable {
  public ImportRecord {
    indicatorIds = List.copyOf(indicatorIds);
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
        hashOf(receipt));
  }

  /// What finds a receipt: SHA-256 of all that it says.
  public static String hashOf(MatchReceipt receipt) {
    return new Hash().add(receipt.toString()).hex();
  }
}
