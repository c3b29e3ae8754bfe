package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Our styles beside an organisation's: where it has a style of its own for the same thing, that one is used; else ours
/// is added, resting on the organisation's text.
final class StyleMerge {
  private static final String LIST = "ListBullet";
  private static final String OUR_COLOUR = "1F3B4D";
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("Heading1", List.of("heading 1", "rubrik 1")),
          Map.entry("Heading2", List.of("heading 2", "rubrik 2")),
          Map.entry("Heading3", List.of("heading 3", "rubrik 3")),
          Map.entry("Title", List.of("title", "rubrik", "dokumentrubrik")),
          Map.entry("Subtitle", List.of("subtitle", "underrubrik")),
          Map.entry("Caption", List.of("caption", "beskrivning")),
          Map.entry(LIST, List.of("list bullet", "punktlista")),
          Map.entry("TOCHeading", List.of("toc heading", "innehållsförteckningsrubrik")),
          Map.entry("TOC1", List.of("toc 1", "innehåll 1")),
          Map.entry("TOC2", List.of("toc 2", "innehåll 2")),
          Map.entry("TOC3", List.of("toc 3", "innehåll 3")),
          Map.entry("Header", List.of("header", "sidhuvud")),
          Map.entry("Footer", List.of("footer", "sidfot")));

  private final Document theirs;
  private final Document ours;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private boolean ownList;

  StyleMerge(Document theirs, Document ours) {
    this.theirs = theirs;
    this.ours = ours;
  }

  /// Our id of a style to the document's, after [#merge].
  Map<String, String> ids() {
    return ids;
  }

  /// Whether lists are set in a style of ours, which needs a numbering of ours.
  boolean hasOwnList() {
    return ownList;
  }

  /// @param language the language of the text, told to screen readers
  /// @param listNumber the number of our bullet list in the numbering part, where it is needed
  void merge(String language, int listNumber) {
    List<Element> added = new ArrayList<>();
    for (Element style : Xml.children(ours.getDocumentElement())) {
      if (!Xml.is(style, "style")) {
        continue;
      }
      String id = style.getAttributeNS(Xml.W, "styleId");
      Element found = find(style, id);
      if (found == null) {
        ids.put(id, free(id));
        added.add(style);
      } else {
        ids.put(id, found.getAttributeNS(Xml.W, "styleId"));
      }
    }
    String colour = headingColour();
    for (Element style : added) {
      add(style, colour, listNumber);
    }
    for (int level = 1; level <= 3; level++) {
      outline(style(ids.get("Heading" + level)), level - 1);
    }
    language(language);
  }

  private @Nullable Element find(Element our, String id) {
    String type = our.getAttributeNS(Xml.W, "type");
    if (our.hasAttributeNS(Xml.W, "default")) {
      Element standard =
          theirStyles().stream()
              .filter(style -> style.getAttributeNS(Xml.W, "type").equals(type))
              .filter(style -> Set.of("1", "true", "on").contains(style.getAttributeNS(Xml.W, "default")))
              .findFirst()
              .orElse(null);
      if (standard != null) {
        return standard;
      }
    }
    String ourName = Xml.value(Xml.child(our, "name")).toLowerCase(Locale.ROOT);
    for (String name : NAMES.getOrDefault(id, List.of(ourName))) {
      for (Element style : theirStyles()) {
        boolean same = Xml.value(Xml.child(style, "name")).strip().toLowerCase(Locale.ROOT).equals(name);
        if (same && style.getAttributeNS(Xml.W, "type").equals(type) && (!id.equals(LIST) || isList(style))) {
          return style;
        }
      }
    }
    return null;
  }

  private static boolean isList(Element style) {
    return Xml.at(style, "pPr", "numPr", "numId") != null;
  }

  private List<Element> theirStyles() {
    return Xml.children(theirs.getDocumentElement()).stream().filter(style -> Xml.is(style, "style")).toList();
  }

  private @Nullable Element style(@Nullable String id) {
    return theirStyles().stream()
        .filter(style -> style.getAttributeNS(Xml.W, "styleId").equals(id))
        .findFirst()
        .orElse(null);
  }

  /// Our id, or another where theirs is taken for something else.
  private String free(String id) {
    String free = id;
    for (int n = 1; style(free) != null; n++) {
      free = "HelaBilden" + id + (n == 1 ? "" : String.valueOf(n));
    }
    return free;
  }

  private void add(Element our, @Nullable String colour, int listNumber) {
    Element style = (Element) theirs.importNode(our, true);
    String ourId = our.getAttributeNS(Xml.W, "styleId");
    String id = ids.get(ourId);
    style.setAttributeNS(Xml.W, "w:styleId", id);
    Element name = Xml.child(style, "name");
    if (name != null && isNameTaken(Xml.value(name))) {
      Xml.setValue(name, "Hela bilden " + Xml.value(name));
    }
    for (String link : List.of("basedOn", "next", "link")) {
      Element to = Xml.child(style, link);
      if (to != null) {
        Xml.setValue(to, ids.getOrDefault(Xml.value(to), Xml.value(to)));
      }
    }
    if (ourId.equals(LIST)) {
      ownList = true;
      Element number = Xml.at(style, "pPr", "numPr", "numId");
      if (number != null) {
        Xml.setValue(number, String.valueOf(listNumber));
      }
    }
    if (colour != null) {
      for (Element element : Xml.all(style)) {
        for (String attribute : List.of("val", "color")) {
          if (element.getAttributeNS(Xml.W, attribute).equals(OUR_COLOUR)) {
            element.setAttributeNS(Xml.W, "w:" + attribute, colour);
          }
        }
      }
    }
    if (theirStyles().stream().anyMatch(other -> isDefault(other, our))) {
      style.removeAttributeNS(Xml.W, "default");
    }
    theirs.getDocumentElement().appendChild(style);
  }

  private static boolean isDefault(Element style, Element our) {
    return style.hasAttributeNS(Xml.W, "default")
        && style.getAttributeNS(Xml.W, "type").equals(our.getAttributeNS(Xml.W, "type"));
  }

  private boolean isNameTaken(String name) {
    return theirStyles().stream().anyMatch(style -> Xml.value(Xml.child(style, "name")).equalsIgnoreCase(name));
  }

  /// The colour of the organisation's headings, where it can be read on white.
  private @Nullable String headingColour() {
    Element heading = style(ids.get("Heading1"));
    String colour = heading == null ? "" : Xml.value(Xml.at(heading, "rPr", "color"));
    return colour.matches("[0-9A-Fa-f]{6}") && contrastToWhite(Integer.parseInt(colour, 16)) >= 4.5 ? colour : null;
  }

  /// The contrast ratio of WCAG 2.
  private static double contrastToWhite(int colour) {
    double luminance =
        0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /// A heading is one by its level, also for who cannot see its size.
  private static void outline(@Nullable Element style, int level) {
    if (style == null) {
      return;
    }
    Element properties = Xml.child(style, "pPr");
    if (properties == null) {
      properties = Xml.create(style, "pPr");
      insert(style, properties, Set.of("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"));
    }
    if (Xml.child(properties, "outlineLvl") == null) {
      Element outline = Xml.create(style, "outlineLvl");
      Xml.setValue(outline, String.valueOf(level));
      insert(properties, outline, Set.of("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"));
    }
  }

  private void language(String tag) {
    Element root = theirs.getDocumentElement();
    Element defaults = Xml.child(root, "docDefaults");
    if (defaults == null) {
      defaults = Xml.create(root, "docDefaults");
      root.insertBefore(defaults, root.getFirstChild());
    }
    Element runs = Xml.child(defaults, "rPrDefault");
    if (runs == null) {
      runs = Xml.create(root, "rPrDefault");
      defaults.insertBefore(runs, defaults.getFirstChild());
    }
    Element properties = Xml.child(runs, "rPr");
    if (properties == null) {
      properties = (Element) runs.appendChild(Xml.create(root, "rPr"));
    }
    Element language = Xml.child(properties, "lang");
    if (language == null) {
      language = Xml.create(root, "lang");
      insert(properties, language, Set.of("eastAsianLayout", "specVanish", "oMath"));
    }
    Xml.setValue(language, tag);
  }

  /// Puts an element before the first of those that must come after it.
  private static void insert(Element parent, Element element, Set<String> later) {
    Element before =
        Xml.children(parent).stream().filter(child -> later.contains(child.getLocalName())).findFirst().orElse(null);
    parent.insertBefore(element, before);
  }
}
