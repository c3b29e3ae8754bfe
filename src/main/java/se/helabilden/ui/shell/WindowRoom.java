package se.helabilden.ui.shell;

import java.util.Comparator;
import java.util.List;
import se.helabilden.ui.common.Settings.WindowPlace;

/// Where a window may stand: the remembered place, moved and shrunk into a screen that exists now.
final class WindowRoom {
  private static final double LEAST_WIDTH = 720;
  private static final double LEAST_HEIGHT = 480;

  private WindowRoom() {}

  /// A part of the desk: x and y of its upper left corner, and how large it is.
  record Rectangle(double x, double y, double width, double height) {
    double overlap(WindowPlace place) {
      double wide = Math.min(x + width, place.x() + place.width()) - Math.max(x, place.x());
      double high = Math.min(y + height, place.y() + place.height()) - Math.max(y, place.y());
      return Math.max(0, wide) * Math.max(0, high);
    }
  }

  /// @param screens the usable part of each, the main one first; at least one
  static WindowPlace clamp(WindowPlace place, List<Rectangle> screens) {
    Rectangle screen =
        screens.stream().max(Comparator.comparingDouble(room -> room.overlap(place))).orElseThrow();
    if (screen.overlap(place) == 0) {
      screen = screens.getFirst();
    }
    double width = Math.min(Math.max(place.width(), LEAST_WIDTH), screen.width());
    double height = Math.min(Math.max(place.height(), LEAST_HEIGHT), screen.height());
    double x = Math.clamp(place.x(), screen.x(), screen.x() + screen.width() - width);
    double y = Math.clamp(place.y(), screen.y(), screen.y() + screen.height() - height);
    return new WindowPlace(x, y, width, height, place.maximised());
  }

  /// Where the first window stands: in the middle of the main screen, with some of the desk around it where there is
  /// room to spare.
  static WindowPlace first(Rectangle screen) {
    double width = Math.min(screen.width(), Math.max(1366, screen.width() * 0.8));
    double height = Math.min(screen.height(), Math.max(740, screen.height() * 0.85));
    return new WindowPlace(
        screen.x() + (screen.width() - width) / 2, screen.y() + (screen.height() - height) / 2, width, height, false);
  }
}
