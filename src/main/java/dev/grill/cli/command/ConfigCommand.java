package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.KeySettings;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Nearest;
import dev.grill.settings.Setting;
import dev.grill.settings.Settings;
import dev.grill.text.Escape;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyNames;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code grill config}: lists, prints and sets settings. */
public final class ConfigCommand implements Command {

  private final String name;

  public ConfigCommand(String name) {
    this.name = name;
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    List<String> operands = call.arguments().operands();
    switch (name) {
      case "config get" -> get(call, operands.get(0));
      case "config set" -> set(call, operands.get(0), operands.get(1));
      default -> list(call);
    }
    return 0;
  }

  private static Setting setting(String key) throws Failure {
    Setting setting = Setting.ofKey(key);
    if (setting == null) {
      List<String> keys = Stream.of(Setting.values()).map(Setting::key).toList();
      List<String> near = Nearest.to(key, keys, 1);
      throw near.isEmpty()
          ? Failure.usage("config.unknown-key", key)
          : Failure.usage("config.unknown-key-near", key, near.get(0));
    }
    return setting;
  }

  private static void get(Call call, String key) throws Failure, IOException {
    String value =
        KeySettings.isAbout(key)
            ? KeySettings.value(call, KeySettings.action(key))
            : call.settings().value(setting(key));
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        json.writeStringField("key", key);
        Json.text(json, "value", value);
        json.writeEndObject();
      }
      call.out().println();
    } else {
      call.out().println(Escape.line(value));
    }
  }

  private static void set(Call call, String key, String value) throws Failure, IOException {
    if (KeySettings.isAbout(key)) {
      KeySettings.set(call, key, value);
      call.out().println(key + ": " + KeySettings.value(call, KeySettings.action(key)));
      return;
    }
    Setting setting = setting(key);
    call.settings().set(setting, value);
    call.out().println(setting.key() + ": " + Escape.line(setting.check(value)));
  }

  private static void list(Call call) throws Failure, IOException {
    Settings settings = call.settings();
    Messages messages = call.messages();
    for (String unknown : settings.unknownKeys(KeySettings::isKnown)) {
      call.tell(messages.text("config.unknown-in-file", call.places().settings(), unknown));
    }
    if (call.arguments().has("json")) {
      json(call, settings);
      return;
    }
    Table table = new Table("llll");
    table.row(
        messages.text("config.key"),
        messages.text("config.value"),
        messages.text("config.default"),
        messages.text("config.meaning"));
    for (Setting setting : Setting.values()) {
      table.row(
          setting.key(),
          Escape.line(settings.value(setting)),
          Escape.line(settings.standard(setting)),
          messages.text("config." + setting.key()));
    }
    for (KeyAction action : KeySettings.own(call)) {
      table.row(
          "keys." + action.name(),
          KeySettings.value(call, action),
          KeyNames.names(action.standard()),
          messages.text(action.message()));
    }
    table.print(call.out());
  }

  private static void json(Call call, Settings settings) throws Failure, IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("settings");
      for (Setting setting : Setting.values()) {
        json.writeStartObject();
        json.writeStringField("key", setting.key());
        Json.text(json, "value", settings.value(setting));
        Json.text(json, "default", settings.standard(setting));
        json.writeBooleanField("set", settings.isSet(setting));
        json.writeStringField("meaning", call.messages().text("config." + setting.key()));
        json.writeEndObject();
      }
      for (KeyAction action : KeySettings.own(call)) {
        json.writeStartObject();
        json.writeStringField("key", "keys." + action.name());
        json.writeStringField("value", KeySettings.value(call, action));
        json.writeStringField("default", KeyNames.names(action.standard()));
        json.writeBooleanField("set", true);
        json.writeStringField("meaning", call.messages().text(action.message()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }
}
