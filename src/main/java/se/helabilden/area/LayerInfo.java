package se.helabilden.area;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// What a project keeps of a layer beside its areas, which are immutable content found by their hash.
///
/// @param id public id: `deso-2025`, `kommun`, else a slug of the file's layer
/// @param name for people: `DeSO 2025`
/// @param version the year that names the division's version, or null
/// @param crs the coordinates as kept, the project's one system
/// @param sourceCrs the system the file had: `EPSG:3011`, or words where it named none
/// @param codeField the file's field with the codes
/// @param nameField the file's field with the names, or null
/// @param file the name of the file it came from
/// @param fileHash SHA-256 of that file
/// @param credit who made the boundaries, to be printed on maps, or null
/// @param areas how many there are
/// @param hash SHA-256 of codes, names and geometry: finds the [AreaLayer] in the store
/// @param madeOf the areas that these were put together of; null for a layer that was read from a file
public record LayerInfo(
    Stamp stamp,
    String id,
    String name,
    AreaLevel level,
    @Nullable String version,
    Crs crs,
    String sourceCrs,
    String codeField,
    @Nullable String nameField,
    String file,
    String fileHash,
    @Nullable String credit,
    int areas,
    String hash,
    @Nullable MadeOf madeOf)
    implements Serializable {

  /// What a layer was put together of.
  ///
  /// @param layerId the smaller areas' layer, as it was called then
  /// @param hash of that layer's areas
  /// @param by what told which go together: a column of the boundaries, or the name of a file
  /// @param parts how many smaller areas there are in these
  public record MadeOf(String layerId, String layerName, String hash, String by, int parts) implements Serializable {}

  /// A layer that was read from a file.
  public LayerInfo(
      Stamp stamp,
      String id,
      String name,
      AreaLevel level,
      @Nullable String version,
      Crs crs,
      String sourceCrs,
      String codeField,
      @Nullable String nameField,
      String file,
      String fileHash,
      @Nullable String credit,
      int areas,
      String hash) {
    this(
        stamp, id, name, level, version, crs, sourceCrs, codeField, nameField, file, fileHash, credit, areas, hash,
        null);
  }
}
