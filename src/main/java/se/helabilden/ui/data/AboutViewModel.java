package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.CatalogueProposal;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Meaning;
import se.helabilden.indicator.OwnFacts;
import se.helabilden.indicator.OwnFacts.Field;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

/// What is said of one indicator: which entry of the catalogue it is and why, and what a person may say otherwise.
/// Each change is one edit of the project; one that changes nothing is none.
final class AboutViewModel {
  private final ScreenContext context;
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<@Nullable Indicator> indicator = new ReadOnlyObjectWrapper<>();
  private String id = "";
  private Subscription listening = Subscription.EMPTY;

  AboutViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
  }

  /// As the project has it now; null where it does not have it any more.
  ReadOnlyObjectProperty<@Nullable Indicator> indicatorProperty() {
    return indicator.getReadOnlyProperty();
  }

  void open(String indicatorId) {
    id = indicatorId;
    attach();
  }

  void close() {
    id = "";
    detach();
  }

  void attach() {
    detach();
    if (!id.isEmpty()) {
      listening =
          workspace.projectProperty().subscribe(project -> indicator.set(project == null ? null : find(project)));
    }
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private @Nullable Indicator find(Project project) {
    return project.indicator(id).orElse(null);
  }

  /// The entry that the program would choose; empty where it knows none, and for what is computed.
  Optional<CatalogueProposal> proposal() {
    return Optional.ofNullable(indicator.get())
        .filter(now -> now.parts().isEmpty())
        .flatMap(
            now ->
                context
                    .catalogue()
                    .proposal(now.provenance().tableId(), now.provenance().contents(), Breakdown.NONE, now.unit()));
  }

  /// Why the program would choose that entry, or why it knows none.
  Message reason() {
    Indicator now = indicator.get();
    CatalogueProposal proposal = proposal().orElse(null);
    if (now == null || !now.parts().isEmpty()) {
      return Message.of("ui.data.aboutComputed");
    }
    String contents = now.provenance().contents();
    if (proposal == null) {
      return Message.of("ui.data.aboutNoProposal", contents);
    }
    String name = proposal.entry().name().in(language());
    String table = String.valueOf(now.provenance().tableId());
    if (proposal.table() && proposal.unit()) {
      return Message.of("ui.data.aboutProposalTableUnit", name, contents, table, String.valueOf(now.unit()));
    }
    if (proposal.table()) {
      return Message.of("ui.data.aboutProposalTable", name, contents, table);
    }
    return proposal.unit()
        ? Message.of("ui.data.aboutProposalUnit", name, contents, String.valueOf(now.unit()))
        : Message.of("ui.data.aboutProposal", name, contents);
  }

  /// The entries to choose among: the proposed one first, then by focus area.
  List<CatalogueEntry> entries() {
    List<CatalogueEntry> all = new ArrayList<>();
    proposal().map(CatalogueProposal::entry).ifPresent(all::add);
    for (FocusArea area : FocusArea.values()) {
      context.catalogue().entries().stream()
          .filter(entry -> entry.focusArea() == area && !all.contains(entry))
          .forEach(all::add);
    }
    return all;
  }

  /// The entry that it is; null for none.
  @Nullable CatalogueEntry entry() {
    Indicator now = indicator.get();
    return now == null || now.catalogueId() == null ? null : context.catalogue().find(now.catalogueId()).orElse(null);
  }

  /// What it means, the person's own words before the catalogue's; null where there is no indicator.
  @Nullable Meaning meaning() {
    Indicator now = indicator.get();
    return now == null ? null : Meaning.of(now, context.catalogue(), language());
  }

  private Language language() {
    return context.texts().languageProperty().get();
  }

  /// Says which entry of the catalogue it is; null for none. Its direction and focus area follow where nobody has said
  /// otherwise.
  void setEntry(@Nullable CatalogueEntry entry) {
    String chosen = entry == null ? null : entry.id();
    change(
        now -> {
          if (Objects.equals(now.catalogueId(), chosen)) {
            return now;
          }
          List<Field> said = now.ownFacts().changed();
          Indicator changed = now.withCatalogueEntry(chosen, entry == null ? now.kind() : entry.kind());
          if (entry != null) {
            changed =
                changed.withWords(
                    changed.name(),
                    changed.unit() == null ? entry.unit() : changed.unit(),
                    said.contains(Field.DIRECTION) ? changed.direction() : entry.direction(),
                    said.contains(Field.FOCUS_AREA) ? changed.focusArea() : entry.focusArea());
          }
          return marked(changed, Field.CATALOGUE_ENTRY);
        });
  }

  /// An empty name is none and changes nothing.
  void setName(String name) {
    change(
        now ->
            name.isBlank() || name.strip().equals(now.name())
                ? now
                : marked(now.withWords(name.strip(), now.unit(), now.direction(), now.focusArea()), Field.NAME));
  }

  /// Empty for none.
  void setUnit(String unit) {
    String said = unit.isBlank() ? null : unit.strip();
    change(
        now ->
            Objects.equals(said, now.unit())
                ? now
                : marked(now.withWords(now.name(), said, now.direction(), now.focusArea()), Field.UNIT));
  }

  /// An empty source changes nothing.
  void setSource(String source) {
    change(
        now ->
            source.isBlank() || source.strip().equals(now.provenance().source())
                ? now
                : marked(now.withProvenance(now.provenance().withSource(source.strip())), Field.SOURCE));
  }

  void setDirection(Direction direction) {
    change(
        now ->
            direction == now.direction()
                ? now
                : marked(now.withWords(now.name(), now.unit(), direction, now.focusArea()), Field.DIRECTION));
  }

  void setFocusArea(FocusArea focusArea) {
    change(
        now ->
            focusArea == now.focusArea()
                ? now
                : marked(now.withWords(now.name(), now.unit(), now.direction(), focusArea), Field.FOCUS_AREA));
  }

  /// Empty, or the catalogue's own words, for the catalogue's.
  void setDefinition(String definition) {
    String said = own(definition, entry() == null ? null : entry().definition().in(language()));
    change(
        now -> {
          OwnFacts own = now.ownFacts();
          return now.withOwn(new OwnFacts(said, own.caution(), own.aggregation(), own.breaks(), own.changed()));
        });
  }

  /// Empty, or the catalogue's own words, for the catalogue's.
  void setCaution(String caution) {
    String said = own(caution, entry() == null ? null : entry().caution().in(language()));
    change(
        now -> {
          OwnFacts own = now.ownFacts();
          return now.withOwn(new OwnFacts(own.definition(), said, own.aggregation(), own.breaks(), own.changed()));
        });
  }

  private static @Nullable String own(String words, @Nullable String known) {
    return words.isBlank() || words.strip().equals(known) ? null : words.strip();
  }

  void setAggregation(Aggregation aggregation) {
    Meaning meaning = meaning();
    if (meaning == null || meaning.aggregation() == aggregation) {
      return;
    }
    change(
        now -> {
          OwnFacts own = now.ownFacts();
          return now.withOwn(
              new OwnFacts(own.definition(), own.caution(), aggregation, own.breaks(), own.changed()));
        });
  }

  /// Sets the inner bounds of the classes: rising numbers with spaces or semicolons between; empty for classes by the
  /// values.
  ///
  /// @return what is wrong with the text, and nothing is changed; empty where it was taken
  Optional<Message> setBreaks(String text) {
    List<Double> breaks = new ArrayList<>();
    for (String word : text.strip().split("[;\\s]+")) {
      if (word.isEmpty()) {
        continue;
      }
      try {
        breaks.add(Double.parseDouble(word.replace(',', '.').replace('−', '-')));
      } catch (NumberFormatException e) {
        return Optional.of(Message.of("ui.data.aboutBadBreak", word));
      }
      double last = breaks.getLast();
      if (!Double.isFinite(last) || breaks.size() > 1 && last <= breaks.get(breaks.size() - 2)) {
        return Optional.of(Message.of("ui.data.aboutBreaksFall", word));
      }
    }
    change(
        now -> {
          OwnFacts own = now.ownFacts();
          return now.withOwn(
              new OwnFacts(own.definition(), own.caution(), own.aggregation(), breaks, own.changed()));
        });
    return Optional.empty();
  }

  /// The bounds as they are typed.
  String breaksText() {
    Indicator now = indicator.get();
    List<String> words = new ArrayList<>();
    if (now != null) {
      now.ownFacts().breaks().forEach(bound -> words.add(context.texts().now().numbers().plain(bound).replaceAll("\\s", "")));
    }
    return String.join("; ", words);
  }

  private static Indicator marked(Indicator changed, Field field) {
    OwnFacts own = changed.ownFacts();
    List<Field> fields = new ArrayList<>(own.changed());
    if (!fields.contains(field)) {
      fields.add(field);
    }
    return changed.withOwn(
        new OwnFacts(own.definition(), own.caution(), own.aggregation(), own.breaks(), fields));
  }

  /// The change is made to what the project has when its turn comes, so that changes close upon one another all count.
  private void change(UnaryOperator<Indicator> how) {
    Indicator shown = indicator.get();
    if (shown == null || how.apply(shown).equals(shown)) {
      return;
    }
    String of = shown.id();
    workspace.change(
        Message.of("ui.data.aboutSaving"),
        session ->
            session
                .project()
                .indicator(of)
                .filter(now -> !how.apply(now).equals(now))
                .ifPresent(now -> session.perform(new Edit.EditIndicator(how.apply(now)), NewContent.NONE)),
        () -> {});
  }

  /// How a choice is named in lists: `B01 Folkmängd`.
  String named(CatalogueEntry entry) {
    String name = entry.name().in(language());
    return entry.official() == null ? name : String.format(Locale.ROOT, "%s %s", entry.official().number(), name);
  }
}
