package se.helabilden.io.word;

import java.util.List;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.SealedPackage;

/// What holds the parts of the file together: content types, relations, properties (Open Packaging Conventions).
final class PackageMarkup {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.";

  private PackageMarkup() {}

  static byte[] contentTypes(Shell shell) {
    Markup xml = new Markup().start("Types", "xmlns", PACKAGE + "content-types");
    extension(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    extension(xml, "xml", "application/xml");
    extension(xml, "png", "image/png");
    part(xml, "/" + shell.main(), WORD + "document.main+xml");
    shell.types().forEach((name, type) -> part(xml, "/" + name, type));
    properties(xml);
    return xml.end().bytes();
  }

  private static void properties(Markup xml) {
    part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part(xml, "/docProps/app.xml", OFFICE_TYPE + "extended-properties+xml");
    part(xml, "/" + SealedPackage.PROPERTIES, OFFICE_TYPE + "custom-properties+xml");
  }

  private static void extension(Markup xml, String extension, String type) {
    xml.empty("Default", "Extension", extension, "ContentType", type);
  }

  private static void part(Markup xml, String name, String type) {
    xml.empty("Override", "PartName", name, "ContentType", type);
  }

  /// The relations of a part; targets are other parts, or addresses outside.
  static byte[] relations(List<OfficePackage.Relation> relations) {
    Markup xml = relations();
    relations.forEach(relation -> relation(xml, relation));
    return xml.end().bytes();
  }

  private static void relation(Markup xml, OfficePackage.Relation relation) {
    if (relation.external()) {
      xml.empty(
          "Relationship", "Id", relation.id(), "Type", relation.type(), "Target", relation.target(), "TargetMode",
          "External");
    } else {
      relation(xml, relation.id(), relation.type(), "/" + relation.target());
    }
  }

  static byte[] rootRelations(String main) {
    Markup xml = relations();
    relation(xml, "rId1", OFFICE + "relationships/officeDocument", main);
    relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
    relation(xml, "rId3", OFFICE + "relationships/extended-properties", "docProps/app.xml");
    relation(xml, "rId4", OFFICE + "relationships/custom-properties", SealedPackage.PROPERTIES);
    return xml.end().bytes();
  }

  private static Markup relations() {
    return new Markup().start("Relationships", "xmlns", PACKAGE + "relationships");
  }

  private static void relation(Markup xml, String id, String type, String target) {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  static byte[] coreProperties(ReportDocument document) {
    String time = document.date() + "T00:00:00Z";
    return new Markup()
        .start(
            "cp:coreProperties",
            "xmlns:cp", PACKAGE + "metadata/core-properties",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms", "http://purl.org/dc/terms/",
            "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .element("dc:title", document.titlePage().title())
        .element("dc:subject", document.titlePage().subtitle())
        .element("dc:creator", document.author())
        .element("cp:lastModifiedBy", document.author())
        .start("dcterms:created", "xsi:type", "dcterms:W3CDTF")
        .text(time)
        .end()
        .start("dcterms:modified", "xsi:type", "dcterms:W3CDTF")
        .text(time)
        .end()
        .element("dc:language", WordReportWriter.tag(document.language()))
        .end()
        .bytes();
  }

  static byte[] extendedProperties() {
    return new Markup()
        .start("Properties", "xmlns", OFFICE + "extended-properties")
        .element("Application", "Hela bilden")
        .end()
        .bytes();
  }
}
