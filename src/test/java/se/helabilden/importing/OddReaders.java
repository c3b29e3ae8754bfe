package se.helabilden.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A reading process whose reader does what the file's name says: answers, hangs, takes all memory, dies, refuses,
/// breaks, or talks on its standard output.
public final class OddReaders {
  private OddReaders() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream answers = System.out;
    System.setOut(System.err);
    new ReadingServer(List.of(new Odd(answers)), List.of()).serve(System.in, answers);
  }

  private static final class Odd implements ValueReader {
    private final OutputStream raw;

    Odd(OutputStream raw) {
      this.raw = raw;
    }

    @Override
    public boolean accepts(Path file) {
      return true;
    }

    @Override
    public Loaded<TableFile> read(Path file, Progress progress) {
      String name = file.getFileName().toString();
      switch (name.substring(0, name.indexOf('.'))) {
        case "hangs" -> sleep();
        case "eats" -> eat();
        case "dies" -> Runtime.getRuntime().halt(9);
        case "refuses" ->
            throw UserFacingException.input(
                "odd", Message.of("importing.isFolder", name), Place.file(name).withSheet("Blad1").withRow(7));
        case "breaks" -> throw new IllegalStateException("a fault of the reader's");
        case "overflows" -> overflow(0);
        case "talks" -> talk();
        default -> progress.report(0.5, Message.of("importing.isFolder", name));
      }
      System.out.println("this must not come between the answers");
      return Loaded.of(new TableFile(name, "xlsx", null, List.of(new Grid("pid " + ProcessHandle.current().pid(), List.of(), Map.of()))));
    }

    private static void sleep() {
      try {
        Thread.sleep(600_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void eat() {
      List<byte[]> eaten = new ArrayList<>();
      while (true) {
        eaten.add(new byte[1 << 20]);
      }
    }

    private static int overflow(int depth) {
      return overflow(depth + 1) + 1;
    }

    private void talk() {
      try {
        raw.write("rubbish rubbish rubbish".getBytes());
        raw.flush();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
