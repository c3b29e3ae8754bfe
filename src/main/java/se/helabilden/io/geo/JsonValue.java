package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The value of a property, keeping its type: text, whole number, number, truth value. Lists and objects become their
/// text, as other programs show them.
final class JsonValue {
  private JsonValue() {}

  /// The value at which the parser stands; null for null.
  static @Nullable Serializable read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Serializable) parser.getText()
              : (Serializable) parser.getLongValue();
      case VALUE_NUMBER_FLOAT ->
          Double.isFinite(parser.getDoubleValue()) ? (Serializable) parser.getDoubleValue() : null;
      case START_ARRAY, START_OBJECT -> nested(parser);
      default -> null;
    };
  }

  private static String nested(JsonParser parser) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    JsonToken before = null;
    for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
      boolean first = before == null || before.isStructStart() || before == JsonToken.FIELD_NAME;
      if (!first && !token.isStructEnd()) {
        text.append(", ");
      }
      switch (token) {
        case FIELD_NAME -> text.append(parser.currentName()).append(": ");
        case VALUE_STRING -> text.append(parser.getText());
        default -> text.append(token.asString() == null ? parser.getText() : token.asString());
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return text.toString();
      }
      before = token;
    }
  }
}
