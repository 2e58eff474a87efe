package dev.grill.tui.settings;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** The settings' screens and what stands behind them. */
public final class SettingsApplication {

  private final SettingsBackend desk;
  private final Effect leave;
  private final Messages messages;
  private SettingsScreen list;

  /**
   * @param leave what going back does
   */
  public SettingsApplication(SettingsBackend desk, Effect leave, Messages messages) {
    this.desk = desk;
    this.leave = leave;
    this.messages = messages;
  }

  /** The list. */
  public Screen first() throws Failure, IOException {
    list = SettingsScreen.of(desk.facts(), leave, messages);
    return list;
  }

  /** Does what a screen asks; what fails is said there, and what was typed stays. */
  public Screen perform(SettingsEffect effect, Screen screen) {
    if (screen instanceof SettingsScreen left) {
      list = left;
    } else if (screen instanceof ChosenScreen chosen) {
      list = chosen.back();
    }
    try {
      if (effect instanceof SettingsEffect.Set set) {
        desk.set(set.key(), set.value());
      } else if (effect instanceof SettingsEffect.Reset reset) {
        desk.reset(reset.key());
      }
      return after(screen);
    } catch (Failure e) {
      return failed(screen, e.text(messages));
    } catch (IOException e) {
      return failed(screen, messages.text("cli.io", String.valueOf(e.getMessage())));
    }
  }

  private Screen after(Screen screen) throws Failure, IOException {
    if (screen instanceof KeysScreen keys) {
      return keys.saved();
    }
    list = list.with(desk.facts());
    return list;
  }

  private static Screen failed(Screen screen, String reason) {
    return screen instanceof Noticing noticing ? noticing.noted(Notice.failed(reason)) : screen;
  }
}
