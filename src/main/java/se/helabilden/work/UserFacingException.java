package se.helabilden.work;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// What a user can act on: the one exception whose message is meant for them. It says what did not work, where,
/// that nothing is broken, and what to do now.
public final class UserFacingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// What kind of refusal it is; the command line's exit code follows from it.
  public enum Kind {
    /// Asked for something that does not exist: exit code 2.
    USAGE,
    /// The input was refused, nothing was changed: exit code 3.
    INPUT,
    /// The project could not be opened, or the output not written: exit code 4.
    PROJECT
  }

  private final Kind kind;
  private final String id;
  private final Message text;
  private final Place place;

  /// @param id stable English name in kebab case, a part of the public JSON
  public UserFacingException(Kind kind, String id, Message text, Place place, @Nullable Throwable cause) {
    super(id + " " + text.key() + " " + text.arguments(), cause);
    this.kind = kind;
    this.id = id;
    this.text = text;
    this.place = place;
  }

  public static UserFacingException usage(String id, Message text) {
    return new UserFacingException(Kind.USAGE, id, text, Place.NONE, null);
  }

  public static UserFacingException input(String id, Message text, Place place) {
    return new UserFacingException(Kind.INPUT, id, text, place, null);
  }

  public static UserFacingException input(String id, Message text, Place place, Throwable cause) {
    return new UserFacingException(Kind.INPUT, id, text, place, cause);
  }

  public static UserFacingException project(String id, Message text, Place place, @Nullable Throwable cause) {
    return new UserFacingException(Kind.PROJECT, id, text, place, cause);
  }

  public Kind kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  public Message text() {
    return text;
  }

  public Place place() {
    return place;
  }
}
