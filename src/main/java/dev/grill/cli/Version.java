package dev.grill.cli;

/** The program's version. */
final class Version {

  /** Run from classes. */
  static final String UNKNOWN = "dev";

  private Version() {}

  /** As in the jar's manifest; {@link #UNKNOWN} when run from classes. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? UNKNOWN : version;
  }
}
