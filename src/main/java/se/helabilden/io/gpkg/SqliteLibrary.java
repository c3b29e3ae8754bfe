package se.helabilden.io.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;
import se.helabilden.work.UserFolder;

/// SQLite's native library, unpacked once to the user's folder instead of to the temporary folder at every start: that
/// is faster, and works where nothing may run from the temporary folder.
final class SqliteLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  private SqliteLibrary() {}

  /// Tells the driver where the library is; where that cannot be done, the driver unpacks it in its own way.
  ///
  /// @return whether the unpacked library will be used
  static synchronized boolean prepare(UserFolder user) {
    if (System.getProperty(PATH) != null) {
      return true;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    Path folder =
        user.root()
            .resolve("native")
            .resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
            .resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
    try {
      unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
    } catch (IOException e) {
      return false;
    }
    System.setProperty(PATH, folder.toString());
    System.setProperty(NAME, name);
    return true;
  }

  /// Copies beside and renames: what is there under the name is whole. Should it yet not be one that loads, the driver
  /// goes its own way.
  private static void unpack(String resource, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(target.getParent());
    Path temporary = Files.createTempFile(target.getParent(), "unpack", ".tmp");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no library for this computer: " + resource);
      }
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
