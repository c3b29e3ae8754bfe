package se.helabilden.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.json.Json;
import se.helabilden.work.Language;
import se.helabilden.work.WholeFile;

/// What the program remembers of the user, in the user's data folder: language, theme, text size, window, recent
/// projects, and the last view of each project. Immutable; a change makes new ones, to be saved.
///
/// @param textScale 1 is normal, 2 is twice as large
/// @param views the last view by project id: keys and values that the screens know
/// @param webAddress where statistics and boundaries are fetched from instead of the sources themselves, such as a gateway
///     of one's own; null for the sources
public record Settings(
    String language,
    Theme theme,
    double textScale,
    @Nullable WindowPlace window,
    boolean railFolded,
    List<RecentProject> recent,
    Map<String, Map<String, String>> views,
    @Nullable String webAddress) {
  private static final int MOST_RECENT = 12;

  /// Where the window stood, in screen pixels.
  public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

  public static final Settings FIRST = new Settings("sv", Theme.LIGHT, 1, null, false, List.of(), Map.of(), null);

  public Settings {
    recent = List.copyOf(recent);
    views = Map.copyOf(views);
  }

  /// The settings in a file; the first ones where there is none.
  ///
  /// @throws IOException or IllegalArgumentException if there is a file that cannot be read
  public static Settings load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return FIRST;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Json.read(in, Settings.class);
    }
  }

  /// @throws se.helabilden.work.UserFacingException (PROJECT) if they cannot be written
  public void save(Path file) {
    WholeFile.write(file, Json.writePretty(this));
  }

  public Settings withLanguage(Language chosen) {
    return new Settings(chosen.code(), theme, textScale, window, railFolded, recent, views, webAddress);
  }

  public Settings withTheme(Theme chosen) {
    return new Settings(language, chosen, textScale, window, railFolded, recent, views, webAddress);
  }

  public Settings withTextScale(double chosen) {
    return new Settings(language, theme, Math.clamp(chosen, 0.8, 2.0), window, railFolded, recent, views, webAddress);
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(language, theme, textScale, place, railFolded, recent, views, webAddress);
  }

  public Settings withRailFolded(boolean folded) {
    return new Settings(language, theme, textScale, window, folded, recent, views, webAddress);
  }

  /// With this project first among the recent ones.
  public Settings withRecent(RecentProject project) {
    List<RecentProject> changed = new ArrayList<>(recent);
    changed.removeIf(other -> other.file().equals(project.file()));
    changed.addFirst(project);
    return new Settings(
        language, theme, textScale, window, railFolded, changed.stream().limit(MOST_RECENT).toList(), views, webAddress);
  }

  public Settings withoutRecent(String file) {
    return new Settings(
        language, theme, textScale, window, railFolded,
        recent.stream().filter(project -> !project.file().equals(file)).toList(), views, webAddress);
  }

  /// With the last view of a project.
  public Settings withView(String projectId, Map<String, String> view) {
    Map<String, Map<String, String>> changed = new TreeMap<>(views);
    changed.put(projectId, Map.copyOf(view));
    return new Settings(language, theme, textScale, window, railFolded, recent, changed, webAddress);
  }
}
