package se.helabilden.needs;

import se.helabilden.work.Message;

/// The kinds of objects that carry the red thread, in its order.
public enum ObjectKind {
  EVIDENCE,
  FINDING,
  CAUSE,
  NEED,
  GOAL,
  MEASURE,
  FOLLOW_UP;

  /// The name with its number, as people say it: `Behov 3`.
  public Message label(int number) {
    return Message.of("needs.object_" + name(), number);
  }

  /// The name of the kind, in the plural.
  public Message plural() {
    return Message.of("needs.objects_" + name());
  }
}
