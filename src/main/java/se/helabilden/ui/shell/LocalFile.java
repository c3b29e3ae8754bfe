package se.helabilden.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a file lies on this computer alone.
final class LocalFile {
  private static final Pattern SYNCED =
      Pattern.compile("onedrive|dropbox|google ?drive|icloud|mobile documents|nextcloud|owncloud|sharepoint");
  private static final Pattern NETWORKED =
      Pattern.compile("nfs.*|cifs|smb.*|webdav|davfs|afpfs|ncpfs|fuse\\.(sshfs|rclone|gvfs.*)");

  private LocalFile() {}

  /// Judged by the names of its folders and the kind of its disk; false where that cannot be told.
  static boolean isLocal(Path file) {
    String name = file.toAbsolutePath().toString();
    if (name.startsWith("\\\\") || SYNCED.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return false;
    }
    try {
      return !NETWORKED.matcher(Files.getFileStore(file).type().toLowerCase(Locale.ROOT)).matches();
    } catch (IOException e) {
      return false;
    }
  }
}
