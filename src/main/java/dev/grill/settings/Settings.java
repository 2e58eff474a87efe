package dev.grill.settings;

import dev.grill.deckfile.DeckFiles;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.platform.Environment;
import dev.grill.platform.LockFile;
import dev.grill.platform.PrivateFiles;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings file: a flat YAML map that people may edit. A line {@code key: value} without any of
 * YAML's special characters is read directly; any other file goes through the YAML parser, so
 * start-up does not pay for it.
 */
public final class Settings {

  /** What bytes that are not UTF-8 become. */
  private static final char REPLACEMENT = '\ufffd';

  private static final String DOUBLE_QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String SINGLE_QUOTED = "'(?:[^']|'')*'";

  private final Environment around;
  private final Path file;
  private final Map<String, String> values;

  private Settings(Environment around, Path file, Map<String, String> values) {
    this.around = around;
    this.file = file;
    this.values = values;
  }

  public static Settings read(Environment around, Path file) throws Failure, IOException {
    return new Settings(around, file, parsed(file, text(file)));
  }

  /**
   * What the file says; nothing where there is none. A pipe or a device, which could be read for
   * ever, is refused.
   */
  private static String text(Path file) throws Failure, IOException {
    try {
      if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
        throw Failure.failed("config.special-file", file);
      }
      try (InputStream in = new FileInputStream(file.toFile())) { // a channel loads 60 classes
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : Files.readString(file);
      } catch (FileNotFoundException e) {
        return Files.readString(file); // it says why
      }
    } catch (NoSuchFileException e) {
      return "";
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Failure.failed("config.not-utf8", file);
    }
  }

  /** Takes what another program, an editor for one, has written into the file meanwhile. */
  public void refresh() throws Failure, IOException {
    Map<String, String> now = read(around, file).values;
    values.clear();
    values.putAll(now);
  }

  private static Map<String, String> parsed(Path file, String text) throws Failure {
    Map<String, String> values = simple(text);
    if (values != null) {
      return values;
    }
    try {
      return FlatYaml.read(text);
    } catch (FlatYaml.Malformed e) {
      throw Failure.failed("config.unreadable", file, e.line());
    }
  }

  /** The values of a file of plain lines; null if any line needs the YAML parser. */
  private static Map<String, String> simple(String text) {
    Map<String, String> values = new HashMap<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end).stripTrailing();
      from = end < 0 ? text.length() : end + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(": ");
      if (colon <= 0
          || !isPlain(line, colon) && !isQuoted(line, colon)
          || values.containsKey(line.substring(0, colon))) {
        return null;
      }
      int start = isPlain(line, colon) ? colon + 2 : colon + 3;
      int last = start == colon + 2 ? line.length() : line.length() - 1;
      String value = line.substring(start, last);
      values.put(line.substring(0, colon), start == colon + 2 ? value.strip() : value);
    }
    return values;
  }

  /** Whether the value stands in double quotes and nothing in it has a meaning of its own there. */
  private static boolean isQuoted(String line, int colon) {
    int end = line.length() - 1;
    if (end <= colon + 2 || line.charAt(colon + 2) != '"' || line.charAt(end) != '"') {
      return false;
    }
    for (int i = colon + 3; i < end; i++) {
      char c = line.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || c > '~') {
        return false;
      }
    }
    return isPlain(line.substring(0, colon) + ": x", colon);
  }

  private static boolean isPlain(String line, int colon) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      boolean mark = c == '-' || c == '.' || c == '_' || c == '/';
      boolean inValue = i > colon && (c == ' ' || c == ':' || c > 0x7f);
      if (!letter && !mark && i != colon && !inValue) {
        return false;
      }
    }
    char first = line.charAt(0);
    return first >= 'a' && first <= 'z' && line.indexOf(": ", colon + 2) < 0;
  }

  /**
   * The value in force.
   *
   * @throws Failure if the file holds a value that the setting does not take
   */
  public String value(Setting setting) throws Failure {
    String value = values.get(setting.key());
    if (value == null) {
      return standard(setting);
    }
    try {
      return setting.check(value);
    } catch (Failure e) {
      throw Failure.failed("config.bad-in-file", file, setting.key(), value);
    }
  }

  /** Whether the learner has set it. */
  public boolean isSet(Setting setting) {
    return values.containsKey(setting.key());
  }

  /** What holds while nothing is set. */
  public String standard(Setting setting) {
    return switch (setting) {
      case LANGUAGE -> environmentLanguage(around).tag();
      case LEARNER -> around.userName();
      case EDITOR -> environmentEditor();
      default -> setting.standard();
    };
  }

  public int number(Setting setting) throws Failure {
    return Integer.parseInt(value(setting));
  }

  public LocalTime dayStart() throws Failure {
    return values.containsKey(Setting.DAY_START.key())
        ? LocalTime.parse(value(Setting.DAY_START))
        : dev.grill.schedule.StudyDay.DEFAULT_START;
  }

  /** The decks taken when none is named; empty for all. */
  public List<String> decks() throws Failure {
    return Setting.list(value(Setting.DECKS));
  }

  /**
   * {@code GRILL_LANG}, the setting, else what the locale asks for. A setting that is no language
   * is passed over here: the message that says so needs a language too.
   */
  public Lang language() {
    Lang asked = Lang.of(around.variable("GRILL_LANG"));
    if (asked == null) {
      asked = Lang.of(values.get(Setting.LANGUAGE.key()));
    }
    return asked != null ? asked : environmentLanguage(around);
  }

  /** What the environment alone asks for; English where it asks for nothing we have. */
  public static Lang environmentLanguage(Environment around) {
    // GRILL_LOCALE: what the three after it said, before the launcher gave Java a UTF-8 locale
    for (String variable :
        new String[] {"GRILL_LANG", "GRILL_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = around.variable(variable);
      if (value != null) {
        Lang lang = Lang.of(value);
        return lang == null ? Lang.EN : lang;
      }
    }
    return Lang.EN;
  }

  private String environmentEditor() {
    String visual = around.variable("VISUAL");
    String editor = isBlank(visual) ? around.variable("EDITOR") : visual;
    return !isBlank(editor) ? editor : around.system().startsWith("Windows") ? "notepad" : "vi";
  }

  private static boolean isBlank(String command) {
    return command == null || command.isBlank();
  }

  /** The values whose keys begin with {@code prefix}, by the rest of the key, in its order. */
  public Map<String, String> below(String prefix) {
    Map<String, String> below = new TreeMap<>();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (entry.getKey().startsWith(prefix)) {
        below.put(entry.getKey().substring(prefix.length()), entry.getValue());
      }
    }
    return below;
  }

  /**
   * Keys in the file that name no setting.
   *
   * @param known whether a key is one of those that only the screens know, {@code keys.ACTION}
   */
  public List<String> unknownKeys(Predicate<String> known) {
    List<String> unknown = new ArrayList<>();
    for (String key : values.keySet()) {
      if (Setting.ofKey(key) == null && !known.test(key)) {
        unknown.add(key);
      }
    }
    unknown.sort(null);
    return unknown;
  }

  /**
   * Writes one value into the file; everything else in it, comments too, stays.
   *
   * @throws Failure if the file is laid out so that a line cannot be set in it; it is then as it
   *     was
   */
  public void set(Setting setting, String value) throws Failure, IOException {
    put(setting.key(), setting.check(value));
  }

  /** Writes a value that was checked, likewise. */
  public void put(String key, String checked) throws Failure, IOException {
    change(key, checked);
  }

  /** Takes a value out of the file, so that the default holds; everything else in it stays. */
  public void unset(Setting setting) throws Failure, IOException {
    remove(setting.key());
  }

  /** The same for any key of the file. */
  public void remove(String key) throws Failure, IOException {
    if (values.containsKey(key)) {
      change(key, null);
    }
  }

  /**
   * Changes one value of what the file says now: another process may have changed others since it
   * was read.
   *
   * @param value null for none
   */
  private void change(String key, String value) throws Failure, IOException {
    try {
      PrivateFiles.makeFolders(file.toAbsolutePath().getParent());
      LockFile.holding(file, () -> changeNow(key, value));
    } catch (IOException e) {
      throw Failure.failed(e, "config.cannot-write", file, String.valueOf(e.getMessage()));
    }
  }

  private Void changeNow(String key, String value) throws Failure, IOException {
    refresh();
    Map<String, String> wanted = new HashMap<>(values);
    if (value == null) {
      wanted.remove(key);
    } else {
      wanted.put(key, value);
    }
    write(key, value == null ? null : key + ": " + quoted(value), wanted);
    return null;
  }

  /**
   * @param line null for none
   * @param wanted what the file has to say then
   */
  private void write(String key, String line, Map<String, String> wanted)
      throws Failure, IOException {
    List<String> lines = new ArrayList<>();
    boolean replaced = line == null;
    if (Files.exists(file)) {
      for (String old : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        boolean same = old.matches("[\"']?" + Pattern.quote(key) + "[\"']?[ \t]*:.*");
        if (!same) {
          lines.add(old);
        } else if (!replaced) {
          lines.add(line + remark(old));
          replaced = true;
        }
      }
    }
    if (!replaced) {
      lines.add(line);
    }
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    if (!wanted.equals(parsedOrNull(text))) {
      throw line == null
          ? Failure.failed("config.cannot-remove", file, key)
          : Failure.failed("config.cannot-edit", file, line);
    }
    DeckFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    values.clear();
    values.putAll(wanted);
  }

  /** The comment at a line's end, with the blanks before it; empty for none. */
  private static String remark(String line) {
    String remark = "([ \t]+#.*)";
    String value =
        "[^:]+:[ \t]*(?:" + DOUBLE_QUOTED + "|" + SINGLE_QUOTED + "|[^\"'#][^#]*?)" + remark;
    Matcher matcher = Pattern.compile(value).matcher(line);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private Map<String, String> parsedOrNull(String text) {
    try {
      return parsed(file, text);
    } catch (Failure e) {
      return null;
    }
  }

  private static String quoted(String value) {
    boolean plain = !value.isEmpty() && isPlain("k: " + value, 1);
    boolean special = value.equals("none") || Setting.list(value).isEmpty() && !value.equals("all");
    return plain && !special || value.equals("none")
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
