package se.helabilden.cli;

import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;

/// Opens projects for the verbs, and tells what there was to say on opening.
final class Projects {
  private Projects() {}

  static ProjectSession openForWriting(Context context, String project) {
    ProjectStore store = context.services().stores().open(Verb.projectPath(project));
    context.warn(store.issues());
    return new ProjectSession(store, context.services().author());
  }

  static ProjectStore openForReading(Context context, String project) {
    ProjectStore store = context.services().stores().openReadOnly(Verb.projectPath(project));
    context.warn(store.issues());
    return store;
  }
}
