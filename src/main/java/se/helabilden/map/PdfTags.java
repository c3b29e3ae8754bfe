package se.helabilden.map;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What a page says to those who do not see it: title, language, and in reading order headings, paragraphs, and the map
/// with a text in its place. What is only there for the eye is an artifact.
final class PdfTags {
  private final PDStructureTreeRoot root;
  private final PDStructureElement whole;
  private final PDPage page;
  /// By number of the marked content.
  private final COSArray parents = new COSArray();

  private PdfTags(PDStructureTreeRoot root, PDPage page) {
    this.root = root;
    this.page = page;
    this.whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    root.appendKid(whole);
  }

  static PdfTags of(PDDocument document, PDPage page, MapSheet sheet) {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(sheet.language().code());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(sheet.title());
    information.setSubject(sheet.subtitle());
    information.setCreator("Hela bilden");
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    catalog.setStructureTreeRoot(root);
    page.setStructParents(0);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    return new PdfTags(root, page);
  }

  void beginFigure(PDPageContentStream content, SheetPanel panel) throws IOException {
    PDStructureElement figure = begin(content, StandardStructureTypes.Figure);
    figure.setAlternateDescription(AltText.of(panel.map(), panel.extras()));
  }

  void beginText(PDPageContentStream content, Mark.Text text) throws IOException {
    boolean heading = text.weight() == Typeface.Weight.BOLD;
    begin(content, heading ? StandardStructureTypes.H1 : StandardStructureTypes.P);
  }

  void beginArtifact(PDPageContentStream content) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
  }

  private PDStructureElement begin(PDPageContentStream content, String type) throws IOException {
    PDStructureElement element = new PDStructureElement(type, whole);
    element.setPage(page);
    whole.appendKid(element);
    int number = parents.size();
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, number);
    element.getCOSObject().setInt(COSName.K, number);
    content.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
    parents.add(element);
    return element;
  }

  /// Ties the numbers on the page to what they are parts of.
  void close() {
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
    root.setParentTree(tree);
    root.setParentTreeNextKey(1);
  }
}
