package se.helabilden.project;

import java.util.List;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.work.Message;

/// One thing that a person did to a project. The history of edits is also the report's method annex.
public sealed interface Edit {
  /// The project after the edit.
  Project apply(Project before);

  /// What was done, for the user.
  Message summary();

  /// Areas came in.
  record AddLayer(LayerInfo layer, Crs projectCrs) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withCrs(projectCrs).withLayer(layer);
    }

    @Override
    public Message summary() {
      return Message.of("project.addLayer", layer.name(), layer.areas(), layer.file());
    }
  }

  /// Values came in, all of a file at once.
  record ImportValues(ImportRecord record, List<Indicator> indicators) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(indicators).withImport(record);
    }

    @Override
    public Message summary() {
      return Message.of(
          "project.importValues",
          record.file(),
          record.entries(),
          record.areas().withValues(),
          record.areas().total());
    }
  }

  /// An indicator was computed from others by a formula.
  record Derive(Indicator indicator) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(List.of(indicator));
    }

    @Override
    public Message summary() {
      return Message.of("project.derive", indicator.name(), String.valueOf(indicator.expression()));
    }
  }

  /// An own composite index was computed.
  record BuildIndex(Indicator indicator) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(List.of(indicator));
    }

    @Override
    public Message summary() {
      return Message.of("project.buildIndex", indicator.name(), String.join(", ", indicator.parts()));
    }
  }

  /// Areas were put in five classes against a reference, and the classes kept as an indicator.
  record Classify(Indicator indicator, String reference) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(List.of(indicator));
    }

    @Override
    public Message summary() {
      return Message.of("project.classify", indicator.name(), reference);
    }
  }

  /// The project got another name.
  record Rename(String name) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withName(name);
    }

    @Override
    public Message summary() {
      return Message.of("project.rename", name);
    }
  }
}
