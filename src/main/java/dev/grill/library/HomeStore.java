package dev.grill.library;

import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.PrivateFiles;
import dev.grill.schedule.Sm2;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a home's database, makes it where there is none, and looks after what it finds. */
final class HomeStore {

  private HomeStore() {}

  static Store open(Host host, Path database) throws Failure, IOException {
    if (!hasContent(database)) {
      return make(host, database);
    }
    if (Files.isRegularFile(database)
        && PrivateFiles.isOpenToOthers(database)
        && PrivateFiles.mend(host.places(), host.around().decks())) {
      host.tell(host.messages().text("files.mended", database.getParent()));
    }
    return Store.open(database, new Sm2(), host.around());
  }

  /** One process makes a home; the others that start at the same time wait for it. */
  private static Store make(Host host, Path database) throws Failure, IOException {
    try {
      PrivateFiles.makeFolders(database.getParent());
      return LockFile.holding(
          database,
          () -> {
            boolean emptied = Files.exists(database) && !hasContent(database);
            Store store = Store.open(database, new Sm2(), host.around());
            if (emptied) {
              Path backups = database.resolveSibling("backups");
              host.tell(host.messages().text("store.was-empty", database, backups));
            }
            return store;
          });
    } catch (FileSystemException e) {
      return Store.open(database, new Sm2(), host.around()); // which knows what to say
    }
  }

  private static boolean hasContent(Path database) {
    try {
      return Files.size(database) > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
