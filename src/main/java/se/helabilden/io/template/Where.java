package se.helabilden.io.template;

import se.helabilden.work.Message;

/// Which part of a template something stands in, so that a message can say it.
///
/// @param kind of part
/// @param id its id, as far as it is known
record Where(Kind kind, String id) {
  static final Where TEMPLATE = new Where(Kind.TEMPLATE, "");

  enum Kind {
    TEMPLATE,
    SECTION,
    QUESTION
  }

  Message message(String field) {
    return switch (kind) {
      case TEMPLATE -> Message.of("io.template.inTemplate", field);
      case SECTION -> Message.of("io.template.inSection", field, id);
      case QUESTION -> Message.of("io.template.inQuestion", field, id);
    };
  }
}
