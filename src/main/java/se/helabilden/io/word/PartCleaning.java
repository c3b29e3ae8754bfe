package se.helabilden.io.word;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.helabilden.io.word.OfficePackage.Relation;

/// Takes from a part of a template what leads outside it or to what is not kept: links, linked pictures, embedded
/// objects, fields that fetch, comments and tracked changes.
final class PartCleaning {
  private static final String CORE_PROPERTIES = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
  private static final Pattern FETCHING =
      Pattern.compile("^\\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|HYPERLINK|RD)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> WHOLES =
      Set.of("drawing", "pict", "object", "hlinkClick", "hlinkHover", "attachedTemplate", "control");
  private static final Set<String> DROPPED =
      Set.of(
          "commentRangeStart", "commentRangeEnd", "commentReference", "del", "moveFrom", "documentProtection",
          "writeProtection", "mailMerge", "subDoc", "altChunk", "proofErr");
  private static final Set<String> UNWRAPPED = Set.of("ins", "moveTo", "smartTag", "customXml");

  private PartCleaning() {}

  /// @param kept relations that stay
  /// @param renamed the new id of such a relation
  static void clean(Element root, List<Relation> kept, UnaryOperator<String> renamed) {
    for (Element element : Xml.all(root)) {
      if (Xml.W.equals(element.getNamespaceURI())) {
        ownElement(element);
      }
      relations(element, kept, renamed);
    }
  }

  private static void ownElement(Element element) {
    String name = element.getLocalName();
    if (DROPPED.contains(name)) {
      Xml.remove(element);
    } else if (UNWRAPPED.contains(name) && element.getParentNode() instanceof Element parent
        && !Xml.is(parent, "rPr") && !Xml.is(parent, "trPr")) {
      Xml.unwrap(element);
    } else if (name.equals("dataBinding")
        && !CORE_PROPERTIES.equalsIgnoreCase(element.getAttributeNS(Xml.W, "storeItemID"))) {
      Xml.remove(element);
    } else if (name.equals("instrText") && FETCHING.matcher(element.getTextContent()).matches()) {
      element.setTextContent(" QUOTE ");
    } else if (name.equals("fldSimple") && FETCHING.matcher(element.getAttributeNS(Xml.W, "instr")).matches()) {
      Xml.unwrap(element);
    }
  }

  private static void relations(Element element, List<Relation> kept, UnaryOperator<String> renamed) {
    var attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      if (!Xml.R.equals(attribute.getNamespaceURI()) || attribute.getValue().isEmpty()) {
        continue;
      }
      if (kept.stream().anyMatch(relation -> relation.id().equals(attribute.getValue()))) {
        attribute.setValue(renamed.apply(attribute.getValue()));
      } else if (element.getLocalName().equals("hyperlink")) {
        Xml.unwrap(element);
        return;
      } else if (attribute.getLocalName().equals("link") && element.hasAttributeNS(Xml.R, "embed")) {
        element.removeAttributeNode(attribute);
      } else {
        Xml.remove(whole(element));
        return;
      }
    }
  }

  /// What has to go with an element: the drawing that it is part of.
  private static Node whole(Element element) {
    for (@Nullable Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (WHOLES.contains(around.getLocalName())) {
        return around;
      }
    }
    return element;
  }
}
