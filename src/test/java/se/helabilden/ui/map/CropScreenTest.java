package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.Crop;
import se.helabilden.needs.MapLook;
import se.helabilden.needs.MapView;
import se.helabilden.ui.Headless;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.SavedViews;
import se.helabilden.ui.present.PresentScreen;

/// Choosing that pictures show only a part, in the window.
class CropScreenTest extends MapWindow {
  private static final String REASON = "Samtalet gäller de här bostadsområdena";

  CropScreenTest() {
    super(960, 900, "999906TA");
  }

  private AreaLayer layer() {
    return workspace.content().layer(workspace.projectProperty().get().layers().getFirst());
  }

  private void select(int... which) {
    List<String> codes = java.util.Arrays.stream(which).mapToObj(i -> layer().area(i).code().code()).toList();
    onWindow(() -> workspace.selection().only(codes));
  }

  private void fire(String button) {
    onWindow(() -> this.<Button>find(button).fire());
  }

  private void openPanel() throws Exception {
    fire("#crop");
    Headless.until(() -> find(".crop-layer").isVisible());
  }

  private Crop crop() {
    return workspace.map().cropProperty().get();
  }

  @Test
  void allOfThePanelIsSeenAtOnce() throws Exception {
    select(3, 7);
    openPanel();
    onWindow(() -> this.<RadioButton>find("#crop-selected").fire());
    Headless.until(() -> find("#crop-take").isDisabled());
    Bounds[] both = new Bounds[2];
    onWindow(
        () -> {
          find("#crop-take").getScene().getRoot().applyCss();
          find("#crop-take").getScene().getRoot().layout();
          both[0] = find("#crop-take").localToScene(find("#crop-take").getLayoutBounds());
          Node panel = find(".crop-layer").lookup(".crop-scroll");
          both[1] = panel.localToScene(panel.getLayoutBounds());
        });
    assertThat(both[0].getMaxY()).as("the button stands within the panel").isLessThan(both[1].getMaxY());
  }

  @Test
  void aPartNeedsAReasonAndTheWholeIsOnePressAway() throws Exception {
    select(3, 7);
    openPanel();
    assertThat(this.<RadioButton>find("#crop-whole").isSelected()).isTrue();
    assertThat(find("#crop-take").isDisabled()).isFalse();
    assertThat(find("#crop-in-sight").isDisabled()).as("all is in sight").isTrue();
    onWindow(() -> this.<RadioButton>find("#crop-selected").fire());
    assertThat(find("#crop-take").isDisabled()).isTrue();
    assertThat(find("#crop-missing").isVisible()).isTrue();
    onWindow(() -> this.<Hyperlink>find("#cropReady1").fire());
    assertThat(this.<TextField>find("#crop-reason").getText()).isEqualTo(REASON);
    assertThat(find("#crop-take").isDisabled()).isFalse();
    onWindow(() -> this.<TextField>find("#crop-reason").setText("   "));
    assertThat(find("#crop-take").isDisabled()).isTrue();
    onWindow(() -> this.<TextField>find("#crop-reason").setText(REASON));
    fire("#crop-take");
    assertThat(find(".crop-layer").isVisible()).isFalse();
    assertThat(crop().areas()).hasSize(2);
    assertThat(crop().reason()).isEqualTo(REASON);
    Button button = find("#crop");
    assertThat(button.getText()).isEqualTo("Bilden visar 2 av " + layer().size() + " områden");
    assertThat(button.getAccessibleText()).contains(REASON);
    select(3, 7, 9);
    assertThat(crop().areas()).as("follows the selection").hasSize(3);
    assertThat(crop().reason()).isEqualTo(REASON);
    fire("#crop-back");
    assertThat(crop()).isNull();
    openPanel();
    onWindow(() -> this.<RadioButton>find("#crop-selected").fire());
    assertThat(this.<TextField>find("#crop-reason").getText()).as("remembered").isEqualTo(REASON);
    fire("#crop-take");
    assertThat(crop()).isNotNull();
    onWindow(() -> workspace.selection().clear());
    assertThat(crop()).as("nothing is selected any more").isNull();
  }

