package dev.grill.settings;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.platform.CommandLine;
import dev.grill.schedule.StudyDay;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;

/** A setting: its key, its default and the check of its value. Its meaning is a message. */
public enum Setting {
  LANGUAGE("language", null) {
    @Override
    public String check(String value) throws Failure {
      return Choice.of(this, value);
    }
  },
  DAY_START("day-start", "04:00") {
    @Override
    public String check(String value) throws Failure {
      try {
        return LocalTime.parse(value.length() == 4 ? "0" + value : value).toString();
      } catch (DateTimeException e) {
        throw bad(value, "config.wants-time");
      }
    }
  },
  NEW_PER_DAY("new-per-day", "10") {
    @Override
    public String check(String value) throws Failure {
      return Whole.of(this, value, 0, 9999);
    }
  },
  NEW_ORDER("new-order", "mixed") {
    @Override
    public String check(String value) throws Failure {
      return Choice.of(this, value);
    }
  },
  REVIEWS_PER_DAY("reviews-per-day", "200") {
    @Override
    public String check(String value) throws Failure {
      return Whole.of(this, value, 0, 9999);
    }
  },
  ANSWER_CAP("answer-cap", "10") {
    @Override
    public String check(String value) throws Failure {
      return Whole.of(this, value, 1, MOST_MINUTES);
    }
  },
  EXAMINER("examiner", "none") {
    @Override
    public String check(String value) throws Failure {
      if (value.chars().anyMatch(Character::isISOControl) || CommandLine.words(value).isEmpty()) {
        throw bad(value, "config.wants-program");
      }
      return value.strip();
    }
  },
  EXAMINER_SECONDS("examiner-seconds", "60") {
    @Override
    public String check(String value) throws Failure {
      return Whole.of(this, value, 1, MOST_SECONDS);
    }
  },
  LEECH_AFTER("leech-after", "8") {
    @Override
    public String check(String value) throws Failure {
      return Whole.of(this, value, 1, 999);
    }
  },
  LEARNER("learner", null) {
    @Override
    public String check(String value) throws Failure {
      if (value.isBlank()
          || value.length() > 100
          || value.codePoints().anyMatch(Setting::turnsText)) {
        throw bad(value, "config.wants-name");
      }
      return value.strip();
    }
  },
  DECKS("decks", "all") {
    @Override
    public String check(String value) throws Failure {
      for (String deck : list(value)) {
        if (!CardId.isValidPart(deck)) {
          throw bad(value, "config.wants-decks");
        }
      }
      return String.join(" ", list(value));
    }
  },
  INTERVIEW("interview", "none") {
    @Override
    public String check(String value) throws Failure {
      try {
        return value.equals("none") ? value : StudyDay.parse(value).toString();
      } catch (DateTimeException e) {
        throw bad(value, "config.wants-date");
      }
    }
  },
  MINUTES_PER_DAY("minutes-per-day", "none") {
    @Override
    public String check(String value) throws Failure {
      return value.equals("none") ? value : Whole.of(this, value, 1, MOST_MINUTES);
    }
  },
  THEME("theme", "auto") {
    @Override
    public String check(String value) throws Failure {
      return Choice.of(this, value);
    }
  },
  MOUSE("mouse", "on") {
    @Override
    public String check(String value) throws Failure {
      return Choice.of(this, value);
    }
  },
  EDITOR("editor", null) {
    @Override
    public String check(String value) throws Failure {
      if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
        throw bad(value, "config.wants-command");
      }
      return value;
    }
  };

  /** Of a day's plan, and of one answer: all of the day. */
  public static final int MOST_MINUTES = 1440;

  /** Of an examiner: an hour. */
  private static final int MOST_SECONDS = 3600;

  private static final Setting[] ALL = values();

  private final String key;
  private final String standard;

  Setting(String key, String standard) {
    this.key = key;
    this.standard = standard;
  }

  /** The setting of a key; null if there is none. */
  public static Setting ofKey(String key) {
    for (Setting setting : ALL) {
      if (setting.key.equals(key)) {
        return setting;
      }
    }
    return null;
  }

  public String key() {
    return key;
  }

  /** The default; null where it comes from the surroundings. */
  String standard() {
    return standard;
  }

  /** All its values, where there are few; else empty. */
  public List<String> choices() {
    return switch (this) {
      case LANGUAGE -> List.of("en", "zh");
      case NEW_ORDER -> List.of("mixed", "deck");
      case MOUSE -> List.of("on", "off");
      case THEME -> List.of("auto", "dark", "light", "high-contrast", "none");
      default -> List.of();
    };
  }

  /**
   * The value as it is stored.
   *
   * @throws Failure if it is not one of this setting's values
   */
  public abstract String check(String value) throws Failure;

  /** Whether a character steers a terminal or turns the text around it, on a screen or a report. */
  private static boolean turnsText(int c) {
    return Character.isISOControl(c)
        || c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xD800 && c <= 0xDFFF);
  }

  Failure bad(String value, String wanted, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = key;
    all[1] = value;
    System.arraycopy(args, 0, all, 2, args.length);
    return Failure.usage(wanted, all);
  }

  /** The deck ids of a list separated by commas or spaces; empty for {@code all}. */
  static List<String> list(String value) {
    String trimmed = value.replace(',', ' ').strip();
    return trimmed.isEmpty() || trimmed.equals("all") ? List.of() : List.of(trimmed.split(" +"));
  }

  /** Looked up only when a value is checked: the lookups need loading more classes. */
  private static final class Choice {
    static String of(Setting setting, String value) throws Failure {
      List<String> choices = setting.choices();
      if (!choices.contains(value)) {
        throw setting.bad(value, "config.wants-choice", choices);
      }
      return value;
    }
  }

  private static final class Whole {
    static String of(Setting setting, String value, int least, int most) throws Failure {
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return String.valueOf(number);
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw setting.bad(value, "config.wants-number", least, most);
    }
  }

  /** The language of a value; null for none. */
  public static Lang language(String value) {
    return value == null ? null : Lang.of(value);
  }
}
