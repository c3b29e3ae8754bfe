package se.helabilden.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.map.Thumbnail;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.WholeFile;

/// A small picture of what a project's map shows, for its card on the start screen.
///
/// @param indicator the entry on the map; empty for the first one that the project has
/// @param period empty for the newest
record ProjectPicture(Project project, ProjectContent content, String indicator, String period) {
  static final int WIDTH = 240;
  static final int HEIGHT = 160;
  private static final double DPI = 96;

  /// Paints and writes the picture.
  ///
  /// @return the file; empty for a project without areas
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if it cannot be written
  Optional<Path> write(Path folder, LocalDate today, Progress progress) throws IOException {
    if (project.layers().isEmpty()) {
      return Optional.empty();
    }
    Picture picture = paint(today, progress);
    Files.createDirectories(folder);
    Path file = folder.resolve(project.id() + ".png");
    WholeFile.write(file, PngWriter.toBytes(picture, DPI, progress));
    return Optional.of(file);
  }

  private Picture paint(LocalDate today, Progress progress) {
    IndicatorEntry entry = shown().orElse(null);
    if (entry == null) {
      LayerShapes shapes = LayerShapes.of(content.layer(project.layers().getFirst()), progress);
      return Thumbnail.of(shapes, WIDTH, HEIGHT, progress);
    }
    Indicator shown = entry.indicator();
    IndicatorSeries series = content.series(shown);
    Period when =
        series.periods().stream()
            .filter(one -> one.text().equals(period))
            .findFirst()
            .orElseGet(series::newestPeriod);
    AreaValues values =
        DisclosureGate.read(entry, series, content.layer(project.layer(shown.layerId()).orElseThrow()), when);
    StandardMap maps = new StandardMap(project, content, Language.SWEDISH);
    return Thumbnail.of(
        maps.map(values, StandardMap.classes(values), null, null, today), WIDTH, HEIGHT, progress);
  }

  private Optional<IndicatorEntry> shown() {
    return Entries.find(project, content, indicator)
        .or(
            () ->
                project.indicators().stream()
                    .findFirst()
                    .flatMap(first -> Entries.of(first, content.series(first)).stream().findFirst()));
  }
}
