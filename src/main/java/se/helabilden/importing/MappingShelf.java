package se.helabilden.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// How earlier files were understood, found by what stays the same in the next one: first in the project, then in a
/// folder of the user's own, where other projects' are. Thread-safe.
public final class MappingShelf {
  private static final String ENDING = ".json";

  private final @Nullable Path folder;

  /// @param folder is made when something is put in it; null for the project's own memory only
  public MappingShelf(@Nullable Path folder) {
    this.folder = folder;
  }

  /// The newest mapping of the same source and layout; empty for none. One that cannot be read is none.
  Optional<Mapping> find(Mapping.Source source, Project project) {
    return all(project).stream().filter(mapping -> source.equals(mapping.source())).findFirst();
  }

  /// Mappings of the same source, whatever its layout, the newest first.
  ///
  /// @param name the source's, as [Deliveries#source] gives it
  List<Mapping> named(String name, Project project) {
    return all(project).stream()
        .filter(mapping -> mapping.source() != null && mapping.source().name().equals(name))
        .toList();
  }

  /// The project's come before the folder's.
  private List<Mapping> all(Project project) {
    List<Mapping> all = new ArrayList<>();
    for (ImportRecord record : project.imports().reversed()) {
      if (record.mapping() != null) {
        parsed(record.mapping(), record.file()).ifPresent(all::add);
      }
    }
    for (Path file : files()) {
      try {
        parsed(Files.readString(file), SourceFile.name(file)).ifPresent(all::add);
      } catch (IOException e) {
        continue; // a file that cannot be read remembers nothing
      }
    }
    return all;
  }

  private List<Path> files() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(ENDING)).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      return List.of(); // what cannot be listed remembers nothing
    }
  }

  /// A newer program may have written more than this one knows: then there is nothing to go by.
  private static Optional<Mapping> parsed(String text, String name) {
    try {
      return Optional.of(MappingText.read(text, name));
    } catch (UserFacingException e) {
      return Optional.empty();
    }
  }

  /// Puts a mapping in the folder, in place of an earlier one of the same source and layout.
  ///
  /// @throws UserFacingException (PROJECT) if it cannot be written
  public void keep(Mapping mapping) {
    if (folder == null || mapping.source() == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw UserFacingException.project(
          "unwritable",
          Message.of("importing.mappingNotKept", folder.toString()),
          Place.file(folder),
          e);
    }
    Mapping.Source source = mapping.source();
    Hash signature = new Hash().add(source.format()).add(source.name());
    source.headers().forEach(signature::add);
    WholeFile.write(folder.resolve(signature.hex().substring(0, 24) + ENDING), mapping.withoutIds().text());
  }
}
