package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headless Chromium with one page that a test talks to (the DevTools protocol): real keys,
 * themes, widths and paper, and everything that a page says on its console.
 */
final class ChromiumPage implements WebSocket.Listener, AutoCloseable {

  private static final int LIMIT_SECONDS = 120;
  private static final Pattern LISTENING = Pattern.compile("ws://[^/]*:(\\d+)/");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;
  private int last;

  private ChromiumPage(Process process) {
    this.process = process;
  }

  /** Starts one; without Chromium the test is aborted, and in CI fails. */
  static ChromiumPage start(Path folder) throws Exception {
    List<String> command = Chromium.command(folder, "--remote-debugging-port=0", "about:blank");
    ChromiumPage page =
        new ChromiumPage(new ProcessBuilder(command).redirectErrorStream(true).start());
    CompletableFuture<String> port = new CompletableFuture<>();
    Thread reading = new Thread(() -> page.read(port), "Chromium's words");
    reading.setDaemon(true);
    reading.start();
    try {
      page.connect(port.get(LIMIT_SECONDS, TimeUnit.SECONDS));
      return page;
    } catch (Exception | AssertionError e) {
      page.close();
      throw e;
    }
  }

  private void read(CompletableFuture<String> port) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          port.complete(listening.group(1));
        }
      }
      port.completeExceptionally(new IOException("Chromium ended"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  private void connect(String port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String pages = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
    String address = null;
    for (JsonNode one : JSON.readTree(pages)) {
      if (one.get("type").asText().equals("page")) {
        address = one.get("webSocketDebuggerUrl").asText();
      }
    }
    assertTrue(address != null, pages);
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), this)
            .get(LIMIT_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log")) {
      send(domain + ".enable");
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
    partial.append(data);
    if (end) {
      try {
        heard(JSON.readTree(partial.toString()));
      } catch (IOException e) {
        console.add("not understood: " + e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void heard(JsonNode message) {
    if (message.has("id")) {
      asked.remove(message.get("id").asInt()).complete(message);
      return;
    }
    switch (message.get("method").asText()) {
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          console.add(message.get("params").toString());
      default -> {
        // of no interest here
      }
    }
  }

  /** Asks for something; parameters by name and value in turn. */
  JsonNode send(String method, Object... parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode().put("id", ++last).put("method", method);
    ObjectNode values = message.putObject("params");
    for (int i = 0; i < parameters.length; i += 2) {
      values.set(parameters[i].toString(), JSON.valueToTree(parameters[i + 1]));
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(last, answer);
    socket.sendText(message.toString(), true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    JsonNode got = answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    assertTrue(!got.has("error"), () -> method + ": " + got);
    return got.get("result");
  }

  /** What the page shows: a theme, or paper, in a width in pixels. */
  void show(int width, boolean dark, String medium) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        900,
        "deviceScaleFactor",
        1,
        "mobile",
        false);
    String scheme = dark ? "dark" : "light";
    send(
        "Emulation.setEmulatedMedia",
        "media",
        medium,
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
  }

  /** Opens a file and waits until all of it is there; what was said before is forgotten. */
  void open(Path file) throws Exception {
    console.clear();
    send("Page.navigate", "url", file.toUri().toString());
    value(
        "new Promise(done => document.readyState === 'complete' ? done(1)"
            + " : addEventListener('load', () => done(1)))");
  }

  /** What an expression, or the promise it is, comes to. */
  JsonNode value(String expression) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            "expression",
            expression,
            "awaitPromise",
            true,
            "returnByValue",
            true);
    assertTrue(!answer.has("exceptionDetails"), answer::toString);
    return answer.at("/result/value");
  }

  /** Presses a key that has a code, such as Tab, or Enter with its text. */
  void press(String key, int code, String text) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          "type",
          type,
          "key",
          key,
          "code",
          key.isBlank() ? "Space" : key,
          "windowsVirtualKeyCode",
          code,
          "text",
          type.equals("keyUp") ? "" : text);
    }
  }

  /** The page on A4 paper. */
  String pdf() throws Exception {
    JsonNode printed = send("Page.printToPDF", "printBackground", true, "preferCSSPageSize", true);
    byte[] bytes = Base64.getDecoder().decode(printed.get("data").asText());
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What the page said since it was opened. */
  List<String> console() {
    return console;
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
