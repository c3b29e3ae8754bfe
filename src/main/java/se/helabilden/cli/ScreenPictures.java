package se.helabilden.cli;

import java.nio.file.Path;
import java.util.List;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Makes pictures of the window's screens with a project in them; needs no display.
public interface ScreenPictures {
  /// How the window is to look.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param textScale 1 is normal, 2 is twice as large
  record Appearance(int width, int height, boolean dark, double textScale, Language language) {}

  /// Writes a PNG of every screen. The project is only read.
  ///
  /// @param folder exists
  /// @return the files written
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the project cannot be opened or a file not written
  List<Path> take(Path project, Path folder, Appearance appearance, Progress progress);
}
