package se.helabilden.cli;

import java.io.PrintStream;
import java.io.Serializable;
import java.util.List;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// What a running verb has at hand: the program's services, the user's language, and where to speak.
record Context(Services services, Texts texts, PrintStream messages, Progress progress) {

  String text(String key, Serializable... arguments) {
    return texts.text(key, arguments);
  }

  String text(Message message) {
    return texts.text(message);
  }

  /// Tells of an issue on standard error, with its place.
  void warn(Issue issue) {
    String place = PlaceText.of(issue.place(), texts);
    messages.println((place.isEmpty() ? "" : place + ": ") + texts.text(issue.message()));
  }

  void warn(List<Issue> issues) {
    issues.forEach(this::warn);
  }
}
