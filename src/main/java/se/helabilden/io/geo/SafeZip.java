package se.helabilden.io.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A zip from a stranger. Nothing is ever written to disk by an entry's name; an archive whose names try to leave it,
/// or that unpacks to much more than it is, is refused whole. What an entry claims of its size is checked, not
/// believed.
final class SafeZip implements AutoCloseable {
  private static final int MOST_ENTRIES = 100;
  private static final long MOST_BYTES = 500_000_000;
  private static final long HIGHEST_RATIO = 200;
  /// Below this an entry may be as repetitive as it likes.
  private static final long HARMLESS = 1_000_000;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2");

  private final ZipFile zip;
  private final Place place;
  private long unpacked;

  private SafeZip(ZipFile zip, Place place) {
    this.zip = zip;
    this.place = place;
  }

  /// @throws UserFacingException (INPUT) if it is no zip, or an unsafe one
  static SafeZip open(Path file) {
    Place place = Place.file(file);
    try {
      SafeZip opened = new SafeZip(zipFile(file), place);
      try {
        opened.checkEntries();
      } catch (RuntimeException e) {
        opened.close();
        throw e;
      }
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      throw UserFacingException.input("damaged-zip", Message.of("io.geo.damagedZip"), place, e);
    }
  }

  /// The names of the files inside, folders and what macOS adds left out.
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      String base = name.substring(name.lastIndexOf('/') + 1);
      if (!entry.isDirectory() && !base.startsWith("._") && !name.startsWith("__MACOSX/")) {
        names.add(name);
      }
    }
    return names;
  }

  /// The bytes of a file inside.
  ///
  /// @throws UserFacingException (INPUT) if it is damaged or unpacks to too much
  byte[] read(String name, Progress progress) {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream in = zip.getInputStream(entry)) {
      long limit = Math.min(MOST_BYTES - unpacked, Math.max(HARMLESS, entry.getCompressedSize() * HIGHEST_RATIO));
      ByteArrayOutputStream out =
          new ByteArrayOutputStream((int) Math.clamp(entry.getSize(), 1024, Math.max(1024, limit)));
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        progress.check();
        if (out.size() + (long) n > limit) {
          throw bomb();
        }
        out.write(buffer, 0, n);
      }
      unpacked += out.size();
      return out.toByteArray();
    } catch (IOException e) {
      throw UserFacingException.input("damaged-zip", Message.of("io.geo.damagedZip"), place, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Names in old zips are in the DOS code page of Western Europe.
  private static ZipFile zipFile(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (Charset.isSupported("IBM850")) {
        return new ZipFile(file.toFile(), Charset.forName("IBM850"));
      }
      throw e;
    }
  }

  private void checkEntries() {
    if (zip.size() > MOST_ENTRIES) {
      throw UserFacingException.input(
          "zip-too-many-files", Message.of("io.geo.zipTooMany", zip.size(), MOST_ENTRIES), place);
    }
    long claimed = 0;
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (isUnsafe(entry.getName()) || !seen.add(entry.getName())) {
        throw UserFacingException.input("unsafe-zip", Message.of("io.geo.unsafeZip", visible(entry.getName())), place);
      }
      claimed += Math.max(0, entry.getSize());
      boolean repetitive = entry.getSize() > HARMLESS && entry.getSize() / HIGHEST_RATIO > entry.getCompressedSize();
      if (claimed > MOST_BYTES || repetitive) {
        throw bomb();
      }
    }
  }

  private static boolean isUnsafe(String name) {
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
      return true;
    }
    for (String part : name.split("/")) {
      String stem = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
      if (part.equals("..") || DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String visible(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "·");
    return clean.length() > 60 ? clean.substring(0, 57) + "…" : clean;
  }

  private UserFacingException bomb() {
    return UserFacingException.input("zip-unpacks-too-much", Message.of("io.geo.zipBomb"), place);
  }
}
