package se.helabilden.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Does to a Word file what a person does in Word.
public final class EditedWord {
  private EditedWord() {}

  /// The text of the main part.
  public static String body(Path file) throws IOException {
    return part(file, "word/document.xml");
  }

  /// The text of a part; empty where there is none.
  public static String part(Path file, String name) throws IOException {
    byte[] content = OoxmlSchemas.parts(Files.readAllBytes(file)).get(name);
    return content == null ? "" : new String(content, StandardCharsets.UTF_8);
  }

  /// Changes the main part.
  ///
  /// @throws IllegalArgumentException if the change changes nothing
  public static void edit(Path file, UnaryOperator<String> change) throws IOException {
    edit(file, "word/document.xml", change);
  }

  /// Changes a part, or adds it.
  public static void edit(Path file, String part, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(OoxmlSchemas.parts(Files.readAllBytes(file)));
    String before = parts.containsKey(part) ? new String(parts.get(part), StandardCharsets.UTF_8) : "";
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changed in " + part);
    }
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    Files.write(file, out.toByteArray());
  }

  /// Adds a relation of the main part.
  public static void relate(Path file, String id, String kind, String target, boolean external) throws IOException {
    edit(
        file,
        "word/_rels/document.xml.rels",
        text ->
            text.replace(
                "</Relationships>",
                "<Relationship Id=\"" + id
                    + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                    + "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "")
                    + "/></Relationships>"));
  }

  /// Adds a part of Word's own kinds.
  public static void add(Path file, String kind, String content) throws IOException {
    edit(file, "word/" + kind + ".xml", _ -> content);
    relate(file, "rIdOf" + kind, kind, kind + ".xml", false);
    edit(
        file,
        "[Content_Types].xml",
        text ->
            text.replace(
                "</Types>",
                "<Override PartName=\"/word/" + kind + ".xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.wordprocessingml." + kind + "+xml\"/></Types>"));
  }
}
