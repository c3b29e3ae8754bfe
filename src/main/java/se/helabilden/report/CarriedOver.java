package se.helabilden.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.helabilden.work.Message;

/// What a new export of a file took over from the one that was there, because somebody had edited it in the meantime.
///
/// @param kept the parts that stand as somebody wrote them, by their headings
/// @param newer those of them for which the program has something newer
/// @param removed the parts that somebody took away and that are away now too
/// @param added how many paragraphs, tables and pictures somebody had added that came along
/// @param comments how many comments of people's came along
/// @param lost what could not come along; the earlier file is kept beside then
public record CarriedOver(
    List<String> kept, List<String> newer, List<String> removed, int added, int comments, List<Message> lost) {
  /// Nothing was there to take over.
  public static final CarriedOver NOTHING = new CarriedOver(List.of(), List.of(), List.of(), 0, 0, List.of());

  private static final int NAMED = 4;
  private static final int LONGEST = 60;

  public CarriedOver {
    kept = List.copyOf(kept);
    newer = List.copyOf(newer);
    removed = List.copyOf(removed);
    lost = List.copyOf(lost);
  }

  /// Nothing could be taken over.
  public static CarriedOver none(Message why) {
    return new CarriedOver(List.of(), List.of(), List.of(), 0, 0, List.of(why));
  }

  /// Whether nothing of what was edited is missing.
  public boolean isWhole() {
    return lost.isEmpty();
  }

  /// Whether the new file differs from what the program would write by itself.
  public boolean hasEdits() {
    return !kept.isEmpty() || !removed.isEmpty() || added > 0 || comments > 0;
  }

  /// What to tell the user, in order of weight; empty if nothing was edited.
  public List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    lost.forEach(what -> messages.add(Message.of("report.editLost", what)));
    if (!newer.isEmpty()) {
      messages.add(Message.of("report.editsNewer", newer.size(), names(newer)));
    }
    if (!kept.isEmpty()) {
      messages.add(Message.of("report.editsKept", kept.size(), names(kept)));
    }
    if (added > 0) {
      messages.add(Message.of("report.editsAdded", added));
    }
    if (comments > 0) {
      messages.add(Message.of("report.editsComments", comments));
    }
    if (!removed.isEmpty()) {
      messages.add(Message.of("report.editsRemoved", removed.size(), names(removed)));
    }
    return messages;
  }

  /// The first names in quotes.
  private static Serializable names(List<String> all) {
    List<String> distinct = all.stream().distinct().toList();
    String first = String.join(", ", distinct.stream().limit(NAMED).map(CarriedOver::quoted).toList());
    return distinct.size() > NAMED ? first + " …" : first;
  }

  private static String quoted(String name) {
    return "”" + (name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip() + "…") + "”";
  }
}
