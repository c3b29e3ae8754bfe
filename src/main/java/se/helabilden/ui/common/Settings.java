package se.helabilden.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.WebAddresses;
import se.helabilden.json.Json;
import se.helabilden.map.GroundMap;
import se.helabilden.work.Language;
import se.helabilden.work.WholeFile;

/// What the program remembers of the user, in the user's data folder: language, theme, text size, window, recent
/// projects, and the last view of each project. Immutable; a change makes new ones, to be saved.
///
/// @param textScale 1 is normal, 2 is twice as large
/// @param views the last view by project id: keys and values that the screens know
/// @param webAddress where statistics and boundaries are fetched from instead of the sources themselves, such as a gateway
///     of one's own; null for the sources
/// @param web the same for each source by itself, where somebody chose; null for none
/// @param lastPackage the path of the data package that was read last; null for none
/// @param ground the background map that may be shown; null where nobody has chosen any
public record Settings(
    String language,
    Theme theme,
    double textScale,
    @Nullable WindowPlace window,
    boolean railFolded,
    List<RecentProject> recent,
    Map<String, Map<String, String>> views,
    @Nullable String webAddress,
    @Nullable WebPlaces web,
    @Nullable String lastPackage,
    @Nullable GroundMap ground) {
  private static final int MOST_RECENT = 12;

  /// Where the window stood, in screen pixels.
  public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

  /// Where each source answers; null for where it usually does.
  public record WebPlaces(@Nullable String statistics, @Nullable String kolada, @Nullable String boundaries) {}

  public static final Settings FIRST = new Settings("sv", Theme.LIGHT, 1, null, false, List.of(), Map.of(), null, null, null, null);

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
    return new Settings(chosen.code(), theme, textScale, window, railFolded, recent, views, webAddress, web, lastPackage, ground);
  }

  public Settings withTheme(Theme chosen) {
    return new Settings(language, chosen, textScale, window, railFolded, recent, views, webAddress, web, lastPackage, ground);
  }

  public Settings withTextScale(double chosen) {
    return new Settings(language, theme, Math.clamp(chosen, 0.8, 2.0), window, railFolded, recent, views, webAddress, web, lastPackage, ground);
  }

  public Settings withWindow(WindowPlace place) {
    return new Settings(language, theme, textScale, place, railFolded, recent, views, webAddress, web, lastPackage, ground);
  }

  public Settings withRailFolded(boolean folded) {
    return new Settings(language, theme, textScale, window, folded, recent, views, webAddress, web, lastPackage, ground);
  }

  /// With this project first among the recent ones.
  public Settings withRecent(RecentProject project) {
    List<RecentProject> changed = new ArrayList<>(recent);
    changed.removeIf(other -> other.file().equals(project.file()));
    changed.addFirst(project);
    return new Settings(
        language, theme, textScale, window, railFolded, changed.stream().limit(MOST_RECENT).toList(), views, webAddress, web, lastPackage, ground);
  }

  public Settings withoutRecent(String file) {
    return new Settings(
        language, theme, textScale, window, railFolded,
        recent.stream().filter(project -> !project.file().equals(file)).toList(), views, webAddress, web, lastPackage, ground);
  }

  /// With the data package that was read last.
  public Settings withLastPackage(String path) {
    return new Settings(language, theme, textScale, window, railFolded, recent, views, webAddress, web, path, ground);
  }

  /// With another background map to show where somebody switches it on.
  public Settings withGround(@Nullable GroundMap chosen) {
    return new Settings(language, theme, textScale, window, railFolded, recent, views, webAddress, web, lastPackage, chosen);
  }

  /// Where the sources answer. What is written in the file and is no address is as if it were not there.
  public WebAddresses addresses() {
    WebAddresses base =
        webAddress == null
            ? WebAddresses.USUAL
            : WebAddresses.folder(webAddress).map(WebAddresses::at).orElse(WebAddresses.USUAL);
    return web == null
        ? base
        : new WebAddresses(
            chosen(web.statistics(), WebAddresses::folder, base.statistics()),
            chosen(web.kolada(), WebAddresses::folder, base.kolada()),
            chosen(web.boundaries(), WebAddresses::address, base.boundaries()));
  }

  private static URI chosen(@Nullable String told, Function<String, Optional<URI>> reading, URI other) {
    return told == null ? other : reading.apply(told).orElse(other);
  }

  /// With other addresses of the sources; those where they usually answer are not kept, so that they follow the program.
  public Settings withAddresses(WebAddresses chosen) {
    WebAddresses usual = WebAddresses.USUAL;
    WebPlaces places =
        new WebPlaces(
            chosen.statistics().equals(usual.statistics()) ? null : chosen.statistics().toString(),
            chosen.kolada().equals(usual.kolada()) ? null : chosen.kolada().toString(),
            chosen.boundaries().equals(usual.boundaries()) ? null : chosen.boundaries().toString());
    return new Settings(
        language, theme, textScale, window, railFolded, recent, views, null, chosen.equals(usual) ? null : places,
        lastPackage, ground);
  }

  /// With the last view of a project.
  public Settings withView(String projectId, Map<String, String> view) {
    Map<String, Map<String, String>> changed = new TreeMap<>(views);
    changed.put(projectId, Map.copyOf(view));
    return new Settings(language, theme, textScale, window, railFolded, recent, changed, webAddress, web, lastPackage, ground);
  }
}
