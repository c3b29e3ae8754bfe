package se.helabilden.project;

import java.nio.file.Path;
import java.util.List;
import se.helabilden.work.Issue;

/// Makes and opens projects on disk.
public interface ProjectStores {
  /// Makes a new project file, published at once.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the file exists or its folder does not
  ProjectStore create(Path file, Project project, EditRecord record);

  /// Opens for editing, on a working copy; only one at a time.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if absent, damaged, of a newer version, or open elsewhere
  ProjectStore open(Path file);

  /// Opens the published file for reading; a newer unpublished working copy is published first, unless it is open.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if absent, damaged or of a newer version
  ProjectStore openReadOnly(Path file);

  /// Whether the file is whole: problems found by reading all of it; empty if none. Never throws for damage.
  List<Issue> inspect(Path file);

  /// Whether a file is a project of this program's. Looks at its head only; false for what cannot be read.
  boolean isProject(Path file);
}
