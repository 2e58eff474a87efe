package dev.grill.text.markdown;

import dev.grill.text.Graphemes;
import java.util.HashMap;
import java.util.Map;

/**
 * TeX formulas as one line of Unicode that reads well in a terminal: {@code \frac{a}{b+1}} becomes
 * {@code a/(b+1)}, {@code \sum_{i=1}^n x_i^2} becomes {@code ∑ᵢ₌₁ⁿ xᵢ²}. What has no sign of its
 * own stays as it was written; nothing is ever an error.
 */
final class MathText {

  private static final int DEEPEST = 40;
  private static final int LONGEST_SUBSCRIPT = 3;

  /** Pairs of a command and what stands for it. */
  private static final String SYMBOLS =
      """
      alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
      kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ
      omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
      cdot · times × div ÷ pm ± mp ∓ ast ∗ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ star ⋆
      le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ ll ≪ gg ≫ lt < gt >
      in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅
      varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ top ⊤ bot ⊥ perp ⊥
      mid ∣ vert | parallel ∥ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ mapsto ↦
      Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ uparrow ↑ downarrow ↓
      sum ∑ prod ∏ int ∫ iint ∬ oint ∮ partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ
      dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ angle ∠ degree ° prime ′ dagger † langle ⟨ rangle ⟩
      lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | therefore ∴
      because ∵ backslash \\
      """;

  private static final String FROM_SUPER = "0123456789+-=()abcdefghijklmnoprstuvwxyzTAVNMKβγδθ′*";
  private static final String TO_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴬⱽᴺᴹᴷᵝᵞᵟᶿ′*";
  private static final String FROM_SUB = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
  private static final String TO_SUB = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

  private static final Map<String, String> SIGNS = signs();

  private final String source;
  private int at;
  private int depth;

  private MathText(String source) {
    this.source = source;
  }

  /** The formula, given without its dollar signs, on one line. */
  static String readable(String tex) {
    MathText math = new MathText(tex);
    StringBuilder all = new StringBuilder(math.sequence());
    while (math.at < tex.length()) {
      all.append(tex.charAt(math.at++)).append(math.sequence());
    }
    return all.toString().strip();
  }

  private static Map<String, String> signs() {
    Map<String, String> signs = new HashMap<>();
    String[] words = SYMBOLS.strip().split("\\s+");
    for (int word = 0; word < words.length; word += 2) {
      signs.put(words[word], words[word + 1]);
    }
    return signs;
  }

