package se.helabilden.ui.map;

import java.util.List;
import java.util.Optional;
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
import se.helabilden.ui.common.OnlineGround;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The form in which a background map is chosen: an address, what the service there has, and whose it is.
final class GroundViewModel {
  private final Workspace workspace;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty credit = new SimpleStringProperty("");
  private final ObjectProperty<GroundSource.@Nullable Layer> layer = new SimpleObjectProperty<>();
  private final ObservableList<GroundSource.Layer> layers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private String version = GroundMap.NEWER;
  private String readAddress = "";

  GroundViewModel(Workspace workspace) {
    this.workspace = workspace;
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
    Optional<String> typed = GroundMap.address(address.get()).map(Object::toString);
    if (source == null || reading.get()) {
      return;
    }
    if (typed.isEmpty()) {
      message.set(Message.of("ui.map.groundBadAddress"));
      return;
    }
    message.set(null);
    reading.set(true);
    workspace
        .background()
        .start(
            Message.of("ui.map.groundReading"),
            progress -> source.offer(typed.get(), progress),
            offer -> {
              reading.set(false);
              readAddress = typed.get();
              version = offer.version();
              layers.setAll(offer.layers());
              layer.set(offer.layers().getFirst());
              if (credit.get().isBlank()) {
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

  /// Keeps the choice and shows it.
  ///
  /// @return whether the form was whole
  boolean keep() {
    GroundSource.Layer chosen = layer.get();
    String typed = GroundMap.address(address.get()).map(Object::toString).orElse("");
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
