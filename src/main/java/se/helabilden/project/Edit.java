package se.helabilden.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.map.Overlay;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AreaNote;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ThreadObject;
import se.helabilden.work.Message;

/// One thing that a person did to a project. The history of edits is also the report's method annex.
public sealed interface Edit {
  /// The project after the edit.
  Project apply(Project before);

  /// What was done, for the user.
  Message summary();

  /// What the edit goes on with: edits that follow one another with the same run, such as the words typed into one
  /// field, are one step of undo.
  default Optional<String> run() {
    return Optional.empty();
  }

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

  /// Areas were put together into larger ones, and counts added up for them.
  record Dissolve(LayerInfo layer, List<Indicator> indicators) implements Edit {
    public Dissolve {
      indicators = List.copyOf(indicators);
    }

    @Override
    public Project apply(Project before) {
      return before.withLayer(layer).withIndicators(indicators);
    }

    @Override
    public Message summary() {
      LayerInfo.MadeOf of = Objects.requireNonNull(layer.madeOf());
      return Message.of(
          "project.dissolve", layer.name(), layer.areas(), of.layerName(), of.parts(), of.by(), indicators.size());
    }
  }

  /// A list of what became of areas between two versions came in.
  record AddChangeKey(ChangeKey key) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withChangeKey(key);
    }

    @Override
    public Message summary() {
      return Message.of("project.addChangeKey", key.file(), key.changes().size(), key.changed());
    }
  }

  /// Values came in, all of a file at once.
  record ImportValues(ImportRecord record, List<Indicator> indicators) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(indicators.stream().map(each -> kept(each, before)).toList()).withImport(record);
    }

    /// What people have said of an indicator stays when its numbers come anew.
    private static Indicator kept(Indicator fresh, Project before) {
      return before
          .indicator(fresh.id())
          .filter(former -> former.layerId().equals(fresh.layerId()))
          .map(fresh::withWordsOf)
          .orElse(fresh);
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
      Calculation rule = indicator.calculation();
      return rule == null
          ? Message.of("project.derive", indicator.name(), String.valueOf(indicator.expression()))
          : Message.of("project.derive", indicator.name(), rule.told(rule.part()));
    }
  }

  /// Computed indicators were computed anew from what they rest on.
  ///
  /// @param indicators the one that was asked for last
  record Recompute(List<Indicator> indicators) implements Edit {
    public Recompute {
      indicators = List.copyOf(indicators);
    }

    @Override
    public Project apply(Project before) {
      return before.withIndicators(indicators);
    }

    @Override
    public Message summary() {
      return Message.of("project.recompute", indicators.getLast().name());
    }
  }

  /// Somebody said something of an indicator: what it means, which entry of the catalogue it is, how it is to be read.
  ///
  /// @param indicator as it is to be
  record EditIndicator(Indicator indicator) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withIndicators(List.of(indicator));
    }

    @Override
    public Message summary() {
      return Message.of("project.editIndicator", indicator.name());
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

  /// Something was written or decided in the guided analysis: everything that belongs to it in one step.
  ///
  /// @param summary what was done
  /// @param field what is typed in, or empty for an act of its own
  /// @param templateId the template that is answered
  record Write(
      Message summary,
      String field,
      String templateId,
      List<Answer> answers,
      List<ThreadObject> objects,
      List<MapView> views)
      implements Edit {
    public Write {
      answers = List.copyOf(answers);
      objects = List.copyOf(objects);
      views = List.copyOf(views);
    }

    @Override
    public Optional<String> run() {
      return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    @Override
    public Project apply(Project before) {
      NeedsAnalysis needs = templateId.isEmpty() ? before.needs() : before.needs().withTemplate(templateId);
      for (Answer answer : answers) {
        needs = needs.withAnswer(answer);
      }
      for (ThreadObject object : objects) {
        needs = needs.withObject(object);
      }
      for (MapView view : views) {
        needs = needs.withView(view);
      }
      return before.withNeeds(needs);
    }
  }

  /// An object of the red thread was taken away, and with it every link to it.
  record RemoveObject(ThreadObject object) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withNeeds(before.needs().withoutObject(object.id()));
    }

    @Override
    public Message summary() {
      return Message.of("project.removeObject", object.label());
    }
  }

  /// A saved map view was taken away, and with it every link to it.
  record RemoveView(MapView view, String name) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withNeeds(before.needs().withoutView(view.id()));
    }

    @Override
    public Message summary() {
      return Message.of("project.removeView", name);
    }
  }

  /// A layer of the user's own was laid over the map.
  ///
  /// @param crs the project's coordinate system, which the first thing with a place decides
  record AddOverlay(Overlay overlay, Crs crs) implements Edit {
    @Override
    public Project apply(Project before) {
      return (before.crs() == null ? before.withCrs(crs) : before).withOverlay(overlay);
    }

    @Override
    public Message summary() {
      return Message.of("project.addOverlay", overlay.name(), overlay.features(), overlay.file());
    }
  }

  /// What a layer of the user's own is called or looks like was changed.
  record EditOverlay(Overlay overlay) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withOverlay(overlay);
    }

    @Override
    public Message summary() {
      return Message.of("project.editOverlay", overlay.name());
    }

    @Override
    public Optional<String> run() {
      return Optional.of("overlay " + overlay.id());
    }
  }

  /// A layer of the user's own was taken off the map.
  record RemoveOverlay(Overlay overlay) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withOverlays(before.overlays().stream().filter(each -> !each.id().equals(overlay.id())).toList());
    }

    @Override
    public Message summary() {
      return Message.of("project.removeOverlay", overlay.name());
    }
  }

  /// A layer of the user's own was moved up or down among the others.
  ///
  /// @param place where it is to be, 0 for uppermost
  record MoveOverlay(Overlay overlay, int place) implements Edit {
    @Override
    public Project apply(Project before) {
      List<Overlay> changed = new ArrayList<>(before.overlays());
      changed.removeIf(each -> each.id().equals(overlay.id()));
      changed.add(Math.clamp(place, 0, changed.size()), overlay);
      return before.withOverlays(changed);
    }

    @Override
    public Message summary() {
      return Message.of("project.moveOverlay", overlay.name());
    }
  }

  /// Somebody wrote a note on an area, or changed it. The words stay out of the summary, which is printed with the report
  /// also where the note is not.
  record WriteNote(AreaNote note) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withNeeds(before.needs().withNote(note));
    }

    @Override
    public Message summary() {
      return Message.of("project.writeNote", note.areaName());
    }
  }

  /// A note on an area was taken away.
  record RemoveNote(AreaNote note) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withNeeds(before.needs().withoutNote(note.area()));
    }

    @Override
    public Message summary() {
      return Message.of("project.removeNote", note.areaName());
    }
  }

  /// Somebody said where indicators come from whose file does not tell it.
  record NameSource(List<Indicator> indicators, String source) implements Edit {
    public NameSource {
      indicators = List.copyOf(indicators);
    }

    @Override
    public Project apply(Project before) {
      return before.withIndicators(
          indicators.stream().map(indicator -> indicator.withProvenance(indicator.provenance().withSource(source))).toList());
    }

    @Override
    public Message summary() {
      return Message.of("project.nameSource", indicators.size(), source);
    }
  }

  /// Somebody looked into a piece of advice and lets it stand.
  record Heed(Heeded advice) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withHeeded(advice);
    }

    @Override
    public Message summary() {
      return Message.of("project.heed", advice.text());
    }
  }

  /// Areas got a name to be chosen by, or the name other areas.
  record KeepSelection(KeptSelection selection) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withSelection(selection);
    }

    @Override
    public Message summary() {
      return Message.of("project.keepSelection", selection.name(), selection.codes().size());
    }
  }

  /// A selection got another name.
  ///
  /// @param selection with its new name
  record RenameSelection(KeptSelection selection, String former) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withSelection(selection);
    }

    @Override
    public Message summary() {
      return Message.of("project.renameSelection", former, selection.name());
    }
  }

  /// A selection is no longer kept.
  record RemoveSelection(KeptSelection selection) implements Edit {
    @Override
    public Project apply(Project before) {
      return before.withSelections(
          before.selections().stream().filter(each -> !each.id().equals(selection.id())).toList());
    }

    @Override
    public Message summary() {
      return Message.of("project.removeSelection", selection.name());
    }
  }
}
