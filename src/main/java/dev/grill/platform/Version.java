package dev.grill.platform;

/** The program's version. */
public final class Version {

  /** Run from classes. */
  public static final String UNKNOWN = "dev";

  private Version() {}

  /** As in the jar's manifest; {@link #UNKNOWN} when run from classes. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? UNKNOWN : version;
  }
}
