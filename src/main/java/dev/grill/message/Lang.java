package dev.grill.message;

/** A language of the interface. */
public enum Lang {
  EN,
  ZH;

  /** {@code en} or {@code zh}. */
  public String tag() {
    return this == ZH ? "zh" : "en";
  }

  /**
   * The language a tag or a locale's name asks for ({@code zh_CN.UTF-8}, {@code en}); null if it
   * asks for none of ours.
   */
  public static Lang of(String name) {
    if (name == null) {
      return null;
    }
    boolean ends = name.length() == 2 || (name.length() > 2 && !isLetter(name.charAt(2)));
    if (ends && name.regionMatches(true, 0, "zh", 0, 2)) {
      return ZH;
    }
    if (ends && name.regionMatches(true, 0, "en", 0, 2)) {
      return EN;
    }
    return null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
