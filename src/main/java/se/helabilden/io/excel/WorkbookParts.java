package se.helabilden.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The small parts of a workbook: its list of sheets, its number formats, its shared texts, its comments.
final class WorkbookParts {
  private WorkbookParts() {}

  /// `workbook.xml`: which sheets are hidden, and from which day dates are counted.
  static final class Sheets extends DefaultHandler {
    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    @Override
    public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
      switch (SafeXml.local(name)) {
        case "sheet" -> {
          String state = attributes.getValue("state");
          String sheet = attributes.getValue("name");
          if (state != null && sheet != null && state.toLowerCase(Locale.ROOT).contains("hidden")) {
            hidden.add(sheet);
          }
        }
        case "workbookPr" -> {
          String date = attributes.getValue("date1904");
          from1904 = "1".equals(date) || "true".equals(date);
        }
        default -> {}
      }
    }

    boolean isHidden(String sheet) {
      return hidden.contains(sheet);
    }

    boolean from1904() {
      return from1904;
    }
  }

  /// What a cell's number format makes of its number.
  enum Format {
    PLAIN,
    DATE,
    YEAR,
    PERCENT
  }

  /// `styles.xml`: the kind of number format of each cell style.
  static final class Styles extends DefaultHandler {
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();
    private boolean inCells;

    @Override
    public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
      switch (SafeXml.local(name)) {
        case "numFmt" -> {
          String code = attributes.getValue("formatCode");
          if (code != null) {
            custom.put(number(attributes.getValue("numFmtId")), code);
          }
        }
        case "cellXfs" -> inCells = true;
        case "xf" -> {
          if (inCells) {
            formats.add(formatOf(number(attributes.getValue("numFmtId"))));
          }
        }
        default -> {}
      }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String local, String name) {
      if (SafeXml.local(name).equals("cellXfs")) {
        inCells = false;
      }
    }

    private Format formatOf(int id) {
      String code = custom.get(id);
      if (code == null) {
        return id == 9 || id == 10 ? Format.PERCENT : DateUtil.isInternalDateFormat(id) ? Format.DATE : Format.PLAIN;
      }
      return formatOf(id, code);
    }

    static Format formatOf(int id, String code) {
      if (DateUtil.isADateFormat(id, code)) {
        return code.toLowerCase(Locale.ROOT).matches("(\\[[^\\]]*\\])*[yå]+(;@)?") ? Format.YEAR : Format.DATE;
      }
      return code.replaceAll("\"[^\"]*\"", "").contains("%") ? Format.PERCENT : Format.PLAIN;
    }

    private static int number(@Nullable String text) {
      try {
        return text == null ? 0 : Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    Format format(int style) {
      return style >= 0 && style < formats.size() ? formats.get(style) : Format.PLAIN;
    }
  }

  /// `sharedStrings.xml`: the texts, without the reading aids of East Asian ones.
  static final class SharedTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int phonetic;

    @Override
    public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
      switch (SafeXml.local(name)) {
        case "si" -> text.setLength(0);
        case "rPh" -> phonetic++;
        case "t" -> inText = phonetic == 0;
        default -> {}
      }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String local, String name) {
      switch (SafeXml.local(name)) {
        case "si" -> texts.add(text.toString());
        case "rPh" -> phonetic--;
        case "t" -> inText = false;
        default -> {}
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (inText) {
        text.append(characters, start, length);
      }
    }

    /// The text of an index, or null where there is none such.
    @Nullable String text(int index) {
      return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }
  }

  /// `comments.xml`: the comments of a sheet by address.
  static final class Comments extends DefaultHandler {
    private final Map<String, String> comments = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String address;
    private boolean inText;

    @Override
    public void startElement(@Nullable String uri, @Nullable String local, String name, Attributes attributes) {
      switch (SafeXml.local(name)) {
        case "comment" -> {
          address = attributes.getValue("ref");
          text.setLength(0);
        }
        case "t" -> inText = true;
        default -> {}
      }
    }

    @Override
    public void endElement(@Nullable String uri, @Nullable String local, String name) {
      switch (SafeXml.local(name)) {
        case "comment" -> {
          if (address != null && !text.toString().isBlank()) {
            comments.put(address, text.toString().strip());
          }
        }
        case "t" -> inText = false;
        default -> {}
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (inText) {
        text.append(characters, start, length);
      }
    }

    Map<String, String> all() {
      return comments;
    }
  }
}
