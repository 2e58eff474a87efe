package dev.grill.answer;

/**
 * English words in a common form, by rule: {@link #of} folds plurals and British spelling, {@link
 * #stem} also takes the endings of verbs and of the nouns made from them.
 *
 * <p>The forms are for comparing only: some are no words ({@code cache} gives {@code cach}), and
 * what matters is that two spellings of one word meet and two words rarely do. Input is lower case.
 */
final class WordForm {

  /** Pairs that no rule gives: an irregular form, then the word it belongs to. */
  private static final String[] IRREGULAR = {
    "artefact", "artifact",
    "frozen", "freeze",
    "froze", "freeze",
    "unfrozen", "unfreeze",
    "hidden", "hide",
    "broken", "break",
    "stolen", "steal",
    "written", "write",
    "rewritten", "rewrite",
    "criteria", "criterion",
    "grey", "gray",
    "ageing", "aging",
    "sceptic", "skeptic",
    "cheque", "check",
    "are", "is",
    "were", "was",
  };

  /** How the field shortens its words, then the word. */
  private static final String[] CLIPPED = {
    "eval", "evaluation",
    "val", "validation",
    "aug", "augmentation",
    "quant", "quantization",
    "grad", "gradient",
    "spec", "speculative",
    "param", "parameter",
    "hyperparam", "hyperparameter",
    "config", "configuration",
    "dedup", "deduplicate",
    "dedupe", "deduplicate",
    "prod", "production",
    "perf", "performance",
    "ckpt", "checkpoint",
  };

  private WordForm() {}

  /** The word in the singular and in American spelling. */
  static String of(String word) {
    if (word.length() < 3 || !isPlain(word)) {
      return word;
    }
    String w = looked(CLIPPED, looked(IRREGULAR, word));
    if (w.length() < 4) {
      return w;
    }
    return singular(american(w));
  }

  /**
   * The form without the ending of a verb or of a noun of action: {@code quantise}, {@code
   * quantized} and {@code quantization} meet. Agents keep their ending: an adapter is not adapted.
   *
   * @param form what {@link #of} gave
   */
  static String stem(String form) {
    if (form.length() < 4 || !isPlain(form)) {
      return form;
    }
    String w = form;
    if (w.endsWith("ification")) {
      return cut(w, 7);
    }
    if (w.endsWith("ifying")) {
      return cut(w, 4);
    }
    if (w.endsWith("ified")) {
      return cut(w, 3);
    }
    if (w.endsWith("ify")) {
      return cut(w, 1);
    }
    if (w.endsWith("ied") && w.length() > 4) {
      return cut(w, 3).concat("y");
    }
    String stem = strip(w, "ation", 4);
    if (stem == null) {
      stem = strip(w, "ating", 4);
    }
    if (stem == null) {
      stem = strip(w, "ated", 4);
    }
    if (stem == null) {
      stem = strip(w, "ate", 4);
    }
    if (stem == null && (w.endsWith("tion") || w.endsWith("ssion"))) {
      stem = strip(w, "ion", 5);
    }
    if (stem == null && (w.endsWith("val") || w.endsWith("rsal"))) {
      stem = strip(w, "al", 5);
    }
    if (stem == null) {
      stem = strip(w, "ment", 5);
    }
    if (stem == null) {
      stem = strip(w, "ing", 3);
    }
    if (stem == null) {
      stem = strip(w, "ed", 3);
    }
    if (stem == null) {
      stem = strip(w, "e", 3);
    }
    return undoubled(stem == null ? w : stem);
  }

  /** What the table says of the word, also where it is in the plural; or the word itself. */
  private static String looked(String[] table, String word) {
    for (int i = 0; i < table.length; i += 2) {
      String from = table[i];
      if (word.startsWith(from)
          && (word.length() == from.length()
              || (word.length() == from.length() + 1 && word.endsWith("s")))) {
        return table[i + 1];
      }
    }
    return word;
  }

  private static String american(String word) {
    String w = word;
    if (w.length() >= 6 && w.contains("ae")) {
      w = w.replace("ae", "e");
    }
    // -our-, -or-: words of five letters or fewer (four, hour, tour) keep theirs.
    if (w.length() >= 6 && w.contains("our")) {
      w = w.replace("our", "or");
    }
    // -yze, -yse and -ise, -ize with what follows them: one letter for both.
    w = sameSibilant(w, "ys", "yz");
    w = sameSibilant(w, "is", "iz");
    w = w.replace("enc", "ens").replace("actic", "actis").replace("dgement", "dgment");
    if (w.endsWith("ogue")) {
      w = cut(w, 2);
    } else if (w.endsWith("ogues")) {
      w = cut(w, 3).concat("s");
    } else if (w.endsWith("mme")) {
      w = cut(w, 2);
    } else if (w.endsWith("mmes")) {
      w = cut(w, 3).concat("s");
    }
    w = reversed(w);
    return singleL(w);
  }

