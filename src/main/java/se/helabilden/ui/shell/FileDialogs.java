package se.helabilden.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.FileQuestions;

/// The operating system's own dialogs for files. Begins where the last answer was.
public final class FileDialogs implements FileQuestions {
  private @Nullable Window owner;
  private @Nullable Path last;

  /// The window that the dialogs belong to.
  public void belongTo(Window window) {
    owner = window;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    FileChooser chooser = chooser(title, last);
    kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
    return answer(chooser.showOpenDialog(owner));
  }

  @Override
  public List<Path> openSeveral(String title, List<Kind> kinds) {
    FileChooser chooser = chooser(title, last);
    kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().flatMap(file -> answer(file).stream()).toList();
  }

  @Override
  public Optional<Path> save(String title, Path suggested, List<Kind> kinds) {
    FileChooser chooser = chooser(title, suggested.toAbsolutePath().getParent());
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
    Optional<Path> answered = answer(chooser.showSaveDialog(owner));
    int picked = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
    return answered.map(file -> withEnding(file, kinds, Math.max(0, picked)));
  }

  /// The file as it was named if that is of any kind, else with the ending of the kind that was picked.
  static Path withEnding(Path file, List<Kind> kinds, int picked) {
    return kinds.stream().anyMatch(kind -> kind.fits(file))
        ? file
        : file.resolveSibling(file.getFileName() + kinds.get(picked).endings().getFirst().substring(1));
  }

  private static FileChooser chooser(String title, @Nullable Path folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }

  private static FileChooser.ExtensionFilter filter(Kind kind) {
    return new FileChooser.ExtensionFilter(kind.name(), kind.endings());
  }

  private Optional<Path> answer(@Nullable File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(answered -> last = answered.toAbsolutePath().getParent());
    return path;
  }
}
