package dev.grill.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The texts a person sees, in one language. A key's first part names its area, and each area is a
 * resource file of its own ({@code messages/AREA_LANG.properties}, UTF-8) that is read when first
 * asked for: start-up reads only what it prints.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}}…; there is no other syntax. A key with a count has
 * the variants {@code KEY.one} and {@code KEY.other}.
 */
public final class Messages {

  private Lang lang;
  private boolean ascii;
  private final Map<String, Properties> areas = new HashMap<>();

  private Messages(Lang lang) {
    this.lang = lang;
  }

  public static Messages of(Lang lang) {
    return new Messages(lang);
  }

  public Lang lang() {
    return lang;
  }

  /** Speaks another language from now on: everything that holds these messages follows at once. */
  public void speak(Lang other) {
    if (other != lang) {
      lang = other;
      areas.clear();
    }
  }

  /** From now on they are for a terminal that lacks our signs: words name keys. */
  public void useAscii() {
    ascii = true;
  }

  /** Whether signs such as the arrows' are to be words. */
  public boolean isAscii() {
    return ascii;
  }

  /**
   * The text of a key with its placeholders filled; a {@link Collection} is written as one.
   *
   * @throws IllegalArgumentException if there is no such key: an error of ours
   */
  public String text(String key, Object... args) {
    String text = find(key);
    if (text == null) {
      throw new IllegalArgumentException("no message " + key + " in " + lang.tag());
    }
    return args.length == 0 ? text : fill(text, args);
  }

  /** Like {@link #text}, in the variant for {@code count}; {@code {0}} is the count. */
  public String count(String key, long count, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = count;
    System.arraycopy(more, 0, args, 1, more.length);
    String one = count == 1 ? find(key + ".one") : null;
    return one != null ? fill(one, args) : text(key + ".other", args);
  }

  /** Whether the key exists. */
  public boolean has(String key) {
    return find(key) != null;
  }

  private String find(String key) {
    int dot = key.indexOf('.');
    String area = dot < 0 ? key : key.substring(0, dot);
    Properties texts = areas.get(area);
    if (texts == null) {
      texts = read(area);
      areas.put(area, texts);
    }
    return texts.getProperty(key);
  }

  private Properties read(String area) {
    Properties texts = new Properties();
    String name = "/dev/grill/messages/" + area + "_" + lang.tag() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * What a topic is called. A deck writes its topic as one word that all its editions share, so
   * that figures count them together; those of the built-in decks have names here. Any other is
   * called as its deck writes it.
   */
  public String topic(String topic) {
    String name = find("topic." + topic);
    return name == null ? topic : name;
  }

  /** Words one after the other, with the language's sign between them. */
  public String list(Collection<?> words) {
    StringBuilder out = new StringBuilder();
    for (Object word : words) {
      out.append(out.isEmpty() ? "" : lang == Lang.ZH ? "、" : ", ").append(word);
    }
    return out.toString();
  }

  private String fill(String text, Object[] args) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      boolean placeholder =
          open + 2 < text.length()
              && text.charAt(open + 2) == '}'
              && text.charAt(open + 1) >= '0'
              && text.charAt(open + 1) <= '9'
              && text.charAt(open + 1) - '0' < args.length;
      out.append(text, from, open);
      if (placeholder) {
        Object arg = args[text.charAt(open + 1) - '0'];
        out.append(arg instanceof Collection<?> many ? list(many) : arg);
        from = open + 3;
      } else {
        out.append('{');
        from = open + 1;
      }
    }
    return out.append(text, from, text.length()).toString();
  }
}
