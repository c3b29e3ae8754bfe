package se.helabilden.ui.map;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.View;
import se.helabilden.ui.common.OnlineGround;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The form in which a background map is chosen: an address, what the service there has, and whose it is.
final class GroundViewModel {
  /// As many pixels of the areas are tried an address with: one tile, or few.
  private static final int TRIED = 200;

  private final Workspace workspace;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty credit = new SimpleStringProperty("");
  private final ObjectProperty<GroundSource.@Nullable Layer> layer = new SimpleObjectProperty<>();
  private final ObservableList<GroundSource.Layer> layers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private String version = GroundMap.NEWER;
  private String readAddress = "";

  /// @param shown the map that a background is chosen for
  GroundViewModel(Workspace workspace, ReadOnlyObjectProperty<@Nullable ShownMap> shown) {
    this.workspace = workspace;
    this.shown = shown;
  }

  /// Whether background maps can be fetched at all.
  boolean isThere() {
    return workspace.ground().source() != null;
  }

  /// Whether the areas lie where background maps can lie below them.
  boolean suits() {
    return OnlineGround.suits(workspace.projectProperty().get());
  }

  ReadOnlyObjectProperty<@Nullable GroundMap> chosenProperty() {
    return workspace.ground().mapProperty();
  }

  StringProperty addressProperty() {
    return address;
  }

  StringProperty creditProperty() {
    return credit;
  }

  ObjectProperty<GroundSource.@Nullable Layer> layerProperty() {
    return layer;
  }

  /// What the service has; none before it was asked.
  ObservableList<GroundSource.Layer> layers() {
    return layers;
  }

  /// What is wrong, or null.
  ObjectProperty<@Nullable Message> messageProperty() {
    return message;
  }

  BooleanProperty readingProperty() {
    return reading;
  }

  /// Fills the form with what is chosen.
  void begin() {
    message.set(null);
    GroundMap now = chosenProperty().get();
    if (now != null && layers.isEmpty()) {
      address.set(now.address());
      credit.set(now.credit());
      version = now.version();
      readAddress = now.address();
      GroundSource.Layer only = new GroundSource.Layer(now.layer(), now.title());
      layers.setAll(List.of(only));
      layer.set(only);
    }
  }

  /// Asks the service at the address what it has.
  void read() {
    GroundSource source = workspace.ground().source();
    ShownMap map = shown.get();
    if (source == null || map == null || reading.get()) {
      return;
    }
    String typed = typed();
    if (typed.isEmpty()) {
      message.set(Message.of(wrong()));
      return;
    }
    View near = View.fit(map.data().layer().shapes().extent(), TRIED, TRIED, 0);
    message.set(null);
    reading.set(true);
    workspace
        .background()
        .start(
            Message.of("ui.map.groundReading"),
            progress -> source.offer(typed, near, progress),
            offer -> {
              reading.set(false);
              readAddress = typed;
              version = offer.version();
              layers.setAll(offer.layers());
              layer.set(offer.layers().getFirst());
              if (credit.get().isBlank() && !GroundMap.TILES.equals(offer.version())) {
                credit.set(offer.credit().isEmpty() ? offer.title() : offer.credit());
              }
            },
            failure -> {
              reading.set(false);
              if (failure instanceof UserFacingException told) {
                message.set(told.text());
              } else {
                workspace.background().failed(failure);
              }
            });
  }

  /// The address as it was typed; empty where it is none.
  private String typed() {
    String text = address.get().strip();
    return GroundMap.address(text).isPresent() ? text : "";
  }

  /// What is wrong with what is no address.
  private String wrong() {
    String text = address.get().strip();
    boolean web = text.matches("(?i)https?://.*");
    return web && (text.contains("{") || text.contains("}")) ? "ui.map.groundBadTiles" : "ui.map.groundBadAddress";
  }

  /// Keeps the choice and shows it.
  ///
  /// @return whether the form was whole
  boolean keep() {
    GroundSource.Layer chosen = layer.get();
    String typed = typed();
    if (chosen == null || !typed.equals(readAddress)) {
      // the list is of another address
      read();
      return false;
    }
    if (credit.get().isBlank()) {
      message.set(Message.of("ui.map.groundNeedsCredit"));
      return false;
    }
    message.set(null);
    workspace.ground().choose(new GroundMap(typed, version, chosen.name(), chosen.title(), credit.get().strip()));
    workspace.map().groundProperty().set(true);
    return true;
  }
}
