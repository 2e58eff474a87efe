package dev.grill.backup;

/** Why a backup is made: a word in its name, by which it is kept. */
public enum BackupReason {
  /** By hand: kept until the person deletes it. */
  ASKED(""),
  /** By itself, once a day at most. */
  DAILY(""),
  /** Before a deck's history is forgotten. */
  FORGET("before-forget"),
  /** Before a profile is deleted. */
  DELETE("before-delete"),
  /** Before another backup is put back. */
  RESTORE("before-restore"),
  /** Before damage is mended. */
  FIX("before-fix");

  private final String word;

  BackupReason(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
