package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// All verbs by name.
final class Verbs {
  private static final SequencedMap<String, Supplier<Verb>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("example", ExampleVerb::new);
    ALL.put("new", NewVerb::new);
    ALL.put("import-areas", ImportAreasVerb::new);
    ALL.put("import-values", ImportValuesVerb::new);
    ALL.put("import-key", ImportKeyVerb::new);
    ALL.put("dissolve", DissolveVerb::new);
    ALL.put("fetch", FetchVerb::new);
    ALL.put("derive", DeriveVerb::new);
    ALL.put("indicators", IndicatorsVerb::new);
    ALL.put("selections", SelectionsVerb::new);
    ALL.put("values", ValuesVerb::new);
    ALL.put("classify", ClassifyVerb::new);
    ALL.put("index", IndexVerb::new);
    ALL.put("area-types", AreaTypesVerb::new);
    ALL.put("map", MapVerb::new);
    ALL.put("report", ReportVerb::new);
    ALL.put("fetch-list", FetchListVerb::new);
    ALL.put("package", PackageVerb::new);
    ALL.put("screens", ScreensVerb::new);
    ALL.put("check", CheckVerb::new);
  }

  private Verbs() {}

  /// A new verb of this name.
  ///
  /// @throws UserFacingException (USAGE) for an unknown name, with the names that exist
  static Verb named(String name) {
    Supplier<Verb> verb = ALL.get(name);
    if (verb == null) {
      throw UserFacingException.usage(
          "unknown-verb", Message.of("cli.unknownVerb", name, String.join(", ", ALL.keySet())));
    }
    return verb.get();
  }

  static Map<String, Supplier<Verb>> all() {
    return ALL;
  }
}
