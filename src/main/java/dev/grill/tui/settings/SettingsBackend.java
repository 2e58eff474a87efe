package dev.grill.tui.settings;

import dev.grill.message.Failure;
import java.io.IOException;

/** Everything the settings need from outside. */
public interface SettingsBackend {

  /** What there is to show now. */
  SettingsFacts facts() throws Failure, IOException;

  /**
   * Checks a value, saves it, and lets it take effect at once, language and colours too.
   *
   * @param key a setting's, or {@code keys.ACTION}
   * @throws Failure if it is none of the setting's values, or cannot be saved: nothing changed then
   */
  void set(String key, String value) throws Failure, IOException;

  /** Lets the default hold again, likewise. */
  void reset(String key) throws Failure, IOException;
}
