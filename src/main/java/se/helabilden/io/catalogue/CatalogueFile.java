package se.helabilden.io.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.json.Json;

/// Reads the catalogue of indicators: one JSON object with `version` and `indicators`, each as [CatalogueEntry].
public final class CatalogueFile {
  private static final String RESOURCE = "/assets/catalogue/indicators.json";

  private record Content(int version, List<CatalogueEntry> indicators) {}

  private CatalogueFile() {}

  /// The catalogue that comes with the program.
  public static Catalogue bundled() {
    try (InputStream in = CatalogueFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /// A catalogue from its JSON text.
  ///
  /// @throws IllegalArgumentException if it is no such text, or an id occurs twice
  public static Catalogue read(InputStream in) throws IOException {
    return new Catalogue(Json.read(in, Content.class).indicators());
  }
}
