package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaLayer;
import se.helabilden.project.Edit;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.NewContent;
import se.helabilden.ui.Headless;

/// Selections under names, in the window.
class NamedSelectionsScreenTest extends MapWindow {
  NamedSelectionsScreenTest() {
    super(960, 900, "999906TA");
  }

  /// The project is the same for all tests.
  @AfterEach
  void forget() throws Exception {
    onWindow(() -> kept().forEach(each -> workspace.perform(new Edit.RemoveSelection(each), NewContent.NONE, () -> {})));
    Headless.until(() -> kept().isEmpty());
  }

  private List<String> codes(int... which) {
    AreaLayer layer = workspace.content().layer(workspace.projectProperty().get().layers().getFirst());
    return Arrays.stream(which).mapToObj(i -> layer.area(i).code().code()).sorted().toList();
  }

  private List<KeptSelection> kept() {
    return workspace.projectProperty().get().selections();
  }

  private MenuItem way(String id) {
    MenuButton ways = find("#select-ways");
    onWindow(() -> ways.getOnShowing().handle(null));
    return ways.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
  }

  @Test
  void aSelectionIsKeptChosenRenamedRemovedAndTakenBack() throws Exception {
    assertThat(way("select-keep").isDisable()).as("nothing is selected").isTrue();
    assertThat(way("select-named").isVisible()).isFalse();
    onWindow(() -> workspace.selection().only(codes(3, 7)));
    MenuItem keep = way("select-keep");
    assertThat(keep.isDisable()).isFalse();
    onWindow(keep::fire);
    assertThat(find(".named-layer").isVisible()).isTrue();
    assertThat(find("#named-keep").isDisabled()).isTrue();
    onWindow(() -> this.<TextField>find("#named-name").setText("Etapp ett"));
    onWindow(() -> this.<Button>find("#named-keep").fire());
    Headless.until(() -> kept().size() == 1);
    assertThat(kept().getFirst().codes()).isEqualTo(codes(3, 7));
    assertThat(find(".named-layer").isVisible()).isFalse();

    onWindow(() -> workspace.selection().clear());
    Menu named = (Menu) way("select-named");
    assertThat(named.getItems()).extracting(MenuItem::getText).containsExactly("Etapp ett (2 områden)");
    onWindow(() -> named.getItems().getFirst().fire());
    assertThat(Set.copyOf(workspace.selection().codes())).isEqualTo(Set.copyOf(codes(3, 7)));

    // the same name anew gets other areas
    onWindow(() -> workspace.selection().only(codes(9)));
    onWindow(way("select-keep")::fire);
    onWindow(() -> this.<TextField>find("#named-name").setText("etapp ETT"));
    assertThat(find("#named-told").isVisible()).isTrue();
    onWindow(() -> this.<Button>find("#named-keep").fire());
    Headless.until(() -> kept().getFirst().codes().equals(codes(9)));
    assertThat(kept()).hasSize(1);

    onWindow(way("select-manage")::fire);
    onWindow(() -> this.<Button>find(".namedRename").fire());
    onWindow(() -> this.<TextField>find(".named-changed").setText("Etapp två"));
    onWindow(() -> this.<TextField>find(".named-changed").getOnAction().handle(null));
    Headless.until(() -> kept().getFirst().name().equals("Etapp två"));
    Headless.until(() -> this.<Hyperlink>find(".named-choose").getText().equals("Etapp två (ett område)"));
    onWindow(() -> this.<Button>find(".namedRemove").fire());
    Headless.until(() -> kept().isEmpty());
    onWindow(workspace::undo);
    Headless.until(() -> kept().size() == 1);
    onWindow(() -> this.<Hyperlink>find(".named-choose").fire());
    assertThat(Set.copyOf(workspace.selection().codes())).isEqualTo(Set.copyOf(codes(9)));
  }

  @Test
  void aConditionCanBeToBelongToASelection() throws Exception {
    onWindow(() -> workspace.selection().only(codes(3, 7)));
    onWindow(way("select-keep")::fire);
    onWindow(() -> this.<TextField>find("#named-name").setText("Etapp ett"));
    onWindow(() -> this.<Button>find("#named-keep").fire());
    Headless.until(() -> kept().size() == 1);
    onWindow(() -> workspace.selection().clear());
    onWindow(way("select-query")::fire);
    onWindow(() -> this.<TextField>find(".query-bound").setText("0"));
    onWindow(() -> this.<Button>find("#query-add-named").fire());
    Headless.until(() -> !find("#query-take").isDisabled());
    Headless.until(() -> this.<Label>find("#query-answer").getText().startsWith("2 av "));
    onWindow(() -> this.<Button>find("#query-take").fire());
    assertThat(Set.copyOf(workspace.selection().codes())).isEqualTo(Set.copyOf(codes(3, 7)));
  }

  @Test
  void noTwoSelectionsHaveOneName() throws Exception {
    NamedSelections model = new NamedSelections(workspace, new javafx.beans.property.SimpleObjectProperty<>(screen.shown()));
    onWindow(() -> workspace.selection().only(codes(3)));
    onWindow(() -> model.keep("Ett"));
    Headless.until(() -> model.isTaken("ett"));
    onWindow(() -> model.keep("Två"));
    Headless.until(() -> model.isTaken("två"));
    KeptSelection two = workspace.projectProperty().get().selection("Två").orElseThrow();
    boolean[] done = new boolean[3];
    onWindow(
        () -> {
          done[0] = model.rename(two, "ETT ");
          done[1] = model.rename(two, " ");
          workspace.selection().clear();
          done[2] = model.keep("Tre");
        });
    assertThat(done).containsOnly(false);
  }
}
