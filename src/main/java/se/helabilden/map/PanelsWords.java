package se.helabilden.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.work.Texts;

/// The words of a sheet of several maps: what all have in common once, what each has of its own at that map.
public final class PanelsWords {
  /// Two longer names are read at the maps.
  private static final int LONGEST_TITLE = 75;

  private final List<SheetPanel> panels;
  private final Texts texts;
  private final @Nullable String finding;
  private final boolean shared;

  /// For maps beside one another outside a sheet.
  ///
  /// @param finding the title; null or empty for the names of what the maps show
  public static PanelsWords of(List<SheetPanel> panels, @Nullable String finding) {
    return new PanelsWords(panels, finding, PanelBlocks.isOne(panels));
  }

  /// Whether colours mean the same on all maps, so that one legend tells them.
  public boolean isOneLegend() {
    return shared;
  }

  /// @param finding the title; null for the names of what the maps show
  /// @param shared whether one legend tells all
  PanelsWords(List<SheetPanel> panels, @Nullable String finding, boolean shared) {
    this.panels = panels;
    this.texts = Texts.in(panels.getFirst().map().language());
    this.finding = finding == null || finding.isBlank() ? null : finding.strip();
    this.shared = shared;
  }

  private Captions captions(int panel) {
    return panels.get(panel).map().captions();
  }

  private String name(int panel) {
    return panels.get(panel).map().values().entry().name();
  }

  private Period period(int panel) {
    return panels.get(panel).map().values().period();
  }

  private @Nullable String unit(int panel) {
    return panels.get(panel).map().values().entry().indicator().unit();
  }

  private <T> List<T> distinct(Function<Integer, T> of) {
    return IntStream.range(0, panels.size()).boxed().map(of).distinct().toList();
  }

  private boolean isOneIndicator() {
    return distinct(this::name).size() == 1;
  }

  /// Whether the maps are told from one another by their periods alone.
  private boolean isOverTime() {
    return isOneIndicator() && distinct(this::period).size() == panels.size();
  }

