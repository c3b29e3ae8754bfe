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

  static byte[] contentTypes(boolean marked) {
    Markup xml = new Markup().start("Types", "xmlns", PACKAGE + "content-types");
    extension(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    extension(xml, "xml", "application/xml");
    extension(xml, "png", "image/png");
    part(xml, "/word/document.xml", WORD + "document.main+xml");
    part(xml, "/word/styles.xml", WORD + "styles+xml");
    part(xml, "/word/numbering.xml", WORD + "numbering+xml");
    part(xml, "/word/settings.xml", WORD + "settings+xml");
    part(xml, "/word/footer1.xml", WORD + "footer+xml");
    part(xml, "/word/footer2.xml", WORD + "footer+xml");
    if (marked) {
      part(xml, "/word/header1.xml", WORD + "header+xml");
    }
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

  static byte[] documentRelations(boolean marked, int pictures) {
    Markup xml = relations();
    relation(xml, "rIdStyles", OFFICE + "relationships/styles", "styles.xml");
    relation(xml, "rIdNumbering", OFFICE + "relationships/numbering", "numbering.xml");
    relation(xml, "rIdSettings", OFFICE + "relationships/settings", "settings.xml");
    relation(xml, "rIdFooter", OFFICE + "relationships/footer", "footer1.xml");
    relation(xml, "rIdFooterLying", OFFICE + "relationships/footer", "footer2.xml");
    if (marked) {
      relation(xml, "rIdHeader", OFFICE + "relationships/header", "header1.xml");
    }
    for (int i = 1; i <= pictures; i++) {
      relation(xml, "rIdPicture" + i, OFFICE + "relationships/image", "media/image" + i + ".png");
    }
    return xml.end().bytes();
  }

  /// The relations of a part of a template; targets are other parts.
  static byte[] relations(String part, List<OfficePackage.Relation> relations) {
    Markup xml = relations();
    relations.forEach(relation -> relation(xml, relation.id(), relation.type(), "/" + relation.target()));
    return xml.end().bytes();
  }

  /// The relations of the main part of a report in a template.
  static byte[] documentRelations(OrganisationTemplate template, int pictures) {
    Markup xml = relations();
    for (OfficePackage.Relation relation : template.relations()) {
      relation(xml, relation.id(), relation.type(), "/" + relation.target());
    }
    for (int i = 1; i <= pictures; i++) {
      relation(xml, "rIdPicture" + i, OFFICE + "relationships/image", "/" + picture(template, i));
    }
    return xml.end().bytes();
  }

  static String picture(OrganisationTemplate template, int number) {
    return template.folder() + "media/helabilden" + number + ".png";
  }

  /// Content types of a report in a template.
  static byte[] contentTypes(OrganisationTemplate template) {
    Markup xml = new Markup().start("Types", "xmlns", PACKAGE + "content-types");
    extension(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    extension(xml, "xml", "application/xml");
    extension(xml, "png", "image/png");
    part(xml, "/" + template.main(), WORD + "document.main+xml");
    template.types().forEach((name, type) -> part(xml, "/" + name, type));
    properties(xml);
    return xml.end().bytes();
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
