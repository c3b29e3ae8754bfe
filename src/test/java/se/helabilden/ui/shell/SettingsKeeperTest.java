package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.testkit.Direct;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.Settings;
import se.helabilden.ui.common.Theme;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

class SettingsKeeperTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private final HandTimers timers = new HandTimers();

  private SettingsKeeper keeper() {
    Background background =
        new Background(
            Runnable::run,
            new Direct(),
            failure -> {
              throw new AssertionError(failure);
            });
    return new SettingsKeeper(file(), background, timers);
  }

  private Path file() {
    return folder.resolve("home/settings.json");
  }

  @Test
  void everythingComesBackAfterASecondOfQuiet() {
    SettingsKeeper keeper = keeper();
    keeper.change(now -> now.withLanguage(Language.ENGLISH).withTheme(Theme.DARK).withTextScale(1.5));
    keeper.change(now -> now.withWindow(new Settings.WindowPlace(1, 2, 800, 600, false)));
    keeper.change(now -> now.withRecent(new RecentProject("/å.gpkg", "Ö", Instant.EPOCH, null)));
    keeper.change(now -> now.withView("id", Map.of("step", "MAPS")));
    assertThat(file()).doesNotExist();
    timers.pass(SECOND);
    assertThat(keeper().now()).isEqualTo(keeper.now());
  }

  @Test
  void whatIsNotChangedIsNotWritten() {
    SettingsKeeper keeper = keeper();
    keeper.change(now -> now.withTheme(Theme.LIGHT));
    assertThat(timers.isWaiting(SECOND)).isFalse();
  }

  @Test
  void leavingWritesAtOnce() {
    SettingsKeeper keeper = keeper();
    keeper.change(now -> now.withTheme(Theme.DARK));
    keeper.close();
    keeper.change(now -> now.withLanguage(Language.ENGLISH));
    assertThat(timers.isWaiting(SECOND)).isFalse();
    assertThat(keeper().now().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void aBrokenFileBeginsAnewAndIsKeptBeside() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{ half");
    SettingsKeeper keeper = keeper();
    assertThat(keeper.now()).isEqualTo(Settings.FIRST);
    Path aside = folder.resolve("home/settings-unreadable.json");
    assertThat(aside).hasContent("{ half");
    assertThat(keeper.told()).contains(Message.of("ui.shell.settingsAnew", aside.toString()));

    keeper.change(now -> now.withTheme(Theme.DARK));
    keeper.close();
    assertThat(keeper().told()).isEmpty();
    assertThat(aside).hasContent("{ half");
    Files.writeString(file(), "broken again");
    assertThat(keeper().told()).isPresent();
    assertThat(aside).hasContent("{ half");
    assertThat(folder.resolve("home/settings-unreadable-2.json")).hasContent("broken again");
  }
}
