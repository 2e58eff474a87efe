package dev.grill.tui.settings;

import dev.grill.message.Failure;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** What the settings' screens ask for: each changes a setting. */
sealed interface SettingsEffect extends Effect {

  /** Changes it; what fails leaves everything as it is, what was typed too. */
  void change(SettingsBackend backend) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    SettingsApplication settings = navigation.application(SettingsApplication.class);
    return settings.changed(this, (Saving) navigation.screen());
  }

  /** Save a value of a setting, or keys of an action. */
  record Set(String key, String value) implements SettingsEffect {
    @Override
    public void change(SettingsBackend backend) throws Failure, IOException {
      backend.set(key, value);
    }
  }

  /** Let the default hold again. */
  record Reset(String key) implements SettingsEffect {
    @Override
    public void change(SettingsBackend backend) throws Failure, IOException {
      backend.reset(key);
    }
  }

  /** A screen that saves. */
  interface Saving extends Screen {

    /** What follows once it is saved. */
    Screen saved(SettingsFacts now);
  }
}
