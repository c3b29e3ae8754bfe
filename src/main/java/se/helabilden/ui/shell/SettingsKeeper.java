package se.helabilden.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Later;
import se.helabilden.ui.common.Preferences;
import se.helabilden.ui.common.Settings;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The user's settings as they are now, written to disk a second after the last change and on closing.
public final class SettingsKeeper implements Preferences {
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Path file;
  private final Background background;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Later saving;
  private @Nullable Message told;
  private boolean closed;

  /// @param file need not exist, nor its folder
  public SettingsKeeper(Path file, Background background, Later.Timers timers) {
    this.file = file;
    this.background = background;
    this.settings = new ReadOnlyObjectWrapper<>(load());
    this.saving = timers.after(QUIET, this::saveInBackground);
  }

  /// The file's settings; where they cannot be read they begin anew, and the file is kept under another name.
  private Settings load() {
    try {
      return Settings.load(file);
    } catch (IOException | IllegalArgumentException e) {
      warn("the settings could not be read and begin anew", e);
      Path aside = free();
      try {
        Files.move(file, aside);
        told = Message.of("ui.shell.settingsAnew", aside.toString());
      } catch (IOException notMoved) {
        warn("the unreadable settings could not be kept", notMoved);
        told = Message.of("ui.shell.settingsLost", file.toString());
      }
      return Settings.FIRST;
    }
  }

  private Path free() {
    Path aside = file.resolveSibling("settings-unreadable.json");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling("settings-unreadable-" + i + ".json");
    }
    return aside;
  }

  private void warn(String what, Exception failure) {
    System.getLogger(SettingsKeeper.class.getName())
        .log(System.Logger.Level.WARNING, what + ": " + file, failure);
  }

  /// What the user should be told of how the settings were read; mostly nothing.
  Optional<Message> told() {
    return Optional.ofNullable(told);
  }

  @Override
  public ReadOnlyObjectProperty<Settings> property() {
    return settings.getReadOnlyProperty();
  }

  @Override
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
      warn("the settings could not be saved", e);
    }
  }

  private synchronized void write(Settings saved) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    saved.save(file);
  }
}
