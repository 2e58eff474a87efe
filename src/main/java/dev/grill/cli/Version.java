package dev.grill.cli;

/** The program's version. */
final class Version {

  private Version() {}

  /** As in the jar's manifest; {@code dev} when run from classes. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
