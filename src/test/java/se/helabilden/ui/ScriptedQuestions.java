package se.helabilden.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.helabilden.ui.common.FileQuestions;

/// Answers with what the test has put there, and keeps what was asked.
public final class ScriptedQuestions implements FileQuestions {
  public final List<Path> answers = new ArrayList<>();
  public final List<String> titles = new ArrayList<>();
  public final List<Path> suggestions = new ArrayList<>();

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    titles.add(title);
    return answers.stream().findFirst();
  }

  @Override
  public List<Path> openSeveral(String title, List<Kind> kinds) {
    titles.add(title);
    return List.copyOf(answers);
  }

  @Override
  public Optional<Path> save(String title, Path suggested, List<Kind> kinds) {
    titles.add(title);
    suggestions.add(suggested);
    return answers.stream().findFirst();
  }
}
