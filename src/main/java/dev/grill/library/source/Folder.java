package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of decks that is used in place. */
public final class Folder {

  private Folder() {}

  /** Its files that may be decks, as the library names them: below the folder, with slashes. */
  public static List<String> members(Path folder) {
    List<String> members = new ArrayList<>();
    for (Path file : DeckFiles.list(folder)) {
      members.add(UnpackedFolder.member(folder, file));
    }
    return members;
  }
}
