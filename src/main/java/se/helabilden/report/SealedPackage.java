package se.helabilden.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import se.helabilden.work.Hash;

/// An Office file (a zip of parts) with our mark and a seal: two custom properties, one that says that the program made
/// it, one with the hash of its content. So a later export knows its own files, and whether someone has edited them.
/// The bytes depend on the content alone: entries carry a fixed time.
public final class SealedPackage {
  /// The part with the custom properties; written last, by [#finish].
  public static final String PROPERTIES = "docProps/custom.xml";

  /// The custom property that marks a file as ours; its value is the format's version.
  public static final String MARK = "HelaBildenRapport";

  private static final String SEAL = "HelaBildenInnehall";
  private static final String CARRIES = "HelaBildenRedigerad";
  private static final Pattern SEAL_VALUE = Pattern.compile(SEAL + "\"[^>]*>\\s*<vt:lpwstr>([0-9a-f]{64})<");
  private static final int LARGEST_PROPERTIES = 1 << 20;
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Map<String, String> hashes = new TreeMap<>();

  public SealedPackage(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /// What a file is to us.
  public enum State {
    /// Not made by this program, or not readable.
    FOREIGN,
    /// Ours, as we wrote it.
    OURS,
    /// Ours, as we wrote it, with what somebody had edited before.
    CARRYING,
    /// Ours, and saved by another program since.
    EDITED
  }

  /// Adds a part. Pictures are stored as they are; they are compressed already.
  public void add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    if (name.endsWith(".png")) {
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    hashes.put(name, HexFormat.of().formatHex(sha256().digest(content)));
  }

  /// Adds a part that is too large to lie in memory, written as it grows.
  public void add(String name, OutputFile.Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    MessageDigest digest = sha256();
    try {
      content.writeTo(new DigestOutputStream(zip, digest));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.closeEntry();
    hashes.put(name, HexFormat.of().formatHex(digest.digest()));
  }

  /// Writes the custom properties and ends the zip; does not close the stream below.
  public void finish() throws IOException {
    finish(false);
  }

  /// As [#finish()].
  ///
  /// @param carries whether what somebody edited is among the content
  public void finish(boolean carries) throws IOException {
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/";
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\""
            + type
            + "custom-properties\" xmlns:vt=\""
            + type
            + "docPropsVTypes\">"
            + property(2, MARK, "1")
            + property(3, SEAL, seal(hashes))
            + (carries ? property(4, CARRIES, "1") : "")
            + "</Properties>";
    add(PROPERTIES, xml.getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private static String property(int id, String name, String value) {
    return "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + id + "\" name=\"" + name
        + "\"><vt:lpwstr>" + value + "</vt:lpwstr></property>";
  }

  /// What a file is to us, by its mark and seal; a file that is no zip is foreign.
  ///
  /// @throws IOException if the file cannot be read at all
  public static State stateOf(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(PROPERTIES);
      if (entry == null) {
        return State.FOREIGN;
      }
      String properties;
      try (InputStream in = zip.getInputStream(entry)) {
        properties = new String(in.readNBytes(LARGEST_PROPERTIES), StandardCharsets.UTF_8);
      }
      if (!properties.contains("\"" + MARK + "\"")) {
        return State.FOREIGN;
      }
      Matcher seal = SEAL_VALUE.matcher(properties);
      if (!seal.find() || !seal.group(1).equals(seal(hashes(zip)))) {
        return State.EDITED;
      }
      return properties.contains("\"" + CARRIES + "\"") ? State.CARRYING : State.OURS;
    } catch (ZipException e) {
      return State.FOREIGN;
    }
  }

  private static Map<String, String> hashes(ZipFile zip) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.getName().equals(PROPERTIES) && !entry.isDirectory()) {
        MessageDigest digest = sha256();
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        hashes.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
      }
    }
    return hashes;
  }

  private static String seal(Map<String, String> hashes) {
    Hash all = new Hash();
    hashes.forEach((name, hash) -> all.add(name).add(hash));
    return all.hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