  /** Everything up to a closing brace or the end. */
  private String sequence() {
    StringBuilder out = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '}') {
      out.append(atom(out));
    }
    return out.toString();
  }

  private String atom(CharSequence before) {
    char c = source.charAt(at);
    switch (c) {
      case '\\':
        return command();
      case '{':
        return group();
      case '^':
        at++;
        return script(argument(), FROM_SUPER, TO_SUPER, '^', Integer.MAX_VALUE);
      case '_':
        at++;
        return script(argument(), FROM_SUB, TO_SUB, '_', LONGEST_SUBSCRIPT);
      case '\'':
        at++;
        return "′";
      case '&', '~', ' ', '\t', '\n':
        at++;
        return before.length() > 0 && before.charAt(before.length() - 1) == ' ' ? "" : " ";
      default:
        return literal();
    }
  }

  private String literal() {
    int end = Graphemes.next(source, at);
    String grapheme = source.substring(at, end);
    at = end;
    return grapheme;
  }

  /** What stands in braces, the braces dropped. */
  private String group() {
    if (depth >= DEEPEST) {
      return literal();
    }
    depth++;
    at++;
    String inside = sequence();
    if (at < source.length()) {
      at++;
    }
    depth--;
    return inside;
  }

  /** What a command or a script applies to: a group, a command, or one character. */
  private String argument() {
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    if (at >= source.length() || source.charAt(at) == '}') {
      return "";
    }
    char c = source.charAt(at);
    if (c == '^' || c == '_') {
      return literal();
    }
    if (c == '\\' && depth >= DEEPEST) {
      return literal();
    }
    depth++;
    String argument = atom("");
    depth--;
    return argument;
  }

  private String command() {
    at++;
    int start = at;
    while (at < source.length() && isLatin(source.charAt(at))) {
      at++;
    }
    if (at == start) {
      return at < source.length() ? sign(literal()) : "\\";
    }
    String name = source.substring(start, at);
    String symbol = SIGNS.get(name);
    if (symbol != null) {
      return symbol;
    }
    return switch (name) {
      case "frac", "dfrac", "tfrac" -> enclosed(argument()) + "/" + enclosed(argument());
      case "binom" -> "C(" + argument() + ", " + argument() + ")";
      case "sqrt" -> root();
      case "hat", "widehat" -> accented(argument(), "\u0302");
      case "bar", "overline" -> accented(argument(), "\u0304");
      case "tilde", "widetilde" -> accented(argument(), "\u0303");
      case "vec" -> accented(argument(), "\u20d7");
      case "dot" -> accented(argument(), "\u0307");
      case "text",
          "mathrm",
          "mathbf",
          "mathit",
          "mathsf",
          "mathtt",
          "mathcal",
          "mathbb",
          "operatorname",
          "textbf",
          "textit",
          "textrm",
          "boldsymbol",
          "bm",
          "mathop",
          "boxed" ->
          argument();
      case "left", "right" -> delimiter();
      case "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "limits",
          "nolimits",
          "displaystyle",
          "textstyle" ->
          "";
      case "begin", "end" -> argument().isEmpty() ? "" : " ";
      case "quad", "qquad" -> " ";
      case "arg",
          "cos",
          "cosh",
          "det",
          "dim",
          "exp",
          "gcd",
          "inf",
          "ker",
          "lim",
          "ln",
          "log",
          "max",
          "min",
          "Pr",
          "sin",
          "sinh",
          "softmax",
          "sup",
          "tan",
          "tanh",
          "argmax",
          "argmin" ->
          name;
      default -> "\\" + name;
    };
  }

  /** Commands of one sign: spaces, escaped signs. */
  private static String sign(String sign) {
    return switch (sign) {
      case ",", ";", ":", " ", "\\", "\n" -> " ";
      case "!" -> "";
      case "|" -> "‖";
      default -> sign;
    };
  }

  /** The delimiter after {@code \left} or {@code \right}, of which a full stop means none. */
  private String delimiter() {
    if (at < source.length() && source.charAt(at) == '.') {
      at++;
      return "";
    }
    return argument();
  }

  private String root() {
    String index = "";
    if (at < source.length() && source.charAt(at) == '[') {
      int end = source.indexOf(']', at);
      if (end > 0) {
        index = script(source.substring(at + 1, end), FROM_SUPER, TO_SUPER, '^', 2);
        at = end + 1;
      }
    }
    return index + "√" + enclosed(argument());
  }

  private static String accented(String text, String mark) {
    return !text.isEmpty() && Graphemes.next(text, 0) == text.length() ? text + mark : text;
  }

  private static String script(String text, String from, String to, char sign, int longest) {
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int place = from.indexOf(text.charAt(i));
      if (place < 0 || text.length() > longest) {
        return sign + enclosed(text);
      }
      small.append(to.charAt(place));
    }
    return small.toString();
  }

  /** The text in brackets where it is more than one number or name. */
  private static String enclosed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean simple =
          Character.isLetterOrDigit(c)
              || c == '.'
              || c == '√'
              || Character.getType(c) == Character.NON_SPACING_MARK
              || TO_SUB.indexOf(c) >= 0
              || TO_SUPER.indexOf(c) >= 0;
      if (!simple) {
        return "(" + text + ")";
      }
    }
    return text;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
