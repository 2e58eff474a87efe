package dev.grill.tui.settings;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Application;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** The settings' screens and what stands behind them. */
public final class SettingsApplication implements Application {

  private final SettingsBackend desk;
  private final Messages messages;

  public SettingsApplication(SettingsBackend desk, Messages messages) {
    this.desk = desk;
    this.messages = messages;
  }

  /** The list. */
  @Override
  public Screen open(Screen from) throws Failure, IOException {
    return SettingsScreen.of(desk.facts(), messages);
  }

  Screen changed(SettingsEffect effect, SettingsEffect.Saving screen) throws Failure, IOException {
    effect.change(desk);
    return screen.saved(desk.facts());
  }
}
