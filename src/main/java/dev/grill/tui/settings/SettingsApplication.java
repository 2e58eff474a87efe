package dev.grill.tui.settings;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** The settings' screens and what stands behind them. */
public final class SettingsApplication implements Application {

  private final SettingsBackend backend;
  private final Messages messages;

  public SettingsApplication(SettingsBackend backend, Messages messages) {
    this.backend = backend;
    this.messages = messages;
  }

  /** The list. */
  @Override
  public Screen open(Screen from) throws Failure, IOException {
    return SettingsScreen.of(backend.facts(), messages);
  }

  Screen changed(SettingsEffect effect, SettingsEffect.Saving screen) throws Failure, IOException {
    effect.change(backend);
    return screen.saved(backend.facts());
  }
}
