package dev.grill.tui.settings;

import dev.grill.tui.kit.Effect;

/** What the settings' screens ask the application to do. */
public sealed interface SettingsEffect extends Effect {

  /** Save a value of a setting, or keys of an action. */
  record Set(String key, String value) implements SettingsEffect {}

  /** Let the default hold again. */
  record Reset(String key) implements SettingsEffect {}
}
