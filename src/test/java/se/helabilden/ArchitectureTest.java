package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The package table of the README's Architecture section, as an allow-matrix.
class ArchitectureTest {
  private static final String ROOT = "se.helabilden";

  /// What each package may use of ours, in the order of the flow: a row may use the rows named.
  private static final Map<String, Set<String>> OURS =
      Map.ofEntries(
          Map.entry("work", Set.of()),
          Map.entry("json", Set.of()),
          Map.entry("area", Set.of("work")),
          Map.entry("indicator", Set.of("work", "area")),
          Map.entry("analysis", Set.of("work", "area", "indicator")),
          Map.entry("map", Set.of("work", "area", "indicator", "analysis")),
          Map.entry("needs", Set.of("work", "area", "indicator", "analysis", "map")),
          Map.entry("report", Set.of("work", "area", "indicator", "analysis", "map", "needs")),
          Map.entry("project", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report")),
          Map.entry("importing", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project", "json")),
          Map.entry("io.px", Set.of("work", "area", "indicator")),
          Map.entry("io.stat", Set.of("work", "area", "indicator")),
          Map.entry("io.flatgeobuf", Set.of("work", "area")),
          Map.entry("io.geo", Set.of("work", "area")),
          Map.entry("io.table", Set.of("work", "area", "indicator")),
          Map.entry("io.excel", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project")),
          Map.entry("io.powerpoint", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project")),
          Map.entry("io.word", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project")),
          Map.entry("io.catalogue", Set.of("work", "area", "indicator", "analysis", "json")),
          Map.entry("io.template", Set.of("work", "area", "indicator", "analysis", "map", "needs", "json")),
          Map.entry("io.web", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project", "json", "importing")),
          Map.entry("io.gpkg", Set.of("work", "area", "indicator", "analysis", "map", "needs", "report", "project", "json", "importing")),
          Map.entry(
              "cli",
              Set.of("work", "json", "area", "indicator", "analysis", "map", "needs", "report", "project", "importing")),
          Map.entry("ui.common", Set.of("work", "json", "area", "indicator", "analysis", "map", "needs", "report", "project", "importing")),
          Map.entry("ui.start", ui()),
          Map.entry("ui.data", ui()),
          Map.entry("ui.map", ui()),
          Map.entry("ui.needs", ui()),
          Map.entry("ui.present", ui()),
          Map.entry("ui.shell", ui()),
          Map.entry("ui.thread", ui()),
          Map.entry("ui.report", ui()),
          Map.entry("", Set.of()));

  private static final List<String> DESKTOP =
      List.of("javafx.", "org.controlsfx.", "atlantafx.", "org.kordamp.ikonli.", "java.awt.", "javax.imageio.");

  /// What each package may see of libraries, beside the JDK's base and JSpecify.
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("json", List.of("com.fasterxml.jackson.")),
          Map.entry("area", List.of("org.locationtech.jts.")),
          Map.entry("analysis", List.of("org.locationtech.jts.")),
          Map.entry("map", List.of("org.locationtech.jts.", "org.apache.pdfbox.", "java.awt.")),
          Map.entry("io.flatgeobuf", List.of("org.locationtech.jts.", "org.wololo.flatgeobuf.", "com.google.flatbuffers.")),
          Map.entry("io.stat", List.of("com.fasterxml.jackson.")),
          Map.entry("io.web", List.of("org.locationtech.jts.", "java.net.http.", "java.awt.", "javax.imageio.", "javax.xml.stream.")),
          Map.entry("io.geo", List.of("org.locationtech.jts.", "org.geotools.", "org.opengis.", "com.fasterxml.jackson.", "javax.xml.stream.")),
          Map.entry("io.table", List.of("de.siegmar.fastcsv.")),
          Map.entry("io.excel", List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.", "org.xml.sax.", "javax.xml.")),
          Map.entry("io.powerpoint", List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.", "java.awt.")),
          Map.entry("io.word", List.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.", "javax.xml.", "org.w3c.", "org.xml.sax.")),
          Map.entry("io.gpkg", List.of("org.locationtech.jts.", "org.sqlite.", "java.sql.")),
          Map.entry("cli", List.of("picocli.")),
          Map.entry("ui.common", DESKTOP),
          Map.entry("ui.start", DESKTOP),
          Map.entry("ui.data", DESKTOP),
          Map.entry("ui.map", DESKTOP),
          Map.entry("ui.needs", Stream.concat(DESKTOP.stream(), Stream.of("jfx.incubator.")).toList()),
          Map.entry("ui.present", DESKTOP),
          Map.entry("ui.shell", DESKTOP),
          Map.entry("ui.thread", DESKTOP),
          Map.entry("ui.report", DESKTOP),
          Map.entry("", List.of("picocli.", "javafx.", "atlantafx.", "java.awt.")));

  /// Screens see the core and what all screens share, never one another.
  private static Set<String> ui() {
    return Set.of("work", "json", "area", "indicator", "analysis", "map", "needs", "report", "project", "importing", "ui.common");
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

  @Test
  void everyPackageUsesOnlyWhatItsRowAllows() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = packageOf(type);
      if (!OURS.containsKey(from)) {
        broken.add("a package without a row: " + type.getPackageName());
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.isPrimitive()) {
          continue;
        }
        if (target.getPackageName().startsWith(ROOT)) {
          String to = packageOf(target);
          // the root puts everything together and may use all
          if (!from.isEmpty() && !to.equals(from) && !OURS.get(from).contains(to)) {
            broken.add(type.getName() + " uses " + target.getName());
          }
        } else if (!isAllowedLibrary(from, target.getName())) {
          broken.add(type.getName() + " sees " + target.getName());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noPackagesFormACycle() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingIsAGlobalVariable() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (JavaField field : type.getFields()) {
        boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        boolean synthetic = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (isStatic && !isFinal && !synthetic) {
          broken.add(field.getFullName());
        }
      }
      type.getMethods().stream()
          .filter(method -> method.getName().equals("getInstance"))
          .forEach(method -> broken.add(method.getFullName()));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void viewModelsDoNotTouchTheSceneGraph() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getSimpleName().endsWith("ViewModel")) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .filter(name -> name.startsWith("javafx.scene.") || name.startsWith("javafx.stage."))
            .forEach(name -> broken.add(type.getName() + " sees " + name));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void rawNumbersAreReadOnlyBehindTheGate() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (Set.of("map", "needs", "report", "cli", "io.excel", "io.word", "ui.data", "ui.map", "ui.needs", "ui.present", "ui.start", "ui.shell", "ui.report", "ui.thread").contains(packageOf(type))) {
        type.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().getSimpleName().equals("IndicatorSeries"))
            .filter(call -> Set.of("value", "rawValues").contains(call.getTarget().getName()))
            .forEach(call -> broken.add(call.getDescription()));
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean isAllowedLibrary(String from, String name) {
    if (name.startsWith("org.jspecify.")) {
      return true;
    }
    List<String> allowed = LIBRARIES.getOrDefault(from, List.of());
    if (allowed.stream().anyMatch(name::startsWith)) {
      return true;
    }
    boolean desktop =
        List.of("java.awt.", "java.sql.", "javax.", "org.xml.", "org.w3c.").stream().anyMatch(name::startsWith);
    return name.startsWith("java.") && !desktop;
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
