package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import se.helabilden.indicator.Indicator;

/// What the panel asks of the screen, because it needs the operating system's dialogs.
interface PanelActions {
  void chooseFiles();

  void chooseBoundaries();

  /// Asks for a newer file of an indicator's table.
  void replace(Indicator indicator);

  /// Asks for the list that tells which areas go together.
  void chooseDistricts(Consumer<Path> then);

  /// Asks where a data package of the project is to lie, and makes it.
  void makePackage();

  void save(ReceiptList list);

  /// What shows of single indicators.
  IndicatorPanels panels();

  /// Where one fetches from the web.
  Node web();
}
