package se.helabilden.io.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.helabilden.io.word.OfficePackage.Relation;

/// Pictures, diagrams and addresses that kept content refers to, taken from the earlier file into the new one.
final class KeptParts {
  private static final Set<String> TAKEN =
      Set.of(
          "image", "chart", "chartUserShapes", "chartStyle", "chartColorStyle", "themeOverride", "package",
          "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing");

  private final EarlierFile earlier;
  private final Shell shell;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  KeptParts(EarlierFile earlier, Shell shell) {
    this.earlier = earlier;
    this.shell = shell;
  }

  /// The new id of a relation of the earlier main part; null where what it leads to cannot come along.
  @Nullable String relation(String id) throws IOException {
    String known = ids.get(id);
    if (known != null) {
      return known;
    }
    Relation relation = earlier.relation(id);
    if (relation == null || !(relation.external() ? isAddress(relation) : canCome(relation))) {
      return null;
    }
    String name = "rIdKept" + (ids.size() + 1);
    String target = relation.external() ? relation.target() : taken(relation.target());
    shell.relate(new Relation(name, relation.type(), relation.kind(), target, relation.external()));
    ids.put(id, name);
    return name;
  }

  private static boolean isAddress(Relation relation) {
    return relation.kind().equals("hyperlink") && relation.target().matches("(?i)(https?://|mailto:).*");
  }

  private boolean canCome(Relation relation) {
    return TAKEN.contains(relation.kind()) && earlier.file().has(relation.target());
  }

  /// Takes a part and what it refers to; its name in the new file.
  private String taken(String first) throws IOException {
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String part = open.pop();
      String name = name(part);
      if (shell.bytes(name) != null) {
        continue;
      }
      shell.put(name, earlier.file().bytes(part), earlier.file().contentType(part));
      List<Relation> below = earlier.file().relations(part).stream().filter(this::canCome).toList();
      if (!below.isEmpty()) {
        shell.put(
            OfficePackage.relationsPart(name),
            PackageMarkup.relations(
                below.stream()
                    .map(found -> new Relation(found.id(), found.type(), found.kind(), name(found.target()), false))
                    .toList()),
            null);
        below.forEach(found -> open.push(found.target()));
      }
    }
    return name(first);
  }

  private String name(String part) {
    return names.computeIfAbsent(
        part,
        _ -> {
          int dot = part.lastIndexOf('.');
          String ending = dot < 0 ? "" : part.substring(dot);
          return shell.folder() + "kept/" + (names.size() + 1) + ending;
        });
  }
}