  /** Writes {@code …ise, …ising, …isation} and the like with a z. */
  private static String sameSibilant(String w, String s, String z) {
    int at = w.lastIndexOf(s);
    if (at < 2) {
      return w;
    }
    String rest = w.substring(at + 2);
    boolean verb =
        rest.equals("e")
            || rest.equals("es")
            || rest.equals("ed")
            || rest.equals("er")
            || rest.equals("ers")
            || rest.equals("ing")
            || rest.equals("ings")
            || rest.startsWith("ation")
            || rest.equals("able")
            || rest.equals("ability");
    return verb ? w.substring(0, at).concat(z).concat(rest) : w;
  }

  /** Centre, centred, centring: center, centered, centering. */
  private static String reversed(String w) {
    String bare = w;
    String ending = null;
    if (w.endsWith("re")) {
      bare = cut(w, 2);
      ending = "er";
    } else if (w.endsWith("res")) {
      bare = cut(w, 3);
      ending = "ers";
    } else if (w.endsWith("red")) {
      bare = cut(w, 3);
      ending = "ered";
    } else if (w.endsWith("ring") && w.length() >= 7) {
      bare = cut(w, 4);
      ending = "ering";
    }
    int n = bare.length();
    boolean pair =
        ending != null
            && n >= 3
            && (bare.charAt(n - 1) == 't' || bare.charAt(n - 1) == 'b')
            && bare.charAt(n - 2) != 's';
    return pair ? bare.concat(ending) : w;
  }

  /** Labelled, modelling, fulfil, enrolment: one l. */
  private static String singleL(String w) {
    int at = w.lastIndexOf("ll");
    if (at < 2) {
      return w;
    }
    String rest = w.substring(at + 2);
    boolean doubled =
        (w.length() >= 8
                && (rest.equals("ed")
                    || rest.equals("ing")
                    || rest.equals("ings")
                    || rest.equals("er")
                    || rest.equals("ers")))
            || rest.startsWith("ment")
            || (rest.isEmpty() && w.length() >= 6);
    return doubled ? w.substring(0, at).concat(w.substring(at + 1)) : w;
  }

  private static String singular(String word) {
    String w = word;
    int n = w.length();
    if (w.endsWith("dices") || w.endsWith("trices") || w.endsWith("rtices")) {
      return cut(w, 4).concat("ix");
    }
    if (w.endsWith("dex")) {
      return cut(w, 2).concat("ix");
    }
    if (w.endsWith("ysis")) {
      return cut(w, 3).concat("z");
    }
    if (w.endsWith("ies") && n >= 5) {
      return cut(w, 3).concat("y");
    }
    if (w.endsWith("ie")) {
      return cut(w, 2).concat("y");
    }
    // Cases and biases, caches and batches: what the e belongs to can't be told, so it goes from
    // the singular as well.
    if (w.endsWith("es") && endsSibilant(w, n - 2)) {
      w = cut(w, 2);
    } else if (w.endsWith("e") && endsSibilant(w, n - 1)) {
      w = cut(w, 1);
    } else if (w.endsWith("ies")) {
      w = cut(w, 1);
    }
    n = w.length();
    if (n >= 4 && w.charAt(n - 1) == 's' && "sui".indexOf(w.charAt(n - 2)) < 0) {
      w = cut(w, 1);
    }
    return w;
  }

  private static boolean endsSibilant(String w, int end) {
    char last = w.charAt(end - 1);
    return last == 's'
        || last == 'x'
        || last == 'z'
        || (last == 'h' && (w.charAt(end - 2) == 'c' || w.charAt(end - 2) == 's'));
  }

  /** The word without the ending, or null if too little of it is left. */
  private static String strip(String w, String ending, int least) {
    int left = w.length() - ending.length();
    if (left < least || !w.endsWith(ending)) {
      return null;
    }
    for (int i = 0; i < left; i++) {
      if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
        return w.substring(0, left);
      }
    }
    return null;
  }

  private static String undoubled(String w) {
    int n = w.length();
    if (n >= 4
        && w.charAt(n - 1) == w.charAt(n - 2)
        && "bdglmnprtz".indexOf(w.charAt(n - 1)) >= 0) {
      return cut(w, 1);
    }
    return w;
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }

  /** Whether the word is of the letters a to z only; others have no English endings. */
  static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }
}
