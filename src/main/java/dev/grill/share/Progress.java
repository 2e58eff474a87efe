package dev.grill.share;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import dev.grill.platform.WholeFile;
import dev.grill.store.CardJson;
import dev.grill.store.Exchange;
import dev.grill.store.StoredDeck;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** A learner's log as one file, and back. */
public final class Progress {

  /** What the first line of a file of ours begins with. */
  private static final String BEGINNING = "{\"grill\":\"progress\"";

  private Progress() {}

  // ---- out ----

  /**
   * The header of what this home writes now.
   *
   * @param name the learner's name
   */
  public static FileHeader header(
      FileHeader.Kind kind, Library library, String name, boolean texts, ZonedDateTime at)
      throws Failure {
    Exchange exchange = library.store().exchange();
    return new FileHeader(
        kind,
        library.store().learnerId(),
        name,
        exchange.aliases(),
        exchange.home(),
        texts,
        at.toOffsetDateTime().toString());
  }

  /**
   * Writes decks, cards and log.
   *
   * @param progress told how many rows were written, after each
   * @return how many
   */
  public static long write(
      OutputStream out, FileHeader header, Library library, LongConsumer progress)
      throws Failure, IOException {
    ProgressWriter writer = new ProgressWriter(out, header);
    for (StoredDeck deck : library.decks()) {
      writer.deck(deck.id().text(), deck.title(), deck.language(), deck.version());
      for (Map.Entry<CardId, String> body :
          library.store().deckStore().bodies(deck.id()).entrySet()) {
        Optional<Card> card = CardJson.kept(body.getKey(), body.getValue());
        if (card.isPresent()) {
          writer.card(card.get());
        }
      }
    }
    library
        .store()
        .exchange()
        .each(
            row -> {
              writer.row(header.texts() ? row : row.withoutText());
              progress.accept(writer.rows());
            });
    writer.close();
    return writer.rows();
  }

  /**
   * Writes a progress file in place of the one there was.
   *
   * @throws Failure if something else is in its place, or it cannot be written
   */
  public static long write(Path file, FileHeader header, Library library, LongConsumer progress)
      throws Failure, IOException {
    long[] rows = new long[1];
    try {
      if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          return write(out, header, library, progress);
        }
      }
      if (Files.isDirectory(file) || Files.exists(file) && !isOurs(file)) {
        throw Failure.rejected("progress.in-the-way", file);
      }
      WholeFile.write(file, out -> rows[0] = write(out, header, library, progress));
      return rows[0];
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begins = in.readNBytes(BEGINNING.length());
      return begins.length == 0 || BEGINNING.equals(new String(begins, StandardCharsets.UTF_8));
    }
  }

  /** Why a file cannot be written, as a failure. */
  static Failure unwritable(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && !Files.isDirectory(folder)
        ? Failure.failed(e, "progress.no-folder", file)
        : Failure.failed(e, "progress.cannot-write", file, String.valueOf(e.getMessage()));
  }

  // ---- in ----

  /** Whose the rows of a file are. */
  public static Exchange.Sender sender(FileHeader header) {
    Set<String> aliases = new HashSet<>(header.aliases());
    return new Exchange.Sender(header.learner(), aliases);
  }

  /**
   * Reads a file to its end, so that whatever is wrong with it is known before anything is made.
   */
  public static void check(Path file, LongConsumer progress) throws Failure, IOException {
    try (InputStream in = open(file)) {
      ProgressReader reader = new ProgressReader(in, file.toString(), progress);
      while (reader.next() != null) {
        // a row that is as it should be
      }
    }
  }

  /**
   * Opens a progress file.
   *
   * @throws Failure if there is none, or it cannot be read
   */
  public static InputStream open(Path file) throws Failure, IOException {
    if (!Files.exists(file)) {
      throw Failure.rejected("progress.no-such-file", file);
    }
    if (Files.isDirectory(file)) {
      throw Failure.rejected("progress.folder", file);
    }
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw Failure.rejected("progress.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Keeps what a pipe has as a private file, as long as it is a progress file: the log is not held
   * while a pipe thinks.
   *
   * @param file where to; the caller deletes it
   * @param name what messages call the pipe
   */
  public static void keep(InputStream pipe, Path file, String name, LongConsumer progress)
      throws Failure, IOException {
    PrivateFiles.makeFolders(file.getParent());
    PrivateFiles.make(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ProgressReader reader = new ProgressReader(new Copying(pipe, out), name, progress);
      while (reader.next() != null) {
        // a row that is as it should be
      }
    }
  }

  /** Writes what is read. */
  private static final class Copying extends FilterInputStream {
    private final OutputStream copy;

    Copying(InputStream in, OutputStream copy) {
      super(in);
      this.copy = copy;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        copy.write(bytes, from, read);
      }
      return read;
    }
  }
}
