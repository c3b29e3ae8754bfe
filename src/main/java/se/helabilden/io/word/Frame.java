package se.helabilden.io.word;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What surrounds the report's own content in the main part: the page, how styles are called, and a cover.
///
/// @param styles our id of a style to the document's, where they differ
/// @param cover markup of a template's first page; empty for none
/// @param coverHasTitle whether the report's title stands on the cover
/// @param attributes namespaces and the like that the cover needs
/// @param drawings the highest number of a drawing on the cover
record Frame(
    PageSetup setup,
    Map<String, String> styles,
    List<String> cover,
    boolean coverHasTitle,
    SequencedMap<String, String> attributes,
    int drawings) {
  String style(String ours) {
    return styles.getOrDefault(ours, ours);
  }
}
