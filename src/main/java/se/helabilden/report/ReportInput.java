package se.helabilden.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

/// All that goes into the deliverables. Word and Excel are made of the same input, so they hold the same numbers.
///
/// @param author who makes the report
/// @param date the day that is printed on it
/// @param entries every indicator entry with its values in its newest period, read through the disclosure gate
/// @param maps the chosen views, in order; each begins a page
/// @param receipts every import of values, oldest first
/// @param log what was done with the project, oldest first
/// @param wholes by entry id, what areas are compared with, as far as it is known; no key where nothing is
/// @param analysis what people have written and decided
/// @param fictional whether the numbers or areas are invented; said on every page
/// @param source which project it is, under whatever name; empty where that is not known
public record ReportInput(
    String projectName,
    @Nullable String organisation,
    String author,
    LocalDate date,
    Language language,
    List<Layer> layers,
    List<AreaValues> entries,
    List<ReportMap> maps,
    List<Receipt> receipts,
    List<LogLine> log,
    Map<String, List<Whole>> wholes,
    GuidedAnalysis analysis,
    boolean fictional,
    String source) {
  public ReportInput {
    layers = List.copyOf(layers);
    entries = List.copyOf(entries);
    maps = List.copyOf(maps);
    receipts = List.copyOf(receipts);
    log = List.copyOf(log);
    wholes = Map.copyOf(wholes);
  }

  /// Of a project that is not known.
  public ReportInput(
      String projectName, @Nullable String organisation, String author, LocalDate date, Language language,
      List<Layer> layers, List<AreaValues> entries, List<ReportMap> maps, List<Receipt> receipts, List<LogLine> log,
      Map<String, List<Whole>> wholes, GuidedAnalysis analysis, boolean fictional) {
    this(
        projectName, organisation, author, date, language, layers, entries, maps, receipts, log, wholes, analysis,
        fictional, "");
  }

  /// A layer with its areas.
  public record Layer(LayerInfo info, AreaLayer areas) {}

  /// The receipt of an import.
  ///
  /// @param file the file's name
  /// @param date the day of the import
  public record Receipt(MatchReceipt receipt, String file, LocalDate date) {}

  /// The value of a whole that areas are compared with.
  ///
  /// @param code `00` for the nation, four digits for a municipality
  /// @param official whether it is the source's own row, rather than computed from the areas
  public record Whole(String code, double value, boolean official) {}

  /// A line of the project's log.
  public record LogLine(LocalDate date, String author, Message text) {}
}
