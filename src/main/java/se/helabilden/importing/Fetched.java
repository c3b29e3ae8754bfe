package se.helabilden.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Retrieval;
import se.helabilden.json.Json;
import se.helabilden.work.WholeFile;

/// Where a file that was fetched from the web comes from. Stands beside the file, so that the file stays as the source
/// sent it.
///
/// @param address what was asked
/// @param query the question that was sent with it, or null
/// @param tableId the source's own id, or null
/// @param updated when the source last changed it, or null
/// @param credit who made it, to be named wherever it shows
/// @param day when it was fetched: `2026-11-26`
public record Fetched(
    String address, @Nullable String query, @Nullable String tableId, @Nullable String updated, String credit, String day) {
  private static final String ENDING = ".hamtad.json";

  /// Puts the note beside its file.
  public void writeBeside(Path file) {
    WholeFile.write(beside(file), Json.writePretty(this));
  }

  /// The note of a file; empty for files that somebody gave.
  static Optional<Fetched> of(Path file) {
    Path note = beside(file);
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readString(note, StandardCharsets.UTF_8), Fetched.class));
    } catch (IOException | IllegalArgumentException e) {
      // The numbers are read all the same; only what is said of their way here is missing.
      System.getLogger(Fetched.class.getName()).log(System.Logger.Level.WARNING, note.toString(), e);
      return Optional.empty();
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /// For the list of sources.
  Retrieval retrieval() {
    return new Retrieval(day, credit, tableId, address, updated);
  }
}