  /// `a, b och c`.
  private String joined(List<String> all) {
    return all.size() < 2
        ? String.join("", all)
        : texts.text("map.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  /// The finding, or what the maps show.
  public String title() {
    if (finding != null) {
      return finding;
    }
    List<String> titles = distinct(panel -> captions(panel).title());
    if (titles.size() == 1) {
      List<String> periods = distinct(panel -> period(panel).isNone() ? "" : period(panel).text());
      return withPeriods(titles.getFirst(), periods.stream().filter(text -> !text.isEmpty()).toList());
    }
    return titles.size() == 2 && joined(titles).length() <= LONGEST_TITLE ? joined(titles) : all();
  }

  private String withPeriods(String title, List<String> periods) {
    return periods.isEmpty() || periods.stream().allMatch(title::contains) ? title : title + " " + joined(periods);
  }

  /// `Fyra kartor över Ekbergaregionen`.
  private String all() {
    String whole = captions(0).whole();
    return texts.text("map.maps_" + panels.size(), whole == null ? texts.text("map.wholeArea") : whole);
  }

  /// What all maps have in common.
  public String subtitle() {
    List<String> divisions = distinct(panel -> captions(panel).division());
    Period period = period(0);
    boolean told = distinct(this::period).size() > 1 || period.isNone() || title().contains(period.text());
    String common =
        Stream.of(
                hasCommonUnit() ? Captions.unitWords(unit(0), texts.language()) : null,
                told ? null : period.text(),
                joined(divisions),
                captions(0).whole())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return finding != null && isOneIndicator() ? captions(0).title() + ". " + common : common;
  }

  private boolean hasCommonUnit() {
    return distinct(this::unit).size() == 1;
  }

  /// What a map shows: indicator and period.
  public String heading(int panel) {
    String title = captions(panel).title();
    Period period = period(panel);
    String named = period.isNone() || title.contains(period.text()) ? title : title + ", " + period.text();
    return shared && !isOverTime() ? label(panel) + ". " + named : named;
  }

  /// What a map is called in the columns of the common legend.
  String label(int panel) {
    return isOverTime() ? period(panel).text() : texts.text("map.mapNumber", panel + 1);
  }

  /// What stands under a heading; empty for nothing.
  String below(int panel) {
    if (shared) {
      // each map's own legend would say it
      return Objects.requireNonNullElse(captions(panel).reference(), "");
    }
    return hasCommonUnit() ? "" : Objects.requireNonNullElse(Captions.unitWords(unit(panel), texts.language()), "");
  }

  public boolean isInvented() {
    return panels.stream().anyMatch(panel -> panel.map().captions().invented());
  }

  /// Notes of all maps in one paragraph, each once: first those of all; those of some say whose they are.
  ///
  /// @param legends of the maps where each has its own, whose words stand here; empty where they stand in the legend
  List<String> notes(List<Legend> legends) {
    List<Set<String>> each = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      Set<String> notes = new LinkedHashSet<>(captions(panel).notes());
      if (!legends.isEmpty()) {
        notes.addAll(legends.get(panel).notes());
      }
      each.add(notes);
    }
    Set<String> all = new LinkedHashSet<>(each.getFirst());
    each.forEach(all::retainAll);
    each.forEach(all::addAll);
    // one after another: four maps would else take the sheet for their notes
    String together = all.stream().map(note -> SheetWords.sentence(told(note, each))).collect(Collectors.joining(" "));
    return together.isEmpty() ? List.of() : List.of(together);
  }

  private String told(String note, List<Set<String>> each) {
    List<Integer> of = IntStream.range(0, each.size()).filter(panel -> each.get(panel).contains(note)).boxed().toList();
    // the name tells it, unless another map of the same indicator does not have the note
    boolean byName =
        IntStream.range(0, each.size())
            .filter(panel -> of.stream().anyMatch(with -> captions(with).title().equals(captions(panel).title())))
            .allMatch(of::contains);
    List<String> whose =
        of.stream()
            .map(panel -> isOverTime() ? label(panel) : byName ? captions(panel).title() : heading(panel))
            .distinct()
            .toList();
    return of.size() == each.size() ? note : texts.text("map.noteOf", joined(whose), note);
  }

  /// Sources of all maps, each once.
  public List<String> sources() {
    Set<String> sources = new LinkedHashSet<>(sourcesOfNumbers());
    for (SheetPanel panel : panels) {
      SheetWords.sources(panel.map().captions(), panel.extras(), texts).stream().skip(1).forEach(sources::add);
    }
    distinct(panel -> Objects.requireNonNullElse(captions(panel).producer(), "")).stream()
        .filter(producer -> !producer.isEmpty())
        .forEach(sources::add);
    return List.copyOf(sources);
  }

  /// Tables of one maker together: `Källa: SCB, tabell A och B`.
  private List<String> sourcesOfNumbers() {
    Map<String, Set<String>> tables = new LinkedHashMap<>();
    Set<String> found = new LinkedHashSet<>();
    for (SheetPanel panel : panels) {
      Provenance from = panel.map().values().entry().indicator().provenance();
      String told = panel.map().captions().source();
      boolean usual = from.source() != null && from.tableId() != null && told.equals(texts.text("map.sourceTable", from.source(), from.tableId()));
      if (usual) {
        tables.computeIfAbsent(from.source(), key -> new LinkedHashSet<>()).add(from.tableId());
      } else {
        found.add(told);
      }
    }
    List<String> all = new ArrayList<>();
    tables.forEach((maker, of) -> all.add(texts.text("map.sourceTable", maker, joined(List.copyOf(of)))));
    all.addAll(found);
    return all;
  }

  /// What each map shows, for those who do not see it.
  public String altText() {
    List<String> sentences = new ArrayList<>();
    sentences.add(all() + ".");
    for (int panel = 0; panel < panels.size(); panel++) {
      SheetPanel of = panels.get(panel);
      sentences.add(texts.text("map.mapNumber", panel + 1) + ": " + AltText.of(of.map(), of.extras()));
    }
    return String.join(" ", sentences);
  }
}
