package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class DataScreenTest extends DataWindow {
  @TempDir Path folder;

  @Start
  void start(Stage stage) throws Exception {
    show(stage, Files.createTempDirectory("data-screen"), 960, 700, kit -> new DataScreen(kit.context));
  }

  @Test
  void boundariesAndATableAreReadInAndTakenBack(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> state() instanceof ImportState.AreasPreview && button("Läs in 170 områden") != null);
    assertThat(project().layers()).isEmpty();
    press(robot, "Läs in 170 områden");
    until(() -> state() instanceof ImportState.AreasDone);
    assertThat(project().layers()).hasSize(1);

    robot.interact(() -> screen.offer(List.of(DataKit.STANDARD)));
    until(() -> button("Läs in 3 indikatorer för 170 områden") != null);
    press(robot, "Läs in 3 indikatorer för 170 områden");
    until(() -> state() instanceof ImportState.Receipt);
    until(() -> screen.data().indicators().size() == 3);

    press(robot, "Ångra inläsningen");
    until(() -> project().indicators().isEmpty());
    until(() -> button("Gör om inläsningen") != null);
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void largerAreasAreMadeFromThePaneOfAreas(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> button("Läs in 170 områden") != null);
    press(robot, "Läs in 170 områden");
    until(() -> state() instanceof ImportState.AreasDone);
    press(robot, "Slå ihop områden…");
    until(() -> button("Gör 60 områden") != null);
    press(robot, "Gör 60 områden");
    until(() -> project().layers().size() == 2 && state() instanceof ImportState.Idle);
    assertThat(kit.failures).isEmpty();
  }

  /// The table matches the newer boundaries by choice; the project's own older ones are one press away.
  @Test
  void boundariesOfTheTablesOwnVersionAreOffered(FxRobot robot) throws Exception {
    until(() -> project() != null);
    for (String version : new String[] {"2025", "2018"}) {
      robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
      until(() -> state() instanceof ImportState.AreasPreview && !screen.imports().workingProperty().get());
      robot.interact(
          () -> screen.imports().choose(((ImportState.AreasPreview) state()).choices().withVersion(version)));
      until(() -> state() instanceof ImportState.AreasPreview preview && version.equals(preview.staged().draft().version())
          && !screen.imports().workingProperty().get());
      press(robot, "Läs in 170 områden");
      until(() -> state() instanceof ImportState.AreasDone);
    }
    Path table = Files.writeString(folder.resolve("unga.csv"), "kod;Andel unga 2022\n9901A0010;1\n9901A0020;2\n");
    robot.interact(() -> screen.offer(List.of(table)));
    until(() -> state() instanceof ImportState.ValuesPreview && !screen.imports().workingProperty().get());
    robot.interact(
        () ->
            screen.imports().choose(((ImportState.ValuesPreview) state()).choices().withLayer("deso-2025")));
    until(() -> button("Använd DeSO 2018") != null);
    press(robot, "Använd DeSO 2018");
    until(() -> state() instanceof ImportState.ValuesPreview preview && preview.staged().layer().id().equals("deso-2018"));
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void filesAreAskedForAsEverywhereElse(FxRobot robot) throws Exception {
    until(() -> project() != null);
    kit.questions.answers.add(DataKit.DESO);
    press(robot, "Välj filer…");
    until(() -> state() instanceof ImportState.AreasPreview);
    assertThat(kit.questions.titles).containsExactly("Välj filer…");
  }

  @Test
  void escapeLeavesThePreviewAndNothingIsChanged(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> button("Läs in 170 områden") != null);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until(() -> state() instanceof ImportState.Idle);
    assertThat(project().layers()).isEmpty();
  }

  @Test
  void columnsAreLeftOutAndRenamedWhereTheyStand(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> button("Läs in 170 områden") != null);
    press(robot, "Läs in 170 områden");
    until(() -> state() instanceof ImportState.AreasDone);
    robot.interact(() -> screen.offer(List.of(DataKit.STANDARD)));
    until(() -> button("Läs in 3 indikatorer för 170 områden") != null);

    robot.interact(() -> screen.imports().openColumns(true));
    until(() -> screen.root().lookup("#column-2-take") != null);
    robot.interact(((CheckBox) screen.root().lookup("#column-2-take"))::fire);
    until(() -> button("Läs in 2 indikatorer för 167 områden") != null);
    until(() -> screen.root().lookup("#column-0-name") != null);
    assertThat(screen.root().lookup("#column-2-name")).isNull();
    robot.interact(
        () -> {
          TextField name = (TextField) screen.root().lookup("#column-0-name");
          name.setText("Egen rubrik");
          name.fireEvent(new ActionEvent());
        });
    until(
        () ->
            state() instanceof ImportState.ValuesPreview preview
                && preview.staged().join().drafts().getFirst().name().equals("Egen rubrik"));
    until(() -> screen.root().lookup("#column-0-catalogue") != null);
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<String> meant = (ComboBox<String>) screen.root().lookup("#column-0-catalogue");
          meant.setValue("");
        });
    until(
        () ->
            state() instanceof ImportState.ValuesPreview preview
                && preview.staged().join().drafts().getFirst().catalogueId() == null);
    until(() -> button("Läs in 2 indikatorer för 167 områden") != null);
    press(robot, "Läs in 2 indikatorer för 167 områden");
    until(() -> project().indicators().size() == 2);
    assertThat(project().indicators().getFirst().name()).isEqualTo("Egen rubrik");
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void aNewerFileIsChosenForAnIndicatorAndSaysWhatItChanges(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> button("Läs in 170 områden") != null);
    press(robot, "Läs in 170 områden");
    until(() -> state() instanceof ImportState.AreasDone);
    robot.interact(() -> screen.offer(List.of(DataKit.STANDARD)));
    until(() -> button("Läs in 3 indikatorer för 170 områden") != null);
    press(robot, "Läs in 3 indikatorer för 170 områden");
    until(() -> screen.data().indicators().size() == 3);

    robot.interact(() -> screen.imports().show(new Aside.Provenance(screen.data().indicators().getFirst().entry())));
    kit.questions.answers.add(DataKit.STANDARD);
    press(robot, "Ersätt med ny fil…");

    until(() -> button("Fyll på 3 indikatorer") != null);
    assertThat(nameless()).isEmpty();
    assertThat(kit.questions.titles.getLast()).startsWith("Ny fil för");
  }

  @Test
  void everyControlHasAName(FxRobot robot) throws Exception {
    until(() -> project() != null);
    robot.interact(() -> screen.offer(List.of(DataKit.DESO)));
    until(() -> button("Läs in 170 områden") != null);
    assertThat(nameless()).isEmpty();
  }

  @Test
  void attachingAgainAndAgainLeavesAsManyListeners(FxRobot robot) throws Exception {
    until(() -> project() != null);
    WaitForAsyncUtils.waitForFxEvents();
    int before = on(this::listeners);
    for (int i = 0; i < 5; i++) {
      robot.interact(
          () -> {
            screen.detach();
            screen.attach();
          });
    }
    WaitForAsyncUtils.waitForFxEvents();
    int after = on(this::listeners);
    assertThat(after).isEqualTo(before).isPositive();
    robot.interact(screen::detach);
    int detached = on(this::listeners);
    robot.interact(
        () -> {
          screen.attach();
          screen.detach();
        });
    int detachedAgain = on(this::listeners);
    assertThat(detachedAgain).isEqualTo(detached).isLessThan(before);
  }

  /// All listeners on what the screen shares with the rest of the window.
  private int listeners() throws ReflectiveOperationException {
    int sum = 0;
    for (ObservableValue<?> each :
        List.of(
            kit.workspace.projectProperty(),
            kit.workspace.undoableProperty(),
            kit.workspace.redoableProperty(),
            screen.imports().stateProperty(),
            screen.data().indicators())) {
      sum += listeners(each);
    }
    return sum;
  }

  private static int listeners(Object observable) throws ReflectiveOperationException {
    for (Class<?> type = observable.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals("helper")) {
          field.setAccessible(true);
          return count(field.get(observable));
        }
      }
    }
    throw new NoSuchFieldException("helper in " + observable.getClass());
  }

  private static int count(Object helper) throws ReflectiveOperationException {
    if (helper == null) {
      return 0;
    }
    int sum = 0;
    boolean several = false;
    for (Field field : helper.getClass().getDeclaredFields()) {
      if (field.getName().matches("(invalidation|change|listChange)Size")) {
        field.setAccessible(true);
        sum += field.getInt(helper);
        several = true;
      }
    }
    return several ? sum : 1;
  }

  private void press(FxRobot robot, String text) {
    robot.interact(() -> button(text).fire());
  }

  private Button button(String text) {
    return screen.root().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()) && !button.isDisabled())
        .findFirst()
        .orElse(null);
  }
}
