package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.importing.WebAddresses;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.ui.common.Settings;
import se.helabilden.ui.data.AddressesModel.Service;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// Each source has an address of its own, which holds from the next fetching on.
class AddressesModelTest {
  private static final Texts SWEDISH = Texts.in(Language.SWEDISH);

  @TempDir Path folder;

  @Test
  void oneSourceIsMovedTheOthersStayAndAllCanBeSetBack() throws Exception {
    DataKit kit = new DataKit(folder).opened();
    AddressesModel model = new AddressesModel(kit.context.preferences());
    assertThat(model.typedProperty(Service.KOLADA).get()).isEqualTo("https://api.kolada.se/v3/");

    model.typedProperty(Service.KOLADA).set("  https://ut.kommun.se/kolada ");
    assertThat(model.keep()).isTrue();
    assertThat(model.typedProperty(Service.KOLADA).get()).isEqualTo("https://ut.kommun.se/kolada/");
    Settings settings = kit.context.preferences().now();
    assertThat(settings.addresses().kolada()).hasToString("https://ut.kommun.se/kolada/");
    assertThat(settings.addresses().statistics()).isEqualTo(WebAddresses.USUAL.statistics());
    assertThat(settings.web()).isEqualTo(new Settings.WebPlaces(null, "https://ut.kommun.se/kolada/", null));
    Path file = folder.resolve("s.json");
    settings.save(file);
    assertThat(Settings.load(file).addresses()).isEqualTo(settings.addresses());

    model.reset();
    assertThat(kit.context.preferences().now().addresses()).isEqualTo(WebAddresses.USUAL);
    assertThat(kit.context.preferences().now().web()).isNull();
    assertThat(model.typedProperty(Service.KOLADA).get()).isEqualTo("https://api.kolada.se/v3/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kommun.se", "ftp://kommun.se/", "https://", "https://a b.se/", "https://jag:hemligt@kommun.se/", "https://kommun.se/?a=b"})
  void whatIsNoAddressIsToldAndNothingIsKept(String wrong) {
    DataKit kit = new DataKit(folder).opened();
    AddressesModel model = new AddressesModel(kit.context.preferences());
    model.typedProperty(Service.STATISTICS).set("https://ut.kommun.se/");
    model.typedProperty(Service.BOUNDARIES).set(wrong);
    assertThat(model.keep()).isFalse();
    assertThat(SWEDISH.text(model.toldProperty().get())).contains(wrong.strip()).contains("Inget är ändrat");
    assertThat(kit.context.preferences().now().addresses()).isEqualTo(WebAddresses.USUAL);
  }

  @Test
  void whatIsKeptHoldsFromTheNextFetchingOn() throws Exception {
    DataKit kit = new DataKit(folder).opened();
    try (WebStandIn first = new WebStandIn();
        WebStandIn second = new WebStandIn()) {
      FetchViewModel model = new FetchViewModel(kit.web(first), kit.context, files -> {});
      model.search("folkmängd");
      assertThat(first.asked()).isNotEmpty();
      model.addresses().typedProperty(Service.STATISTICS).set(second.base() + "pxweb");
      model.addresses().keep();
      int before = first.asked().size();
      model.search("folkmängd");
      assertThat(second.asked()).isNotEmpty().allMatch(question -> question.contains("/pxweb/tables"));
      assertThat(first.asked()).hasSize(before);
    }
  }

  @Test
  void settingsOfBeforeWithOneGatewayStillHoldAndWrongOnesAreAsIfTheyWereNotThere() throws Exception {
    Path file = folder.resolve("gammal.json");
    Files.writeString(
        file,
        "{\"language\":\"sv\",\"theme\":\"LIGHT\",\"textScale\":1.0,\"window\":null,\"railFolded\":false,\"recent\":[],\"views\":{},\"webAddress\":\"https://ut.kommun.se/x\"}");
    Settings old = Settings.load(file);
    assertThat(old.addresses().kolada()).hasToString("https://ut.kommun.se/x/kolada/");
    assertThat(old.lastPackage()).isNull();
    Files.writeString(file, Files.readString(file).replace("https://ut.kommun.se/x", "dumheter"));
    assertThat(Settings.load(file).addresses()).isEqualTo(WebAddresses.USUAL);
  }
}
