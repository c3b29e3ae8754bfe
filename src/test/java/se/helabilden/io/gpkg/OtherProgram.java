package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A program that has a file open with a write-ahead log, as QGIS does, until its input ends.
public final class OtherProgram {
  private OtherProgram() {}

  public static void main(String[] arguments) throws SQLException, IOException {
    try (Connection connection = Sqlite.openShared(Path.of(arguments[0]))) {
      Sqlite.run(connection, "PRAGMA journal_mode=WAL", "UPDATE deso_2025 SET name = 'Ändrat där' WHERE fid = 1");
      System.out.println("ready");
      System.in.transferTo(System.out);
    }
  }
}
