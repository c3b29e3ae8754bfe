package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import se.helabilden.work.Message;
import se.helabilden.work.Stamp;

/// An object of the red thread. Each rests on objects of earlier kinds.
public sealed interface ThreadObject extends Serializable
    permits Evidence, Finding, Cause, Need, Goal, PlannedMeasure, FollowUp {
  Stamp stamp();

  /// Counted within its kind from 1, never used again: `Behov 3`.
  int number();

  /// What it says, in a sentence.
  String text();

  ObjectKind kind();

  /// Ids of the objects that it rests on directly.
  List<UUID> restsOn();

  /// The same with another sentence.
  ThreadObject withText(String changed);

  /// The same without a link to an object that is gone.
  ThreadObject without(UUID gone);

  /// The same resting on one more object. What it cannot rest on directly changes nothing.
  ThreadObject restingOn(ThreadObject ground);

  default UUID id() {
    return stamp().id();
  }

  /// The name with its number: `Behov 3`.
  default Message label() {
    return kind().label(number());
  }
}
