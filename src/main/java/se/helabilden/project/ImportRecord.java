package se.helabilden.project;

import java.io.Serializable;
import java.util.List;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Stamp;

/// One import of values, kept with its receipt so that every number can be followed back to its row.
///
/// @param file the file's name
/// @param fileHash SHA-256 of the file
/// @param layerId the layer it was matched with
/// @param indicatorIds the indicators that it made or changed
public record ImportRecord(
    Stamp stamp, String file, String fileHash, String layerId, List<String> indicatorIds, MatchReceipt receipt)
    implements Serializable {
  public ImportRecord {
    indicatorIds = List.copyOf(indicatorIds);
  }
}
