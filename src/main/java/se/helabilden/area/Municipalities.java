package se.helabilden.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.helabilden.work.Language;

/// The municipalities of Sweden, in Swedish order: å, ä and ö last.
///
/// Source: Statistics Sweden, municipal and county boundaries (codes and names are facts), and its table of municipalities
/// and other divisions as of 2025-01-01, which has the groups of municipalities of SKR (the association of municipalities
/// and regions), 2023.
public final class Municipalities {
  private static final int MOST_NAMED = 3;
  private static final String RESOURCE = "/assets/municipalities/municipalities.csv";

  private final List<Municipality> all;

  private Municipalities(List<Municipality> all) {
    this.all = all;
  }

  /// The list that comes with the program.
  public static Municipalities bundled() {
    try (InputStream in = Municipalities.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static Municipalities read(InputStream in) throws IOException {
    List<Municipality> found = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split(";");
      found.add(new Municipality(cells[0], cells[1], cells[2], cells[3]));
    }
    Collator swedish = Collator.getInstance(Language.SWEDISH.locale());
    found.sort(Comparator.comparing(Municipality::name, swedish));
    return new Municipalities(List.copyOf(found));
  }

  public List<Municipality> all() {
    return all;
  }

  /// Those whose name, or a word of it, begins with what was typed come first; then those of a county with that name;
  /// codes are found too, and `B4` finds the group. All of them where nothing was typed.
  public List<Municipality> find(String typed) {
    String wanted = fold(typed);
    if (wanted.isEmpty()) {
      return all;
    }
    List<Municipality> found = new ArrayList<>();
    all.stream().filter(one -> fold(one.name()).startsWith(wanted)).forEach(found::add);
    all.stream()
        .filter(one -> fold(one.name()).matches(".*[ -]" + java.util.regex.Pattern.quote(wanted) + ".*"))
        .filter(one -> !found.contains(one))
        .forEach(found::add);
    all.stream()
        .filter(
            one -> one.code().startsWith(wanted) || fold(one.county()).startsWith(wanted) || fold(one.group()).equals(wanted))
        .filter(one -> !found.contains(one))
        .forEach(found::add);
    return found;
  }

  /// The codes of municipalities given by name; names that are none are left out.
  public List<String> codes(List<String> names) {
    return all.stream().filter(one -> names.contains(one.name())).map(Municipality::code).toList();
  }

  /// Those of the county that was typed, its name in whole or without `län`; none for any other text.
  public List<Municipality> ofCounty(String typed) {
    String wanted = fold(typed);
    return all.stream()
        .filter(one -> !wanted.isEmpty())
        .filter(one -> fold(one.county()).equals(wanted) || fold(one.county()).replaceFirst("s? län$", "").equals(wanted.replaceFirst("s? län$", "")))
        .toList();
  }

  /// What the municipalities with these codes are called together: `Ale`, `Ale och Alvesta`, `Kronobergs län`, `5
  /// kommuner i Kronobergs län`; empty where they are of several counties and more than three, or one is not known.
  /// In Swedish, since it becomes the name of something.
  public Optional<String> nameOf(Set<String> codes) {
    List<Municipality> found = all.stream().filter(one -> codes.contains(one.code())).toList();
    if (found.isEmpty() || found.size() < codes.size()) {
      return Optional.empty();
    }
    List<String> names = found.stream().map(Municipality::name).toList();
    if (names.size() <= MOST_NAMED) {
      String last = names.getLast();
      return Optional.of(
          names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " och " + last);
    }
    Set<String> counties = found.stream().map(Municipality::county).collect(Collectors.toSet());
    if (counties.size() > 1) {
      return Optional.empty();
    }
    String county = counties.iterator().next();
    long whole = all.stream().filter(one -> one.county().equals(county)).count();
    return Optional.of(whole == found.size() ? county : found.size() + " kommuner i " + county);
  }

  /// The counties that municipalities with these codes are in: name by the two digits of the code.
  public SortedMap<String, String> counties(Set<String> codes) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Municipality one : all) {
      if (codes.contains(one.code())) {
        found.put(one.code().substring(0, 2), one.county());
      }
    }
    return found;
  }

  /// Those of the same kind in SKR's grouping, itself left out: what one compares oneself with.
  public List<Municipality> like(Municipality municipality) {
    return all.stream().filter(one -> one.group().equals(municipality.group()) && !one.equals(municipality)).toList();
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
