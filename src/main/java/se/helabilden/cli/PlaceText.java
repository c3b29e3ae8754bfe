package se.helabilden.cli;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.work.Place;
import se.helabilden.work.Texts;

/// A place in the user's material in words: `inkomst.xlsx, bladet ”2022”, rad 17, kolumn C`.
final class PlaceText {
  private PlaceText() {}

  /// Empty for a place that says nothing.
  static String of(Place place, Texts texts) {
    List<String> parts = new ArrayList<>();
    if (place.file() != null) {
      parts.add(place.file());
    }
    if (place.sheet() != null) {
      parts.add(texts.text("cli.placeSheet", place.sheet()));
    }
    if (place.row() > 0) {
      parts.add(texts.text("cli.placeRow", place.row()));
    }
    if (place.column() != null) {
      parts.add(texts.text("cli.placeColumn", place.column()));
    }
    if (place.area() != null) {
      parts.add(texts.text("cli.placeArea", place.area()));
    }
    return String.join(", ", parts);
  }
}
