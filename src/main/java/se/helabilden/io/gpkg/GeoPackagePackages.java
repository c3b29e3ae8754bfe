package se.helabilden.io.gpkg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.PackageDatabase;
import se.helabilden.importing.PackageLimits;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// Data packages as GeoPackages. A package is a stranger's file: it is read as [ForeignDatabase] reads, and only true
/// tables of it.
public final class GeoPackagePackages implements PackageDatabase {
  private final Path temporary;
  private final Clock clock;

  /// @param temporary where copies of foreign files are made; they are removed after reading
  public GeoPackagePackages(Path temporary, Clock clock) {
    this.temporary = temporary;
    this.clock = clock;
  }

  /// What the list of a package says of one thing in it.
  private record Item(String path, String role, @Nullable String sha256) {}

  @Override
  public boolean isOne(Path file) {
    if (!ForeignDatabase.isSqlite(file)) {
      return false;
    }
    try (Connection connection = Sqlite.openImmutable(file)) {
      return hasTables(connection);
    } catch (SQLException e) {
      // No database that can be read: whoever reads it next says why.
      return false;
    }
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    return Sqlite.number(
            connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name IN (?, ?)",
            PackageFile.LIST, PackageFile.CONTENT)
        == 2;
  }

  @Override
  public void write(Path target, List<Layer> layers, SequencedMap<String, Path> files, Progress progress) {
    WholeFile.write(
        target,
        coming -> {
          try {
            PackageFile.write(coming, layers, files, clock, progress);
          } catch (SQLException e) {
            throw Failures.of(e, target);
          }
        });
  }

  @Override
  public void unpack(Path file, Path folder, Progress progress) {
    try (ForeignDatabase database = ForeignDatabase.open(file, temporary, progress)) {
      try {
        unpack(database, file, folder, progress);
      } catch (SQLException e) {
        throw database.refusal(e);
      } catch (IOException e) {
        throw UserFacingException.input("unreadable-file", Message.of("io.gpkg.unreadable"), Place.file(file), e);
      }
    }
  }

  private static void unpack(ForeignDatabase database, Path file, Path folder, Progress progress)
      throws SQLException, IOException {
    Connection connection = database.connection();
    if (!hasTables(connection)) {
      throw UserFacingException.input(
          "no-package", Message.of("io.gpkg.noPackage", String.valueOf(file.getFileName())), Place.file(file));
    }
    PackageLimits limits = new PackageLimits(file, folder);
    boolean areas = false;
    for (Item item : items(connection)) {
      progress.check();
      database.nextStep();
      boolean isLayer = item.role().equals(PackageFile.AREAS);
      String hash =
          isLayer ? rows(database, item, file, progress) : unpacked(database, item, limits.next(item.path()), limits);
      if (!hash.equalsIgnoreCase(item.sha256())) {
        throw changed(item, file);
      }
      areas |= isLayer;
    }
    if (areas) {
      limits.add(Files.size(file));
      database.copyTo(limits.next(AREAS));
    }
  }

  private static List<Item> items(Connection connection) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT path, role, sha256 FROM " + PackageFile.LIST + " ORDER BY id")) {
      while (rows.next()) {
        items.add(new Item(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2)), rows.getString(3)));
      }
    }
    return items;
  }

  /// Writes a file as it lies in its pieces; its hash.
  private static String unpacked(ForeignDatabase database, Item item, Path target, PackageLimits limits)
      throws SQLException, IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (PreparedStatement statement =
            database
                .connection()
                .prepareStatement("SELECT content FROM " + PackageFile.CONTENT + " WHERE path = ? ORDER BY piece");
        OutputStream out = Files.newOutputStream(target)) {
      statement.setString(1, item.path());
      try (ResultSet pieces = statement.executeQuery()) {
        while (pieces.next()) {
          database.nextStep();
          byte[] bytes = pieces.getBytes(1);
          if (bytes != null) {
            limits.add(bytes.length);
            out.write(bytes);
          }
        }
      }
    }
    return Hash.ofFile(target);
  }

  /// The hash of a layer's rows.
  private static String rows(ForeignDatabase database, Item item, Path file, Progress progress) throws SQLException {
    ForeignLayer layer =
        ForeignLayer.all(database.connection()).stream()
            .filter(one -> one.table().equals(item.path()) && !one.isView())
            .findFirst()
            .orElseThrow(() -> changed(item, file));
    PackageFile.RowHash hash = new PackageFile.RowHash();
    String sql =
        "SELECT geom, kod, namn, kommunkod, kommunnamn, regsokod FROM " + Sqlite.quote(layer.table()) + " ORDER BY fid";
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        progress.check();
        database.nextStep();
        byte[] shape = rows.getBytes(1);
        hash.add(
            shape == null ? new byte[0] : shape, rows.getString(2), rows.getString(3), rows.getString(4),
            rows.getString(5), rows.getString(6));
      }
    }
    return hash.hex();
  }

  private static UserFacingException changed(Item item, Path file) {
    return UserFacingException.input(
        "package-changed", Message.of("importing.packageChanged", item.path()), Place.file(file));
  }
}
