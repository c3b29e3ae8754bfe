package se.helabilden.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.helabilden.json.Json;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// The command line: finds the verb, runs it, and says how it went.
///
/// Exit codes: 0 done · 1 a fault of the program's own · 2 wrong usage · 3 the input was refused, nothing was changed ·
/// 4 the project could not be opened or the output not written.
public final class Cli {
  private static final int DONE = 0;
  private static final int FAULT = 1;
  private static final int USAGE = 2;
  private static final int REFUSED = 3;
  private static final int UNAVAILABLE = 4;

  private final Services services;
  private final PrintStream out;
  private final PrintStream messages;
  private final Function<Throwable, String> faultLog;

  /// @param faultLog keeps a fault of the program's own where it can be found, and gives it a code
  public Cli(Services services, PrintStream out, PrintStream messages, Function<Throwable, String> faultLog) {
    this.services = services;
    this.out = out;
    this.messages = messages;
    this.faultLog = faultLog;
  }

  /// Runs one command to its end.
  ///
  /// @return the exit code
  public int run(String... arguments) {
    boolean json = List.of(arguments).contains("--json");
    Texts texts = Texts.in(services.language());
    try {
      texts = Texts.in(language(arguments));
      if (arguments.length == 0 || isHelp(arguments)) {
        out.print(Usage.text(texts.language()));
        return arguments.length == 0 ? USAGE : DONE;
      }
      Verb verb = parse(arguments, texts);
      Answer answer = verb.run(new Context(services, texts, messages, new ConsoleProgress(messages, texts)));
      if (verb.json) {
        out.println(Json.write(answer.json()));
      } else {
        answer.lines().forEach(out::println);
      }
      out.flush();
      return answer.exitCode();
    } catch (UserFacingException e) {
      return fail(e, json, texts);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Message text = Message.of("cli.fault", faultLog.apply(e));
      return fail(FAULT, "fault", texts.text(text), Map.of(), json);
    }
  }

  private static boolean isHelp(String[] arguments) {
    return arguments[0].equals("help") || List.of(arguments).contains("--help") || arguments[0].equals("-h");
  }

  private Language language(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String wanted =
          arguments[i].equals("--lang") && i + 1 < arguments.length
              ? arguments[i + 1]
              : arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length()) : null;
      if (wanted != null) {
        if (!wanted.equals("sv") && !wanted.equals("en")) {
          throw UserFacingException.usage("unknown-language", Message.of("cli.unknownLanguage", wanted));
        }
        return Language.ofCode(wanted);
      }
    }
    return services.language();
  }

  private static Verb parse(String[] arguments, Texts texts) {
    // The language may stand before the verb; the verb must come first for the parser.
    List<String> ordered = new ArrayList<>(List.of(arguments));
    if (ordered.getFirst().equals("--lang") && ordered.size() > 2) {
      ordered.add(ordered.removeFirst());
      ordered.add(ordered.removeFirst());
    } else if (ordered.getFirst().startsWith("--lang=")) {
      ordered.add(ordered.removeFirst());
    }
    Verb verb = Verbs.named(ordered.getFirst());
    CommandLine parser = new CommandLine(verb);
    try {
      parser.parseArgs(ordered.subList(1, ordered.size()).toArray(String[]::new));
      return verb;
    } catch (CommandLine.MissingParameterException e) {
      String missing = e.getMissing().stream().map(Cli::nameOf).collect(Collectors.joining(", "));
      throw UserFacingException.usage("missing-argument", Message.of("cli.missingArgument", missing));
    } catch (CommandLine.UnmatchedArgumentException e) {
      String unknown = String.join(" ", e.getUnmatched());
      throw UserFacingException.usage("unknown-argument", Message.of("cli.unknownArgument", unknown, options(parser)));
    } catch (CommandLine.OverwrittenOptionException e) {
      throw UserFacingException.usage("option-twice", Message.of("cli.optionTwice", nameOf(e.getOverwritten())));
    } catch (CommandLine.ParameterException e) {
      String value = e.getValue() == null ? "" : e.getValue();
      String name = e.getArgSpec() == null ? "" : nameOf(e.getArgSpec());
      throw UserFacingException.usage("bad-argument", Message.of("cli.badArgument", name, value));
    }
  }

  private static String options(CommandLine parser) {
    return parser.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private int fail(UserFacingException e, boolean json, Texts texts) {
    int code =
        switch (e.kind()) {
          case USAGE -> USAGE;
          case INPUT -> REFUSED;
          case PROJECT -> UNAVAILABLE;
        };
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("file", e.place().file());
    place.put("sheet", e.place().sheet());
    place.put("row", e.place().row() > 0 ? e.place().row() : null);
    place.put("column", e.place().column());
    return fail(code, e.id(), texts.text(e.text()), place, json);
  }

  private int fail(int code, String id, String message, Map<String, Object> place, boolean json) {
    if (json) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("id", id);
      error.put("message", message);
      error.putAll(place);
      out.println(Json.write(Map.of("error", error)));
      out.flush();
    }
    messages.println(message);
    messages.flush();
    return code;
  }
}
