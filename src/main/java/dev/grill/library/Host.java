package dev.grill.library;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.platform.Paths;
import dev.grill.settings.Settings;

/** What the library asks of the program that opens it. */
public interface Host {

  Environment around();

  Paths places();

  /** The learner's name on this account, as files know it. */
  String profile() throws Failure;

  /**
   * The settings.
   *
   * @throws Failure if their file cannot be understood
   */
  Settings settings() throws Failure;

  Messages messages();

  /** Results. */
  Output out();

  /** Messages and progress. */
  Output err();

  /** A note on standard error. */
  void tell(String text);
}
