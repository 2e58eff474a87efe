package dev.grill.library.source;

import dev.grill.deckfile.ReadingProgress;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Git repository.
 *
 * @param name as it can be read again: an address, or {@code git+} and an absolute path
 * @param url what git is given
 * @param ref a branch or tag; null for the one the repository names
 * @param environment the variables of this program
 * @param progress is told how much is read
 */
record GitSource(
    String name, String url, String ref, Map<String, String> environment, ReadingProgress progress)
    implements DeckSource {

  @Override
  public Delivery read() throws Failure, IOException {
    try (UnpackedFolder folder = UnpackedFolder.make()) {
      Git git = new Git(folder.path(), environment);
      Path copy = folder.path().resolve("copy");
      git.copy(url, ref, copy);
      return folder.read(copy, name, git.revision(url, copy), progress);
    }
  }

  @Override
  public boolean isAtHand() {
    return url.startsWith("file://") || Path.of(url).isAbsolute();
  }

  @Override
  public String revision() throws Failure, IOException {
    try (UnpackedFolder folder = UnpackedFolder.make()) {
      return new Git(folder.path(), environment).revisionAt(url, ref);
    }
  }

  @Override
  public Origin origin() {
    return Origin.COPY;
  }
}
