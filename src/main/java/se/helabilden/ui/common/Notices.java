package se.helabilden.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The bars that show now, newest last. At most one of each text.
public final class Notices {
  private static final int MOST = 4;

  private final ObservableList<Notice> showing = FXCollections.observableArrayList();
  /// Kept, because it hears of changes only as long as somebody holds it.
  private final ObservableList<Notice> showingToSee = FXCollections.unmodifiableObservableList(showing);
  private final Function<Throwable, String> faultLog;

  /// @param faultLog keeps a fault of the program's own where it can be found, and gives it a code
  public Notices(Function<Throwable, String> faultLog) {
    this.faultLog = faultLog;
  }

  public ObservableList<Notice> showing() {
    return showingToSee;
  }

  public void show(Notice notice) {
    showing.removeIf(other -> other.text().equals(notice.text()));
    showing.add(notice);
    while (showing.size() > MOST) {
      showing.removeFirst();
    }
  }

  public void close(Notice notice) {
    showing.remove(notice);
  }

  /// Another step has been gone to: what was only good to know has been read.
  public void leaveStep() {
    showing.removeIf(notice -> notice.level() == Notice.Level.INFORMATION);
  }

  /// Tells of a failure: in its own words where the user can act on it, else as a fault with a code.
  public void failure(Throwable failure) {
    if (failure instanceof UserFacingException known) {
      show(new Notice(Notice.Level.ERROR, withFile(known), List.of(), known.id()));
    } else {
      String code = faultLog.apply(failure);
      show(new Notice(Notice.Level.ERROR, Message.of("ui.common.fault", code), List.of(), code));
    }
  }

  /// A bar stands far from what was done: it says which file, where the words themselves do not.
  private static Message withFile(UserFacingException known) {
    String file = known.place().file();
    boolean said =
        file == null || known.text().arguments().stream().anyMatch(each -> String.valueOf(each).contains(file));
    return said ? known.text() : Message.of("ui.common.aboutFile", file, known.text());
  }
}
