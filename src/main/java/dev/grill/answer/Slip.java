package dev.grill.answer;

/**
 * Typing errors that are forgiven: one letter too many, missing, wrong, or two that changed places.
 */
final class Slip {

  /** Words shorter than this are not forgiven anything: too many of them are one letter apart. */
  static final int LEAST = 6;

  private Slip() {}

  /**
   * Whether {@code typed} is {@code word} with one slip and no word by itself.
   *
   * @param word of six letters or more; both are lower case
   */
  static boolean is(String word, String typed) {
    return isOneEdit(word, typed)
        && WordForm.isPlain(typed)
        && !isOtherEnding(word, typed)
        && !WordList.knows(typed);
  }

  /** Optimal string alignment distance of exactly one. */
  private static boolean isOneEdit(String a, String b) {
    int difference = a.length() - b.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int prefix = 0;
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    int left = a.length() - prefix - suffix;
    int right = b.length() - prefix - suffix;
    if (left + right == 0) {
      return false;
    }
    if (left <= 1 && right <= 1) {
      return true;
    }
    return left == 2
        && right == 2
        && a.charAt(prefix) == b.charAt(prefix + 1)
        && a.charAt(prefix + 1) == b.charAt(prefix);
  }

  /** Adapted and adapter: a different ending makes a different word, it is no slip. */
  private static boolean isOtherEnding(String word, String typed) {
    return isAgentOrPast(word, typed) || isAgentOrPast(typed, word);
  }

  private static boolean isAgentOrPast(String longer, String other) {
    int n = longer.length();
    return (longer.endsWith("er") || longer.endsWith("ed"))
        && other.startsWith(longer.substring(0, n - 1))
        && (other.length() == n - 1 || other.endsWith("er") || other.endsWith("ed"));
  }
}
