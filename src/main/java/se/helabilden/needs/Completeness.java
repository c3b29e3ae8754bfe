package se.helabilden.needs;

import java.util.ArrayList;
import java.util.List;

/// How far the questions of a template have come: done means what the user says is done, or says is not applicable.
///
/// @param done questions that are done or not applicable
/// @param started those begun
/// @param all those of the template
/// @param open the questions that are not done, in order
public record Completeness(int done, int started, int all, List<Question> open) {
  public Completeness {
    open = List.copyOf(open);
  }

  public static Completeness of(NeedsAnalysis needs, List<Question> questions) {
    int done = 0;
    int started = 0;
    List<Question> open = new ArrayList<>();
    for (Question question : questions) {
      switch (needs.state(question.id())) {
        case DONE, NOT_APPLICABLE -> done++;
        case STARTED -> {
          started++;
          open.add(question);
        }
        case NOT_STARTED -> open.add(question);
      }
    }
    return new Completeness(done, started, questions.size(), open);
  }

  public boolean isWhole() {
    return done == all;
  }
}
