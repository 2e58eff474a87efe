package dev.grill.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one exchange through a shared folder came to. */
public final class SyncOutcome {

  /**
   * A file that nothing was taken from.
   *
   * @param reason a message key; its {@code {0}} is the file
   */
  public record Skipped(Path file, String reason) {}

  /** A deck that is here with another text than in the folder. */
  public record Differing(String deck, Path file) {}

  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Differing> differing = new ArrayList<>();
  private final List<String> decks = new ArrayList<>();
  private long taken;
  private long sent;
  private boolean newHome;
  private boolean trouble;

  /** Rows taken in. */
  public long taken() {
    return taken;
  }

  /** Rows written to the folder. */
  public long sent() {
    return sent;
  }

  /** Whether this home turned out a copy and has a new id. */
  public boolean newHome() {
    return newHome;
  }

  /** Decks added. */
  public List<String> decks() {
    return List.copyOf(decks);
  }

  public List<Differing> differing() {
    return List.copyOf(differing);
  }

  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /** Whether something is wrong that waiting will not mend. */
  public boolean isTrouble() {
    return trouble;
  }

  void took(long rows, boolean asNewHome) {
    taken += rows;
    newHome |= asNewHome;
  }

  void sent(long rows) {
    sent += rows;
  }

  void added(String deck) {
    decks.add(deck);
  }

  void differing(String deck, Path file) {
    differing.add(new Differing(deck, file));
  }

  /** Not whole yet: it may come. */
  void skip(Path file, String reason) {
    skipped.add(new Skipped(file, reason));
  }

  /** It will not get better by itself. */
  void damaged(Path file, String reason) {
    skip(file, reason);
    trouble = true;
  }
}
