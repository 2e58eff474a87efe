package dev.grill.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text of the kinds that break naive layouts, for properties. */
public final class Samples {

  /** Graphemes that each are one for a reader; the width is what a terminal gives them. */
  public static final List<String> TRICKY =
      List.of(
          "评",
          "估",
          "。",
          "，",
          "」",
          "「",
          "（",
          "）",
          "👨‍👩‍👧‍👦",
          "🇩🇪",
          "👍🏽",
          "❤️",
          "1️⃣",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "e\u0301",
          "a\u0323\u0302",
          "한",
          "\u1112\u1161\u11ab",
          "क\u094d",
          "ｶ",
          "Ａ",
          "😀",
          "\t",
          "\n",
          " ",
          "  ",
          "-",
          ".",
          "λ",
          "≤",
          "word",
          "precision-recall",
          "(",
          ")",
          "\u00a0");

  private Samples() {}

  /** Texts of tricky graphemes, Latin words and blanks, escaped as everything from outside is. */
  public static Arbitrary<String> texts() {
    return raw().map(Escape::text);
  }

  /** The same before escaping. */
  public static Arbitrary<String> raw() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(TRICKY), Arbitraries.strings().ofMinLength(0).ofMaxLength(8));
    return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }
}
