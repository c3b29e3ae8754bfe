package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;

/// Judges keys against one layer: exact codes and names, repairs with exactly one possible outcome, references, and
/// the reason where a key is none of the layer's areas. Near matches are only suggested.
final class KeyJudge {
  private static final Pattern MUNICIPALITY_NAME = Pattern.compile("^(.+?) \\((.+)\\)$");
  private static final int NATIONWIDE_MUNICIPALITIES = 285;
  private static final int NATIONWIDE_COUNTIES = 21;

  private final AreaLayer layer;
  private final TableVersion version;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, List<Integer>> names = new HashMap<>();
  private final Map<String, List<Integer>> qualified = new HashMap<>();
  private final Map<String, String> municipalityNames = new HashMap<>();
  private final Set<String> municipalities = new HashSet<>();
  private final int codeLength;

  KeyJudge(AreaLayer layer, TableVersion version) {
    this.layer = layer;
    this.version = version;
    int length = 0;
    for (int i = 0; i < layer.size(); i++) {
      Area area = layer.area(i);
      String code = upper(KeyText.trimmed(area.code().code()));
      codes.putIfAbsent(code, i);
      length = i == 0 || length == code.length() ? code.length() : -1;
      names.computeIfAbsent(KeyText.plain(area.name()), name -> new ArrayList<>()).add(i);
      String told = area.municipalityCode();
      String municipality = told != null ? told : CodeForm.municipalityOf(area.code());
      if (municipality != null) {
        municipalities.add(municipality);
      }
      if (area.municipalityName() != null) {
        String of = KeyText.plain(area.municipalityName());
        if (municipality != null) {
          municipalityNames.put(of, municipality);
        }
        qualified.computeIfAbsent(of + "|" + KeyText.plain(area.name()), name -> new ArrayList<>()).add(i);
      }
    }
    this.codeLength = length;
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  KeyVerdict judge(StagedTable.Row row) {
    String key = KeyText.trimmed(row.key());
    if (key.isEmpty()) {
      return new KeyVerdict.Unmatched("empty-key", null, null);
    }
    Optional<CodeForm> form = swedish() ? TableVersion.formOf(key) : Optional.empty();
    if (version.twoVersions() && form.isPresent() && form.get().level() == layer.level()) {
      String rowVersion = version.ofRow(form.get().version());
      if (layer.version() != null && !layer.version().equals(rowVersion)) {
        return new KeyVerdict.Unmatched("old-code", null, new AreaCode(layer.level(), rowVersion, form.get().code()));
      }
    }
    Integer exact = codes.get(upper(key));
    if (exact != null) {
      return new KeyVerdict.Matched(exact, KeyVerdict.Kind.CODE);
    }
    Integer together = together(key, row.municipality());
    if (together != null) {
      return new KeyVerdict.Matched(together, KeyVerdict.Kind.CODE);
    }
    KeyVerdict byCode = repaired(key);
    if (byCode != null) {
      return byCode;
    }
    KeyVerdict byName = byName(key, row.municipality());
    if (byName != null) {
      return byName;
    }
    // Of two columns that were asked for together, either may be the municipality.
    if (row.municipality() != null && byName(KeyText.trimmed(row.municipality()), key) instanceof KeyVerdict.Matched turned) {
      return turned;
    }
    KeyVerdict reference = reference(key, form);
    if (reference != null) {
      return reference;
    }
    return unmatched(key, form);
  }

  /// The area whose code stands in two columns, one after the other; null where there is none.
  private @Nullable Integer together(String key, @Nullable String beside) {
    if (beside == null) {
      return null;
    }
    for (String between : new String[] {"", "-", "_", " ", "."}) {
      Integer found = codes.get(upper(KeyText.trimmed(beside) + between + key));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean swedish() {
    return layer.level() != AreaLevel.OWN;
  }

  /// The codes of the layer that the key can be made into, each with the rule that did it.
  private @Nullable KeyVerdict repaired(String key) {
    Map<Integer, String> found = new LinkedHashMap<>();
    String upper = upper(key);
    String[] parts = upper.split("[\\s\\u00A0\\u202F]+", 2);
    boolean labelled = parts.length == 2 && parts[0].chars().anyMatch(Character::isDigit);
    addRepairs(upper, "", found);
    if (labelled) {
      addRepairs(parts[0], "code before name", found);
      addRepairs(upper.replaceAll("[\\s\\u00A0\\u202F]+", ""), "blanks removed", found);
    }
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() > 1) {
      return new KeyVerdict.Unmatched("ambiguous", null, null);
    }
    int area = found.keySet().iterator().next();
    if (labelled && contradicts(parts[1], area)) {
      return new KeyVerdict.Unmatched("ambiguous", null, null);
    }
    return new KeyVerdict.Repaired(area, KeyVerdict.Kind.CODE, layer.area(area).code().code(), found.get(area));
  }

  private void addRepairs(String text, String rule, Map<Integer, String> found) {
    add(text, rule, found);
    String plain = text;
    String done = rule;
    if (plain.matches("\\d+[.,]0+")) {
      plain = plain.substring(0, plain.indexOf(plain.contains(".") ? '.' : ','));
      done = join(done, "decimals removed");
      add(plain, done, found);
    }
    int suffix = plain.indexOf('_');
    if (suffix > 0 && plain.substring(suffix + 1).matches("(DESO|REGSO)\\d{4}(_V\\d+)?")) {
      plain = plain.substring(0, suffix);
      done = join(done, "version suffix");
      add(plain, done, found);
    }
    boolean digit = !plain.isEmpty() && Character.isDigit(plain.charAt(0));
    boolean lettered = layer.level() == AreaLevel.DESO || layer.level() == AreaLevel.REGSO;
    boolean pads = lettered || plain.chars().allMatch(Character::isDigit);
    if (digit && pads && codeLength > plain.length()) {
      add("0".repeat(codeLength - plain.length()) + plain, join(done, "leading zero"), found);
    }
  }

  private void add(String code, String rule, Map<Integer, String> found) {
    Integer area = codes.get(code);
    if (area != null) {
      found.putIfAbsent(area, rule);
    }
  }

  private static String join(String first, String second) {
    return first.isEmpty() ? second : first + ", " + second;
  }

  /// Whether the label behind a code is the name of quite another area.
  private boolean contradicts(String label, int area) {
    List<Integer> named = names.get(KeyText.plain(label));
    return named != null && !named.contains(area);
  }

  private @Nullable KeyVerdict byName(String key, @Nullable String municipality) {
    String plain = KeyText.plain(key);
    List<Integer> found = names.getOrDefault(plain, List.of());
    boolean alsoMunicipality = layer.level() != AreaLevel.MUNICIPALITY && municipalityNames.containsKey(plain);
    if (municipality != null) {
      List<Integer> narrowed = new ArrayList<>();
      String written = KeyText.plain(municipality).replaceFirst("[.,]0+$", "");
      String of = written.matches("\\d{3}") ? "0" + written : written;
      for (int area : found) {
        Area candidate = layer.area(area);
        boolean same =
            (candidate.municipalityName() != null && KeyText.plain(candidate.municipalityName()).equals(of))
                || of.equals(candidate.municipalityCode())
                || (candidate.municipalityCode() != null && of.startsWith(candidate.municipalityCode() + " "));
        if (same) {
          narrowed.add(area);
        }
      }
      if (narrowed.size() == 1) {
        return new KeyVerdict.Matched(
            narrowed.getFirst(), found.size() == 1 ? KeyVerdict.Kind.NAME : KeyVerdict.Kind.MUNICIPALITY_NAME);
      }
      if (!found.isEmpty() && narrowed.isEmpty()) {
        return new KeyVerdict.Unmatched("no-such-code", null, null);
      }
    }
    if (found.size() == 1 && !alsoMunicipality) {
      return new KeyVerdict.Matched(found.getFirst(), KeyVerdict.Kind.NAME);
    }
    if (!found.isEmpty()) {
      return new KeyVerdict.Unmatched("ambiguous", null, null);
    }
    Matcher both = MUNICIPALITY_NAME.matcher(plain);
    if (both.matches()) {
      List<Integer> exact = qualified.getOrDefault(both.group(1) + "|" + both.group(2), List.of());
      if (exact.size() == 1) {
        return new KeyVerdict.Matched(exact.getFirst(), KeyVerdict.Kind.MUNICIPALITY_NAME);
      }
      return exact.isEmpty() ? null : new KeyVerdict.Unmatched("ambiguous", null, null);
    }
    return layer.level() == AreaLevel.MUNICIPALITY ? withoutEnding(plain) : null;
  }

  /// `Upplands Väsbys kommun`: the municipality's name with its genitive and the word.
  private @Nullable KeyVerdict withoutEnding(String plain) {
    String bare = plain.replaceAll(" (kommun|stad)$", "");
    if (bare.equals(plain)) {
      return null;
    }
    Set<Integer> found = new HashSet<>(names.getOrDefault(bare, List.of()));
    if (bare.endsWith("s")) {
      found.addAll(names.getOrDefault(bare.substring(0, bare.length() - 1), List.of()));
    }
    if (found.size() != 1) {
      return found.isEmpty() ? null : new KeyVerdict.Unmatched("ambiguous", null, null);
    }
    int area = found.iterator().next();
    return new KeyVerdict.Repaired(area, KeyVerdict.Kind.NAME, layer.area(area).name(), "name ending");
  }

  private @Nullable KeyVerdict reference(String key, Optional<CodeForm> form) {
    if (TableWords.isNationKey(key)) {
      return new KeyVerdict.Reference(new AreaCode(AreaLevel.NATION, null, "00"), AreaLevel.NATION.id());
    }
    if (TableWords.isTotalKey(key)) {
      return new KeyVerdict.Reference(new AreaCode(AreaLevel.OWN, null, "totalt"), "totalt");
    }
    if (!swedish()) {
      return null;
    }
    String plain = KeyText.plain(key);
    String county = Counties.codeOf(plain);
    if (county != null) {
      return new KeyVerdict.Reference(new AreaCode(AreaLevel.COUNTY, null, county), AreaLevel.COUNTY.id());
    }
    String municipality = municipalityNames.get(plain.replaceAll(" kommun$", ""));
    if (municipality != null && isAbove(AreaLevel.MUNICIPALITY)) {
      return new KeyVerdict.Reference(
          new AreaCode(AreaLevel.MUNICIPALITY, null, municipality), AreaLevel.MUNICIPALITY.id());
    }
    if (form.isPresent() && isAbove(form.get().level()) && isPlausible(form.get())) {
      AreaLevel level = form.get().level();
      String of = level == AreaLevel.REGSO ? form.get().version() : null;
      return new KeyVerdict.Reference(new AreaCode(level, of, form.get().code()), level.id());
    }
    return null;
  }

  /// Levels stand from small to large.
  private boolean isAbove(AreaLevel level) {
    return level != AreaLevel.OWN && level.ordinal() > layer.level().ordinal();
  }

  /// Whether a code lies in a county that exists: in Sweden, or on the map itself, which may be of an invented region.
  private boolean isPlausible(CodeForm form) {
    String county = form.code().substring(0, 2);
    return form.level() == AreaLevel.NATION
        || Counties.exists(county)
        || municipalities.stream().anyMatch(municipality -> municipality.startsWith(county));
  }

  private KeyVerdict unmatched(String key, Optional<CodeForm> form) {
    Optional<CodeForm> own = form.isPresent() || !swedish() ? form : padded(key);
    if (own.isPresent() && own.get().level() == layer.level() && isPlausible(own.get())) {
      String code = own.get().code();
      String reason = reasonFor(code);
      boolean kept = !reason.equals("no-such-code");
      String of = version.ofRow(own.get().version());
      AreaCode area = new AreaCode(layer.level(), of == null ? layer.version() : of, code);
      return new KeyVerdict.Unmatched(reason, null, kept ? area : null);
    }
    boolean word = key.chars().anyMatch(Character::isLetter) && form.isEmpty();
    String near = word ? NearMatch.find(KeyText.plain(key), names.keySet()) : null;
    String suggestion = near == null ? null : layer.area(names.get(near).getFirst()).name();
    return new KeyVerdict.Unmatched("no-such-code", suggestion, null);
  }

  /// A municipality's code that a spreadsheet has taken the leading zero from, or given decimals.
  private Optional<CodeForm> padded(String key) {
    String code = key.split("[\\s\\u00A0]", 2)[0].replaceAll("[.,]0+$", "");
    return layer.level() == AreaLevel.MUNICIPALITY && code.matches("\\d{3,4}")
        ? CodeForm.of(code.length() == 3 ? "0" + code : code)
        : Optional.empty();
  }

  private String reasonFor(String code) {
    boolean sameVersion = version.version() != null && version.version().equals(layer.version());
    return switch (layer.level()) {
      case DESO, REGSO -> {
        if (municipalities.contains(code.substring(0, 4))) {
          yield sameVersion ? "no-such-code" : "old-code";
        }
        yield municipalities.size() >= NATIONWIDE_MUNICIPALITIES ? "no-such-code" : "outside-area-set";
      }
      case MUNICIPALITY -> layer.size() >= NATIONWIDE_MUNICIPALITIES ? "no-such-code" : "outside-area-set";
      case COUNTY -> layer.size() >= NATIONWIDE_COUNTIES ? "no-such-code" : "outside-area-set";
      case NATION, OWN -> "no-such-code";
    };
  }
}
