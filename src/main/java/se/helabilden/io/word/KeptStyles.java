package se.helabilden.io.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Styles and lists that kept content is set in: the new file's of the same name, else the earlier file's, taken along.
final class KeptStyles {
  private final EarlierFile earlier;
  private final Shell shell;
  private final @Nullable Document styles;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private @Nullable Document numbering;

  KeptStyles(EarlierFile earlier, Shell shell) throws IOException {
    this.earlier = earlier;
    this.shell = shell;
    this.styles = tree("styles");
    if (styles != null) {
      for (Element style : Xml.named(styles.getDocumentElement(), "style")) {
        byName.putIfAbsent(key(style), id(style));
      }
    }
  }

  private @Nullable Document tree(String kind) throws IOException {
    String part = shell.part(kind);
    byte[] content = part == null ? null : shell.bytes(part);
    return content == null ? null : Xml.parse(content);
  }

  private static String key(Element style) {
    return style.getAttributeNS(Xml.W, "type") + " "
        + Xml.value(Xml.child(style, "name")).strip().toLowerCase(Locale.ROOT);
  }

  private static String id(Element style) {
    return style.getAttributeNS(Xml.W, "styleId");
  }

  /// The new file's id of a style; null where the earlier file does not define it either.
  @Nullable String style(String id) throws IOException {
    String known = taken.get(id);
    Document theirs = earlier.tree("styles");
    if (known != null || styles == null || theirs == null) {
      return known;
    }
    Element style =
        Xml.named(theirs.getDocumentElement(), "style").stream()
            .filter(found -> id(found).equals(id))
            .findFirst()
            .orElse(null);
    if (style == null) {
      return null;
    }
    String same = sameName(style);
    if (same != null) {
      taken.put(id, same);
      return same;
    }
    String free = id;
    for (int n = 2; byName.containsValue(free); n++) {
      free = id + n;
    }
    taken.put(id, free);
    byName.put(key(style), free);
    add(style, free);
    return free;
  }

  /// A style of the same name. What our style is called in this file wins over its name, since a template may have
  /// its own.
  private @Nullable String sameName(Element style) {
    String name = Xml.value(Xml.child(style, "name")).strip().toLowerCase(Locale.ROOT);
    String ours = earlier.record().styles().get(name);
    return ours != null && style.getAttributeNS(Xml.W, "type").equals("paragraph")
        ? shell.frame().style(ours)
        : byName.get(key(style));
  }

  private void add(Element style, String id) throws IOException {
    Element copy = (Element) styles.importNode(style, true);
    copy.setAttributeNS(Xml.W, "w:styleId", id);
    copy.removeAttributeNS(Xml.W, "default");
    for (String link : new String[] {"basedOn", "next", "link"}) {
      Element to = Xml.child(copy, link);
      if (to != null) {
        String other = style(Xml.value(to));
        if (other == null) {
          Xml.remove(to);
        } else {
          Xml.setValue(to, other);
        }
      }
    }
    Element number = Xml.at(copy, "pPr", "numPr", "numId");
    if (number != null) {
      number(number);
    }
    styles.getDocumentElement().appendChild(copy);
  }

  /// Points a paragraph's or a style's list to the same list in the new file, or takes it out of its list.
  void number(Element number) throws IOException {
    String list = list(Xml.value(number));
    if (list == null) {
      Xml.remove(number.getParentNode());
    } else {
      Xml.setValue(number, list);
    }
  }

  private @Nullable String list(String id) throws IOException {
    Document theirs = earlier.tree("numbering");
    if (id.equals("0") || lists.containsKey(id)) {
      return id.equals("0") ? id : lists.get(id);
    }
    if (numbering == null) {
      numbering = tree("numbering");
    }
    Element list = theirs == null ? null : find(theirs, "num", "numId", id);
    Element kind =
        list == null ? null : find(theirs, "abstractNum", "abstractNumId", Xml.value(Xml.child(list, "abstractNumId")));
    if (numbering == null || kind == null) {
      return null;
    }
    String kindId = String.valueOf(OrganisationTemplate.highest(numbering, "abstractNum", "abstractNumId") + 1);
    String listId = String.valueOf(OrganisationTemplate.highest(numbering, "num", "numId") + 1);
    lists.put(id, listId);
    Element root = numbering.getDocumentElement();
    Element newKind = (Element) numbering.importNode(kind, true);
    Element newList = (Element) numbering.importNode(list, true);
    newKind.setAttributeNS(Xml.W, "w:abstractNumId", kindId);
    for (Element element : Xml.all(newKind)) {
      boolean bound = Xml.is(element, "pStyle") || Xml.is(element, "lvlPicBulletId") || Xml.is(element, "nsid");
      if (bound || Xml.is(element, "styleLink") || Xml.is(element, "numStyleLink")) {
        Xml.remove(element);
      }
    }
    newList.setAttributeNS(Xml.W, "w:numId", listId);
    Xml.setValue(Xml.child(newList, "abstractNumId"), kindId);
    root.insertBefore(
        newKind, Xml.child(root, "num") == null ? Xml.child(root, "numIdMacAtCleanup") : Xml.child(root, "num"));
    root.insertBefore(newList, Xml.child(root, "numIdMacAtCleanup"));
    return listId;
  }

  private static @Nullable Element find(Document numbering, String element, String attribute, String value) {
    return Xml.named(numbering.getDocumentElement(), element).stream()
        .filter(found -> found.getAttributeNS(Xml.W, attribute).equals(value))
        .findFirst()
        .orElse(null);
  }

  /// Puts what was taken along into the new file.
  void finish() {
    String part = shell.part("styles");
    if (part != null && styles != null && !taken.isEmpty()) {
      shell.put(part, Xml.bytes(styles), null);
    }
    String listPart = shell.part("numbering");
    if (listPart != null && numbering != null) {
      shell.put(listPart, Xml.bytes(numbering), null);
    }
  }
}
