package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.ChangeKey;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.work.Message;

/// What a list of changes between two versions tells, and what it will be used for.
final class KeySentences {
  private KeySentences() {}

  static List<Sentence> sentences(ChangeKeyFile.Staged staged) {
    String division = staged.level() == AreaLevel.DESO ? "DeSO" : "RegSO";
    List<Sentence> all = new ArrayList<>();
    all.add(
        Sentence.of(
            Message.of("ui.data.keyIs", staged.changes().size(), division, staged.from(), staged.to())));
    Map<ChangeKey.Kind, Integer> kinds = staged.kinds();
    for (ChangeKey.Kind kind : ChangeKey.Kind.values()) {
      int count = kinds.getOrDefault(kind, 0);
      if (count > 0) {
        all.add(Sentence.of(Message.of("ui.data.keyKind_" + kind.name(), count)));
      }
    }
    all.add(Sentence.of(Message.of("ui.data.keyUse")));
    return all;
  }
}
