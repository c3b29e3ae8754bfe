package se.helabilden.io.gpkg;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.project.ImportRecord;
import se.helabilden.work.Hash;

/// Match receipts on disk: thousands of rows each, so packed, and read only when somebody asks. The checksum is of the
/// stored text, not of the object: a later program may know more fields of a receipt.
final class ReceiptTable {
  private ReceiptTable() {}

  /// Stores a receipt unless it is there.
  static void add(Connection connection, MatchReceipt receipt) throws SQLException {
    String text = ReceiptJson.write(receipt);
    Sqlite.update(
        connection,
        "INSERT OR IGNORE INTO app_receipt (hash, checksum, json) VALUES (?, ?, ?)",
        ImportRecord.hashOf(receipt),
        checksum(text),
        Packing.pack(text));
  }

  /// A receipt; null where it is not there.
  ///
  /// @throws IllegalArgumentException if it is damaged
  static @Nullable MatchReceipt read(Connection connection, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT checksum, json FROM app_receipt WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        String text = Packing.unpackText(rows.getBytes(2));
        if (!checksum(text).equals(rows.getString(1))) {
          throw new IllegalArgumentException("receipt " + hash + " was changed");
        }
        return ReceiptJson.read(text);
      } catch (DataFormatException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  private static String checksum(String text) {
    return new Hash().add(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
