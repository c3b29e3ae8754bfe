package se.helabilden.ui.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.helabilden.area.AreaGroups;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.Project;
import se.helabilden.work.Message;

/// What larger areas will be: of what, how many, and which numbers go with them.
final class LargerSentences {
  private static final int NAMED = 4;
  private static final String LIST = "list";

  private final ImportState.LargerPreview preview;
  private final LargerAreas.Plan plan;
  private final Consumer<Larger> choose;
  private final Runnable chooseList;

  LargerSentences(ImportState.LargerPreview preview, Consumer<Larger> choose, Runnable chooseList) {
    this.preview = preview;
    this.plan = preview.plan();
    this.choose = choose;
    this.chooseList = chooseList;
  }

  /// Areas that go nowhere, and codes of the list that are none.
  List<Message> warnings() {
    List<Message> warnings = new ArrayList<>();
    AreaGroups groups = plan.groups();
    if (!groups.left().isEmpty()) {
      warnings.add(Message.of("ui.data.largerLeft", groups.left().size(), some(groups.left())));
    }
    if (!groups.unknown().isEmpty()) {
      warnings.add(Message.of("ui.data.largerUnknown", groups.unknown().size(), some(groups.unknown())));
    }
    plan.summed().stream()
        .filter(summed -> summed.otherVersion() != null)
        .findFirst()
        .ifPresent(
            summed ->
                warnings.add(
                    Message.of(
                        "ui.data.largerOtherVersion", String.valueOf(summed.otherVersion()), plan.from().name())));
    return warnings;
  }

  private static Serializable some(List<String> names) {
    return AreaSentences.andMore(
        String.join("; ", names.stream().limit(NAMED).toList()), names.size() - NAMED);
  }

  List<Sentence> sentences(Project project) {
    List<Sentence> all = new ArrayList<>();
    all.add(
        project.layers().size() > 1
            ? Sentence.of(Message.of("ui.data.largerOf", Sentence.gap(0), Sentence.gap(1)), layer(project), by())
            : Sentence.of(Message.of("ui.data.largerOf", plan.from().name(), Sentence.gap(0)), by()));
    all.add(Sentence.of(Message.of("ui.data.largerCount", plan.groups().parts(), plan.areas().size())));
    all.add(
        Sentence.of(
            Message.of("ui.data.largerName", Sentence.gap(0)),
            new Gap.Entry(
                Message.of("ui.data.largerNameName"),
                Message.of("ui.data.largerNamePrompt"),
                plan.name(),
                written -> choose.accept(preview.choices().withName(written.isBlank() ? null : written.strip())))));
    all.add(summed());
    if (!plan.summed().isEmpty()) {
      int least = plan.summed().stream().mapToInt(LargerAreas.Summed::wholeAreas).min().orElse(0);
      all.add(
          least == plan.areas().size()
              ? Sentence.of(Message.of("ui.data.largerWhole"))
              : Sentence.of(Message.of("ui.data.largerCoverage", least, plan.areas().size())));
    }
    if (!plan.notSummed().isEmpty()) {
      all.add(
          Sentence.of(
              Message.of(
                  "ui.data.largerNotSummed",
                  plan.notSummed().size(),
                  some(plan.notSummed().stream().map(other -> other.of().name()).toList()))));
    }
    return all;
  }

  private Sentence summed() {
    return plan.summed().isEmpty()
        ? Sentence.of(Message.of("ui.data.largerNoCounts"))
        : Sentence.of(
            Message.of(
                "ui.data.largerSummed",
                plan.summed().size(),
                some(plan.summed().stream().map(one -> one.of().name()).toList())));
  }

  private Gap layer(Project project) {
    return new Gap.Choice(
        Message.of("ui.data.largerChooseLayer"),
        Message.of("ui.data.asIs", plan.from().name()),
        project.layers().stream()
            .map(layer -> new Gap.Option(layer.id(), Message.of("ui.data.asIs", layer.name())))
            .toList(),
        chosen -> choose.accept(new Larger(chosen, "", null, null)));
  }

  private Gap by() {
    List<Gap.Option> options = new ArrayList<>();
    if (preview.tellsRegso()) {
      options.add(new Gap.Option(Larger.REGSO, Message.of("ui.data.largerBy_regsokod")));
    }
    options.add(new Gap.Option(Larger.MUNICIPALITY, Message.of("ui.data.largerBy_municipality")));
    options.add(new Gap.Option(LIST, Message.of("ui.data.largerBy_list")));
    Message shown =
        preview.choices().list() == null
            ? Message.of("ui.data.largerBy_" + preview.choices().by())
            : Message.of("ui.data.largerByFile", plan.groups().by());
    return new Gap.Choice(
        Message.of("ui.data.largerChooseBy"),
        shown,
        options,
        chosen -> {
          if (chosen.equals(LIST)) {
            chooseList.run();
          } else {
            choose.accept(preview.choices().withBy(chosen));
          }
        });
  }

  /// `Angered centrum: 7 delar`, for those who want to look before they say yes.
  List<Message> areas() {
    return plan.groups().groups().stream()
        .map(group -> Message.of("ui.data.largerArea", group.parts().size(), group.name()))
        .toList();
  }
}