  @Test
  void whatIsInSightFollowsTheZoom() throws Exception {
    AreaLayer layer = layer();
    Crop.Extent all = Crop.Extent.of(layer);
    double x = (all.west() + all.east()) / 2;
    double y = (all.south() + all.north()) / 2;
    onWindow(() -> workspace.map().zoomProperty().set(new MapState.Zoom(x, y, 10)));
    settle();
    openPanel();
    onWindow(() -> this.<RadioButton>find("#crop-in-sight").fire());
    onWindow(() -> this.<TextField>find("#crop-reason").setText("Dialog på platsen"));
    fire("#crop-take");
    Crop first = crop();
    assertThat(first.ofAreas()).isFalse();
    onWindow(() -> workspace.map().zoomProperty().set(new MapState.Zoom(x, y, 5)));
    assertThat(crop().extent().east() - crop().extent().west())
        .isLessThan((first.extent().east() - first.extent().west()) * 0.6);
    onWindow(() -> workspace.map().zoomProperty().set(null));
    assertThat(this.<Button>find("#crop").getText()).as("all is in sight again").doesNotContain(" av ");
  }

  @Test
  void picturesAndSavedViewsShowThePart() throws Exception {
    select(3, 7);
    openPanel();
    onWindow(() -> this.<RadioButton>find("#crop-selected").fire());
    onWindow(() -> this.<TextField>find("#crop-reason").setText(REASON));
    fire("#crop-take");
    fire("#copy-picture");
    Headless.until(() -> window.context().notices().showing().size() == 1);
    onWindow(() -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
    Path file = folder.resolve("del.svg");
    window.questions().answers.add(file);
    fire("#save-picture");
    Headless.until(() -> Files.exists(file));
    assertThat(window.questions().suggestions).singleElement().asString().endsWith("_del.png");
    assertThat(Files.readString(file)).contains(REASON, "Del av helheten: 2 av");
    fire("#add-to-report");
    Headless.until(() -> !workspace.projectProperty().get().needs().views().isEmpty());
    MapView view = workspace.projectProperty().get().needs().views().getLast();
    MapLook look = view.look();
    assertThat(look.crop()).isEqualTo(crop());
    fire("#crop-back");
    onWindow(() -> workspace.selection().clear());
    onWindow(() -> SavedViews.show(workspace, view));
    assertThat(crop()).isEqualTo(look.crop());
    onWindow(() -> SavedViews.show(workspace, view.withLook(look.withCrop(null))));
    assertThat(crop()).isNull();
  }

  @Test
  void presentingShowsThePartTheReasonAndTheWholeBesideIt() throws Exception {
    select(3, 7);
    onWindow(() -> workspace.map().cropProperty().set(Crop.of(List.copyOf(workspace.selection().codes()), REASON)));
    PresentScreen[] present = new PresentScreen[1];
    onWindow(
        () -> {
          screen.detach();
          present[0] = new PresentScreen(window.context());
        });
    Headless.show(stage, present[0].root(), 960, 700);
    onWindow(present[0]::attach);
    Headless.until(() -> present[0].isSettled());
    assertThat(find("#present-whole").isVisible()).isTrue();
    assertThat(this.<Label>find(".subtitle").getText())
        .contains("Del av helheten: 2 av " + layer().size(), "Skälet: " + REASON);
    assertThat(find("#present-map").getAccessibleText()).contains("bara en del: 2 av " + layer().size());
    onWindow(() -> workspace.map().cropProperty().set(null));
    Headless.until(() -> !find("#present-whole").isVisible());
    assertThat(this.<Label>find(".subtitle").getText()).doesNotContain(REASON);
    onWindow(present[0]::detach);
    onWindow(screen::attach);
  }
}
