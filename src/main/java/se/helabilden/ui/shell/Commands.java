package se.helabilden.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;

/// All that can be done from anywhere, with its keys. Ctrl stands for the Command key on a Mac.
final class Commands {
  private static final List<KeyCode> DIGITS =
      List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);
  private static final List<KeyCode> PAD =
      List.of(KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3, KeyCode.NUMPAD4, KeyCode.NUMPAD5, KeyCode.NUMPAD6);

  private final Shell shell;
  private final UiTexts texts;

  Commands(Shell shell, UiTexts texts) {
    this.shell = shell;
    this.texts = texts;
  }

  /// What can be done now, in the order to be listed.
  List<Command> list() {
    List<Command> all = new ArrayList<>();
    if (shell.isProjectOpen()) {
      for (Step step : Step.values()) {
        all.add(
            command("ui.shell.step_" + step.name(), ctrl(DIGITS.get(step.ordinal())), () -> shell.go(step)));
      }
      if (shell.canPresent()) {
        all.add(command("ui.shell.present", key(KeyCode.F5), shell::present));
      }
      all.add(command("ui.shell.save", ctrl(KeyCode.S), shell::save));
      all.add(command("ui.shell.showProjectFile", null, shell::showProjectFile));
      all.add(command("ui.shell.closeProject", null, shell::toStart));
    }
    all.add(command("ui.shell.openProject", ctrl(KeyCode.O), () -> shell.door().choose()));
    all.add(command("ui.shell.newProject", ctrl(KeyCode.N), shell::newProject));
    all.add(command("ui.shell.example", null, () -> shell.door().openExample()));
    all.add(command("ui.shell.theme", null, shell::switchTheme));
    all.add(command("ui.shell.largerText", ctrl(KeyCode.PLUS), () -> shell.changeTextSize(1)));
    all.add(command("ui.shell.smallerText", ctrl(KeyCode.MINUS), () -> shell.changeTextSize(-1)));
    all.add(command("ui.shell.normalText", ctrl(KeyCode.DIGIT0), () -> shell.changeTextSize(0)));
    all.add(command("ui.shell.language", null, shell::switchLanguage));
    all.add(command("ui.shell.fullScreen", key(KeyCode.F11), shell::toggleFullScreen));
    all.add(command("ui.shell.dataFolder", null, shell::showDataFolder));
    return all;
  }

  private Command command(String key, @Nullable KeyCombination keys, Runnable run) {
    return new Command(texts.of(key), keys, run);
  }

  /// Puts the keys of all commands on a scene. A field that is being written in keeps those it uses itself.
  void listenOn(Scene scene) {
    Map<KeyCombination, Runnable> keys = scene.getAccelerators();
    for (Step step : Step.values()) {
      Runnable go = whenOpen(() -> shell.go(step));
      keys.put(ctrl(DIGITS.get(step.ordinal())), go);
      keys.put(ctrl(PAD.get(step.ordinal())), go);
    }
    keys.put(key(KeyCode.F5), whenOpen(shell::present));
    keys.put(ctrl(KeyCode.S), whenOpen(shell::save));
    keys.put(ctrl(KeyCode.Z), whenOpen(shell::undo));
    keys.put(ctrl(KeyCode.Y), whenOpen(shell::redo));
    keys.put(ctrl(KeyCode.Z, KeyCombination.SHIFT_DOWN), whenOpen(shell::redo));
    keys.put(ctrl(KeyCode.K), shell::find);
    keys.put(key(KeyCode.F1), shell::help);
    keys.put(ctrl(KeyCode.O), () -> shell.door().choose());
    keys.put(ctrl(KeyCode.N), shell::newProject);
    keys.put(key(KeyCode.F11), shell::toggleFullScreen);
    for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS)) {
      keys.put(ctrl(plus, KeyCombination.SHIFT_ANY), () -> shell.changeTextSize(1));
    }
    for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
      keys.put(ctrl(minus), () -> shell.changeTextSize(-1));
    }
    for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
      keys.put(ctrl(zero), () -> shell.changeTextSize(0));
    }
  }

  private Runnable whenOpen(Runnable run) {
    return () -> {
      if (shell.isProjectOpen()) {
        run.run();
      }
    };
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination ctrl(KeyCode code, Modifier... more) {
    Modifier[] all = new Modifier[more.length + 1];
    all[0] = KeyCombination.SHORTCUT_DOWN;
    System.arraycopy(more, 0, all, 1, more.length);
    return new KeyCodeCombination(code, all);
  }
}
