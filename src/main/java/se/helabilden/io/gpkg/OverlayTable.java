package se.helabilden.io.gpkg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import se.helabilden.map.OverlayFeatures;

/// Layers of the user's own on disk: name and well-known binary of each thing, packed. The table is made with the first
/// one, so that files without any are as they always were.
final class OverlayTable {
  static final String NAME = "app_overlay";

  private OverlayTable() {}

  static boolean exists(Connection connection) throws SQLException {
    return Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = ?", NAME) > 0;
  }

  /// Stores a layer unless it is there.
  static void add(Connection connection, OverlayFeatures overlay) throws SQLException {
    if (!exists(connection)) {
      Sqlite.run(
          connection,
          "CREATE TABLE app_overlay (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, content BLOB NOT NULL)",
          "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('app_overlay', 'attributes', 'app_overlay')");
    }
    Sqlite.update(
        connection,
        "INSERT OR IGNORE INTO app_overlay (hash, content) VALUES (?, ?)",
        overlay.contentHash(),
        Packing.pack(bytes(overlay)));
  }

  /// A layer; null where it is not there.
  ///
  /// @throws IllegalArgumentException if it is damaged
  static @Nullable OverlayFeatures read(Connection connection, String hash) throws SQLException {
    if (!exists(connection)) {
      return null;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT content FROM app_overlay WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        OverlayFeatures found = of(Packing.unpack(rows.getBytes(1)));
        if (!found.contentHash().equals(hash)) {
          throw new IllegalArgumentException("overlay " + hash + " was changed");
        }
        return found;
      } catch (DataFormatException | IOException | ParseException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  private static byte[] bytes(OverlayFeatures overlay) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(overlay.features().size());
      for (OverlayFeatures.Feature feature : overlay.features()) {
        part(feature.name().getBytes(StandardCharsets.UTF_8), out);
        part(writer.write(feature.geometry()), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory refused to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void part(byte[] part, DataOutputStream out) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private static OverlayFeatures of(byte[] bytes) throws IOException, ParseException {
    WKBReader reader = new WKBReader();
    List<OverlayFeatures.Feature> features = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = new String(part(in), StandardCharsets.UTF_8);
      features.add(new OverlayFeatures.Feature(name, reader.read(part(in))));
    }
    return new OverlayFeatures(features);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a part of " + length + " bytes");
    }
    return in.readNBytes(length);
  }
}
