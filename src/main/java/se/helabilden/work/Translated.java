package se.helabilden.work;

import java.io.Serializable;

/// A text that comes with its translations, such as a question of a template; may stand in the gap of a [Message].
public interface Translated extends Serializable {
  String in(Language language);
}
