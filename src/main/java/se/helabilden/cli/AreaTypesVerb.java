package se.helabilden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.ClassReference;
import se.helabilden.analysis.ClassThresholds;
import se.helabilden.analysis.FiveClasses;
import se.helabilden.analysis.Part;
import se.helabilden.analysis.ReferenceFile;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.project.Computation;
import se.helabilden.project.Parts;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// `area-types PROJECT --index I`: five classes against a reference. With `--id` the classes are kept as an indicator.
@Command(name = "area-types")
final class AreaTypesVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--index", required = true)
  String index = "";

  @Option(names = "--period")
  @Nullable String period;

  @Option(names = "--mean")
  @Nullable String mean;

  @Option(names = "--sd")
  @Nullable String sd;

  @Option(names = "--reference")
  @Nullable Path reference;

  @Option(names = "--population")
  @Nullable String population;

  @Option(names = "--id")
  @Nullable String id;

  @Override
  Answer run(Context context) {
    if (id == null) {
      try (ProjectStore store = Projects.openForReading(context, project)) {
        return answer(context, store, classify(context, store));
      }
    }
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      Found found = classify(context, session.store());
      if (!found.classes().official()) {
        String name = context.text("cli.groupsName", found.entry().name());
        Computation.keepGroups(
            session, new Computation.Naming(id, name, null), found.entry(), found.period(), found.classes());
        session.store().publish(context.progress());
      }
      return answer(context, session.store(), found);
    }
  }

  private record Found(IndicatorEntry entry, Period period, FiveClasses classes) {}

  private Found classify(Context context, ProjectStore store) {
    IndicatorEntry entry = Requests.entry(store, index);
    Part part = Parts.of(entry, store.content());
    Period when = Requests.period(part.series(), period);
    Optional<Part> people =
        Optional.ofNullable(population).map(wanted -> Parts.of(Requests.entry(store, wanted), store.content()));
    boolean ownColumn = entry.indicator().kind() == IndicatorKind.CLASS && entry.indicator().parts().isEmpty();
    FiveClasses classes =
        ownColumn
            ? FiveClasses.official(part, when, people)
            : FiveClasses.classify(part, when, reference(context, part, when), ClassThresholds.bundled(), people);
    return new Found(entry, when, classes);
  }

  private ClassReference reference(Context context, Part part, Period when) {
    if (mean != null || sd != null) {
      if (mean == null || sd == null) {
        throw UserFacingException.usage("mean-and-sd", Message.of("cli.meanAndSd"));
      }
      return ClassReference.given(Numbers.parse("--mean", mean), Numbers.parse("--sd", sd));
    }
    Path file = reference;
    if (file == null) {
      return ClassReference.ofTable(part, when);
    }
    try (InputStream in = Files.newInputStream(file)) {
      Loaded<ClassReference> read =
          ReferenceFile.read(in, String.valueOf(file.getFileName()));
      context.warn(read.issues());
      return read.value();
    } catch (IOException e) {
      throw UserFacingException.input(
          "file-missing", Message.of("cli.referenceMissing", file.toString()), Place.file(file), e);
    }
  }

  private static Answer answer(Context context, ProjectStore store, Found found) {
    FiveClasses classes = found.classes();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("index", found.entry().id());
    json.put("period", found.period().text());
    json.put("official", classes.official());
    json.put("name", context.text(classes.name()));
    ClassThresholds thresholds = classes.thresholds();
    json.put("thresholds", thresholds == null ? List.of() : thresholds.z());
    json.put("reference", reference(classes.reference()));
    AreaLayer layer = store.content().layer(Requests.layer(store.project(), found.entry().indicator().layerId()));
    FiveClasses onMap = classes.only(code -> isOnMap(layer, code));
    json.put("areas", onMap.areas().stream().map(area -> area(area, layer)).toList());
    json.put("counts", Arrays.stream(onMap.counts()).boxed().toList());
    json.put("countsAll", Arrays.stream(classes.counts()).boxed().toList());
    json.put("withoutValue", layer.size() - onMap.areas().size());
    json.put(
        "populationShares",
        onMap.populationShares().map(shares -> Arrays.stream(shares).boxed().toList()).orElse(null));
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.groupsTitle", found.entry().name(), context.text(classes.name())));
    for (int type = 1; type <= 5; type++) {
      lines.add("  " + context.text("cli.groupLine", context.text(classes.typeName(type)), onMap.counts()[type - 1]));
    }
    return new Answer(json, lines);
  }

  private static boolean isOnMap(AreaLayer layer, AreaCode code) {
    return code.level() == layer.level() && layer.indexOf(code.code()) >= 0;
  }

  private static @Nullable Map<String, Object> reference(@Nullable ClassReference reference) {
    if (reference == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mean", reference.mean());
    json.put("sd", reference.standardDeviation());
    json.put("n", reference.n());
    json.put("level", reference.level() == null ? null : reference.level().id());
    json.put("origin", reference.origin().id());
    return json;
  }

  private static Map<String, Object> area(FiveClasses.ClassedArea area, AreaLayer layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", area.code().code());
    json.put("name", layer.area(layer.indexOf(area.code().code())).name());
    json.put("index", Double.isNaN(area.index()) ? null : area.index());
    json.put("z", Double.isNaN(area.z()) ? null : area.z());
    json.put("type", area.type());
    return json;
  }
}
