package se.helabilden.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Settings;
import se.helabilden.work.UserFacingException;

/// The user's settings as they are now, written to disk a second after the last change and on closing.
public final class SettingsKeeper {
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Path file;
  private final Background background;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Later saving;
  private boolean closed;

  /// @param file need not exist, nor its folder
  public SettingsKeeper(Path file, Background background, Later.Timers timers) {
    this.file = file;
    this.background = background;
    this.settings = new ReadOnlyObjectWrapper<>(Settings.load(file));
    this.saving = timers.after(QUIET, this::saveInBackground);
  }

  public ReadOnlyObjectProperty<Settings> property() {
    return settings.getReadOnlyProperty();
  }

  public Settings now() {
    return settings.get();
  }

  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings.get());
    if (!changed.equals(settings.get())) {
      settings.set(changed);
      if (!closed) {
        saving.restart();
      }
    }
  }

  private void saveInBackground() {
    Settings saved = settings.get();
    background.startQuietly(
        progress -> {
          write(saved);
          return saved;
        },
        done -> {});
  }

  /// Writes them before it returns, for the last time. A failure is logged: the settings are no reason to keep
  /// anybody from leaving.
  public void close() {
    closed = true;
    saving.stop();
    try {
      write(settings.get());
    } catch (IOException | UserFacingException e) {
      System.getLogger(SettingsKeeper.class.getName())
          .log(System.Logger.Level.WARNING, "the settings could not be saved: " + file, e);
    }
  }

  private synchronized void write(Settings saved) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    saved.save(file);
  }
}
