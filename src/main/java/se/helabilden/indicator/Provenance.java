package se.helabilden.indicator;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Texts;

/// Where the numbers of an indicator come from, as the file itself says it.
///
/// @param file name of the imported file; null for what the program computed
/// @param sheet the sheet, or null
/// @param fileHash SHA-256 of the file, or null
/// @param source the producer, `SCB`, or null
/// @param tableId the source's own id of the table, `000006TA`, or null
/// @param title the table's title, or null
/// @param contents the contents text, `Låg ekonomisk standard, procent`
/// @param updated when the source last changed the table, as written there, or null
/// @param referenceTime `31 december respektive år`, or null
/// @param database the database's name, or null
/// @param notes footnotes that belong to this indicator, whole
/// @param importedAt when it came into the project
/// @param addable false where the source says that the values must not be added up; null where it says nothing
/// @param retrieved how they were fetched from the web; null for a file that somebody had
public record Provenance(
    @Nullable String file,
    @Nullable String sheet,
    @Nullable String fileHash,
    @Nullable String source,
    @Nullable String tableId,
    @Nullable String title,
    String contents,
    @Nullable String updated,
    @Nullable String referenceTime,
    @Nullable String database,
    List<String> notes,
    Instant importedAt,
    @Nullable Boolean addable,
    @Nullable Retrieval retrieved)
    implements Serializable {
  /// Projects of before, and packages, have the way from the web as a note in Swedish.
  public Provenance {
    if (retrieved == null) {
      retrieved = notes.stream().flatMap(note -> Retrieval.of(note).stream()).findFirst().orElse(null);
    }
    notes = notes.stream().filter(note -> Retrieval.of(note).isEmpty()).toList();
  }

  /// What a reader is told beside the numbers: the notes, and the way from the web.
  public List<String> remarks(Texts texts) {
    List<String> all = new ArrayList<>(notes);
    if (retrieved != null) {
      all.add(texts.text(retrieved.told()));
    }
    return List.copyOf(all);
  }

  /// Of a file that somebody had.
  public Provenance(
      @Nullable String file,
      @Nullable String sheet,
      @Nullable String fileHash,
      @Nullable String source,
      @Nullable String tableId,
      @Nullable String title,
      String contents,
      @Nullable String updated,
      @Nullable String referenceTime,
      @Nullable String database,
      List<String> notes,
      Instant importedAt,
      @Nullable Boolean addable) {
    this(
        file, sheet, fileHash, source, tableId, title, contents, updated, referenceTime, database, notes, importedAt,
        addable, null);
  }

  /// Of a source that does not tell whether its values may be added up.
  public Provenance(
      @Nullable String file,
      @Nullable String sheet,
      @Nullable String fileHash,
      @Nullable String source,
      @Nullable String tableId,
      @Nullable String title,
      String contents,
      @Nullable String updated,
      @Nullable String referenceTime,
      @Nullable String database,
      List<String> notes,
      Instant importedAt) {
    this(
        file, sheet, fileHash, source, tableId, title, contents, updated, referenceTime, database, notes, importedAt,
        null);
  }

  /// What is computed of it at this moment: the same with more said about it, before what the source says.
  public Provenance computed(String note, Instant at) {
    List<String> more = new ArrayList<>(List.of(note));
    more.addAll(notes);
    return new Provenance(
        file, sheet, fileHash, source, tableId, title, contents, updated, referenceTime, database, more, at,
        addable, retrieved);
  }

  public Provenance withSource(String producer) {
    return new Provenance(
        file, sheet, fileHash, producer, tableId, title, contents, updated, referenceTime, database, notes, importedAt,
        addable, retrieved);
  }

  /// The same, computed at another time.
  public Provenance computedAt(Instant now) {
    return new Provenance(
        file, sheet, fileHash, source, tableId, title, contents, updated, referenceTime, database, notes, now, null,
        retrieved);
  }
}
