package se.helabilden.ui.common;

import java.nio.file.Path;
import java.util.List;

/// Takes files that somebody dropped on the window, to read them into the open project.
@FunctionalInterface
public interface FileDrop {
  void drop(List<Path> files);
}
