package se.helabilden.ui.data;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.WebAddresses;
import se.helabilden.ui.common.Preferences;
import se.helabilden.work.Message;

/// Where each source is asked, for those whose network has a gateway of its own: shown, changed, checked, and set back.
final class AddressesModel {
  /// A source.
  enum Service {
    STATISTICS,
    KOLADA,
    BOUNDARIES;

    private URI of(WebAddresses addresses) {
      return switch (this) {
        case STATISTICS -> addresses.statistics();
        case KOLADA -> addresses.kolada();
        case BOUNDARIES -> addresses.boundaries();
      };
    }

    private Optional<URI> read(String typed) {
      return this == BOUNDARIES ? WebAddresses.address(typed) : WebAddresses.folder(typed);
    }
  }

  private final Preferences preferences;
  private final Map<Service, StringProperty> typed = new EnumMap<>(Service.class);
  private final ReadOnlyObjectWrapper<@Nullable Message> told = new ReadOnlyObjectWrapper<>();

  AddressesModel(Preferences preferences) {
    this.preferences = preferences;
    for (Service service : Service.values()) {
      typed.put(service, new SimpleStringProperty(""));
    }
    show();
  }

  StringProperty typedProperty(Service service) {
    return typed.get(service);
  }

  /// What became of the last press; null before one.
  ReadOnlyObjectProperty<@Nullable Message> toldProperty() {
    return told.getReadOnlyProperty();
  }

  private void show() {
    WebAddresses now = preferences.now().addresses();
    typed.forEach((service, text) -> text.set(service.of(now).toString()));
  }

  /// Keeps what is typed, all three or none; an empty field is where the source usually is.
  ///
  /// @return whether they were kept
  boolean keep() {
    Map<Service, URI> read = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      String text = typed.get(service).get();
      Optional<URI> address = text.isBlank() ? Optional.of(service.of(WebAddresses.USUAL)) : service.read(text);
      if (address.isEmpty()) {
        told.set(Message.of("ui.data.addressWrong", text.strip()));
        return false;
      }
      read.put(service, address.get());
    }
    set(new WebAddresses(read.get(Service.STATISTICS), read.get(Service.KOLADA), read.get(Service.BOUNDARIES)));
    told.set(Message.of("ui.data.addressesKept"));
    return true;
  }

  /// Back to where the sources usually are.
  void reset() {
    set(WebAddresses.USUAL);
    told.set(Message.of("ui.data.addressesUsual"));
  }

  private void set(WebAddresses chosen) {
    preferences.change(now -> now.withAddresses(chosen));
    show();
  }
}
