package dev.grill.doctor;

import dev.grill.backup.Backups;
import dev.grill.backup.DataFile;
import dev.grill.library.Host;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.PrivateFiles;
import dev.grill.schedule.Sm2;
import dev.grill.store.Database;
import dev.grill.store.Schema;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Examines a learner's data and changes nothing of it: what has to be computed anew to be compared
 * is computed on a copy, which is taken away again.
 */
public final class Checkup {

  private static final int WAIT_MILLIS = 8_000;

  private final Host host;
  private final Messages messages;
  private final Path database;
  private final List<Check> checks = new ArrayList<>();

  private Checkup(Host host) throws Failure {
    this.host = host;
    this.messages = host.messages();
    this.database = host.places().database(host.profile());
  }

  /** Every check that can be made, in the order in which they build on each other. */
  public static List<Check> of(Host host) throws Failure, IOException {
    Checkup checkup = new Checkup(host);
    if (!Files.exists(checkup.database)) {
      checkup.note("data", "doctor.data-none", checkup.database);
    } else if (checkup.isOurs() & checkup.isWhole()) {
      checkup.contents();
    }
    checkup.surroundings();
    return checkup.checks;
  }

  /** Whether all is well. */
  public static boolean isWell(List<Check> checks) {
    for (Check check : checks) {
      if (!check.ok()) {
        return false;
      }
    }
    return true;
  }

  private void note(String check, String key, Object... args) {
    checks.add(new Check(check, true, messages.text(key, args)));
  }

  private boolean fault(String check, String key, Object... args) {
    checks.add(new Check(check, false, messages.text(key, args)));
    return false;
  }

  // ---- the file ----

  private boolean isOurs() {
    try {
      int version = DataFile.version(database);
      if (version == 0) {
        return fault("data", "doctor.data-foreign", database);
      }
      if (version > Schema.CURRENT.version()) {
        return fault("data", "doctor.data-newer", database, version, Schema.CURRENT.version());
      }
      note("data", "doctor.data", database, version);
      return true;
    } catch (Failure e) {
      return fault("data", "doctor.data-unreadable", e.text(messages));
    }
  }

  private boolean isWhole() {
    try {
      List<String> faults = DataFile.faults(database);
      if (!faults.isEmpty()) {
        return fault("structure", "doctor.structure-damaged", faults.size(), faults.get(0));
      }
      note("structure", "doctor.structure");
      return true;
    } catch (Failure e) {
      return fault("structure", "doctor.structure-unreadable", e.text(messages));
    }
  }

  // ---- what is in it ----

  private void contents() throws Failure, IOException {
    Path workplace = Files.createTempDirectory("grill-doctor-");
    Path copy = workplace.resolve("data.db");
    try {
      DataFile.copy(database, copy, WAIT_MILLIS, done -> {});
      tables(copy);
      log(copy);
    } finally {
      try (var files = Files.walk(workplace)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void tables(Path copy) throws Failure {
    try (Database looked = Database.open(copy, 0)) {
      looked.read(
          connection -> {
            Schema.CURRENT.compare(looked);
            return null;
          });
      note("tables", "doctor.tables");
    } catch (Failure e) {
      fault("tables", "doctor.tables-altered", e.text(messages));
    }
  }

  private void log(Path copy) throws Failure, IOException {
    StoredTables tables = new StoredTables(copy);
    try (Store store = Store.open(copy, new Sm2(), host.around())) {
      List<String> kept = tables.folded();
      store.refold();
      List<String> damaged = store.damaged();
      if (damaged.isEmpty()) {
        note("log", "doctor.log", tables.count("events"));
      } else {
        fault("log", "doctor.log-damaged", damaged.size(), damaged.get(0));
      }
      List<String> anew = tables.folded();
      if (anew.equals(kept)) {
        note("memory", "doctor.memory");
      } else {
        fault("memory", "doctor.memory-differs", StoredTables.differing(kept, anew));
      }
      texts(tables);
      new DeckCheckup(host, store, tables).into(checks);
    } catch (Failure e) {
      fault("log", "doctor.log-unreadable", e.text(messages));
    }
  }

  private void texts(StoredTables tables) throws Failure {
    List<String> damaged = tables.damagedTexts();
    if (damaged.isEmpty()) {
      note("texts", "doctor.texts");
    } else {
      fault("texts", "doctor.texts-damaged", damaged.size(), damaged.get(0));
    }
  }

  // ---- what is beside it ----

  private void surroundings() throws Failure, IOException {
    List<String> unknown = KnownFiles.unknown(host.places());
    if (unknown.isEmpty()) {
      note("files", "doctor.files");
    } else {
      note("files", "doctor.files-unknown", unknown.size(), unknown.get(0));
    }
    List<Path> open = PrivateFiles.openToOthers(host.places());
    if (open.isEmpty()) {
      note("permissions", "doctor.permissions");
    } else {
      fault("permissions", "doctor.permissions-open", open.size(), open.get(0));
    }
    try {
      host.settings();
      note("settings", "doctor.settings");
    } catch (Failure e) {
      fault("settings", "doctor.settings-unreadable", e.text(messages));
    }
    backups();
  }

  private void backups() throws Failure, IOException {
    List<Path> all = new Backups(host.places(), host.profile(), host.around().now()).all();
    if (all.isEmpty()) {
      note("backups", "doctor.backups-none");
      return;
    }
    Instant newest = Instant.MIN;
    for (Path file : all) {
      Instant made = Files.getLastModifiedTime(file).toInstant();
      newest = made.isAfter(newest) ? made : newest;
    }
    long days = Math.max(0, Duration.between(newest, Instant.now()).toDays());
    note("backups", "doctor.backups", all.size(), days);
  }
}
