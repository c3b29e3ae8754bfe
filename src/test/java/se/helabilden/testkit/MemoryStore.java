package se.helabilden.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;

/// A project in memory, for tests that make thousands of edits which bring no content.
public final class MemoryStore implements ProjectStore {
  private final List<EditRecord> log = new ArrayList<>();
  private Project project;

  public MemoryStore(Project project) {
    this.project = project;
  }

  @Override
  public Path file() {
    return Path.of("minne.gpkg");
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public ProjectContent content() {
    throw new UnsupportedOperationException("no content in memory");
  }

  @Override
  public List<EditRecord> log() {
    return List.copyOf(log);
  }

  @Override
  public List<Issue> issues() {
    return List.of();
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public boolean isUnpublished() {
    return !log.isEmpty();
  }

  @Override
  public void commit(EditRecord record, Project after, NewContent added) {
    log.add(record);
    project = after;
  }

  @Override
  public void publish(Progress progress) {
    log.clear();
  }

  @Override
  public void close() {
    log.clear();
  }
}
