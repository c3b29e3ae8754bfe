package se.helabilden.io.word;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// A Word file of an organisation's, read whole within limits. What could run or reach outside is refused.
final class OfficePackage {
  private static final long LARGEST_FILE = 60L << 20;
  private static final long LARGEST_CONTENT = 250L << 20;
  private static final int MOST_PARTS = 3_000;
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /// A relation of a part.
  ///
  /// @param kind the last word of its type: `header`
  /// @param target the part that it leads to; for an external one its address
  record Relation(String id, String type, String kind, String target, boolean external) {}

  private final Path file;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> typesOfExtensions = new HashMap<>();
  private String main = "";

  private OfficePackage(Path file) {
    this.file = file;
  }

  /// @throws UserFacingException (INPUT) if it is absent, broken, too large, has macros, or is no Word document
  static OfficePackage read(Path file) {
    OfficePackage read = new OfficePackage(file);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".docm") || name.endsWith(".dotm")) {
      throw read.refused("template-macros", "io.word.templateMacros");
    }
    try {
      read.readParts();
      read.readTypes();
      read.findMain();
    } catch (IOException e) {
      throw read.refused("template-broken", "io.word.templateBroken");
    }
    return read;
  }

  UserFacingException refused(String id, String message) {
    return UserFacingException.input(id, Message.of(message, String.valueOf(file.getFileName())), Place.file(file));
  }

  private void readParts() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refused("template-missing", "io.word.templateMissing");
    }
    if (Files.size(file) > LARGEST_FILE) {
      throw refused("template-too-large", "io.word.templateTooLarge");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(4), OLD_OFFICE)) {
        throw refused("template-old-or-locked", "io.word.templateOldOrLocked");
      }
    }
    long room = LARGEST_CONTENT;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw refused("template-too-large", "io.word.templateTooLarge");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] content = in.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 16));
          room -= content.length;
          if (room < 0) {
            throw refused("template-too-large", "io.word.templateTooLarge");
          }
          parts.put(entry.getName(), content);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw refused("template-broken", "io.word.templateBroken");
    }
  }

  private void readTypes() throws IOException {
    for (Element type : Xml.children(xml("[Content_Types].xml").getDocumentElement())) {
      String contentType = type.getAttribute("ContentType");
      if (contentType.contains("macroEnabled") || contentType.contains("vbaProject")) {
        throw refused("template-macros", "io.word.templateMacros");
      }
      if (type.getLocalName().equals("Override")) {
        types.put(type.getAttribute("PartName").replaceFirst("^/", ""), contentType);
      } else {
        typesOfExtensions.put(type.getAttribute("Extension").toLowerCase(Locale.ROOT), contentType);
      }
    }
    if (parts.keySet().stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      throw refused("template-macros", "io.word.templateMacros");
    }
  }

  private void findMain() throws IOException {
    for (Relation relation : relations("")) {
      if (relation.kind().equals("officeDocument") && !relation.external()) {
        if (relation.type().startsWith("http://purl.oclc.org/")) {
          throw refused("template-strict", "io.word.templateStrict");
        }
        main = relation.target();
      }
    }
    String type = contentType(main);
    if (!type.equals(WORD + "document.main+xml") && !type.equals(WORD + "template.main+xml")) {
      throw refused("template-no-word", "io.word.templateNoWord");
    }
    if (Xml.at(xml(main).getDocumentElement(), "body") == null) {
      throw refused("template-broken", "io.word.templateBroken");
    }
  }

  /// The name of the main part: `word/document.xml`.
  String main() {
    return main;
  }

  /// The names of its parts, in the order of the file.
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  byte[] bytes(String part) {
    return parts.get(part);
  }

  String contentType(String part) {
    int dot = part.lastIndexOf('.');
    String extension = dot < 0 ? "" : part.substring(dot + 1).toLowerCase(Locale.ROOT);
    return types.getOrDefault(part, typesOfExtensions.getOrDefault(extension, ""));
  }

  /// @throws IOException if the part is absent or not well-formed
  Document xml(String part) throws IOException {
    byte[] content = parts.get(part);
    if (content == null) {
      throw new IOException("no part " + part);
    }
    return Xml.parse(content);
  }

  /// The relations of a part; of the package for the empty name.
  List<Relation> relations(String part) throws IOException {
    String rels = relationsPart(part);
    List<Relation> relations = new ArrayList<>();
    if (!parts.containsKey(rels)) {
      return relations;
    }
    for (Element relation : Xml.children(xml(rels).getDocumentElement())) {
      boolean external = relation.getAttribute("TargetMode").equals("External");
      String type = relation.getAttribute("Type");
      String target = relation.getAttribute("Target");
      relations.add(
          new Relation(
              relation.getAttribute("Id"), type, type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolved(part, target), external));
    }
    return relations;
  }

  static String relationsPart(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private static String resolved(String part, String target) throws IOException {
    try {
      String found = URI.create("/" + part).resolve(target.replace(" ", "%20")).getPath();
      return found == null ? "" : found.replaceFirst("^/+", "");
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }
}
