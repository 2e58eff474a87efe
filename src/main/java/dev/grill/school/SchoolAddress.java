package dev.grill.school;

import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Where a store is: {@code postgresql://[USER@]HOST[:PORT]/DATABASE[?NAME=VALUE&…]} as PostgreSQL's
 * own programs write it. A password never stands in it: it comes from {@code PGPASSWORD} or a
 * {@code .pgpass} file. Only the parameters listed here go on to the driver, which would load any
 * class that some others name.
 *
 * @param shown for messages: without user and parameters
 * @param jdbc the address as the driver takes it
 */
public record SchoolAddress(String shown, String jdbc, Properties properties) {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "service", "service",
          "options", "options",
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName");

  private static final String CONNECT_SECONDS = "10";

  /** After so long without a word from the server it counts as gone. */
  private static final String SILENT_SECONDS = "300";

  /**
   * What the driver tells a server of at least this version on connecting it need not tell later.
   */
  private static final String OLDEST_SERVER = "9.0";

  /** Whether a word of the command line is meant as an address, and not as a file or folder. */
  public static boolean isOne(String text) {
    return text.startsWith("postgresql://") || text.startsWith("postgres://");
  }

  /**
   * Reads an address; user, password and what of TLS it leaves open come from the environment.
   *
   * @throws Failure usage, which repeats nothing that could be a password
   */
  static SchoolAddress of(String text, Environment around) throws Failure {
    if (!isOne(text)) {
      throw Failure.usage("school.no-address");
    }
    String rest = text.substring(text.indexOf("://") + 3);
    int question = rest.indexOf('?');
    String place = question < 0 ? rest : rest.substring(0, question);
    int slash = place.indexOf('/');
    String hosts = slash < 0 ? place : place.substring(0, slash);
    String database = slash < 0 ? "" : decoded(place.substring(slash + 1));
    Properties properties = new Properties();
    int at = hosts.lastIndexOf('@');
    if (at >= 0) {
      String user = hosts.substring(0, at);
      if (user.indexOf(':') >= 0) {
        throw Failure.usage("school.password-in-address");
      }
      put(properties, "user", decoded(user));
      hosts = hosts.substring(at + 1);
    }
    Map<String, String> given = parameters(question < 0 ? "" : rest.substring(question + 1));
    given.forEach((name, value) -> put(properties, PARAMETERS.get(name), value));
    if (hosts.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '\\')) {
      throw Failure.usage("school.no-address");
    }
    boolean service = given.containsKey("service");
    if (!service && database.isEmpty()) {
      throw Failure.usage("school.no-database");
    }
    fromEnvironment(properties, around, "user", "PGUSER");
    fromEnvironment(properties, around, "password", "PGPASSWORD");
    fromEnvironment(properties, around, "sslmode", "PGSSLMODE");
    fromEnvironment(properties, around, "sslrootcert", "PGSSLROOTCERT");
    properties.putIfAbsent("ApplicationName", "grill");
    properties.putIfAbsent("connectTimeout", CONNECT_SECONDS);
    properties.putIfAbsent("socketTimeout", SILENT_SECONDS);
    properties.putIfAbsent("tcpKeepAlive", "true");
    properties.putIfAbsent("assumeMinServerVersion", OLDEST_SERVER);
    String shown =
        service && hosts.isEmpty()
            ? "service " + given.get("service")
            : (hosts.isEmpty() ? "localhost" : hosts) + (database.isEmpty() ? "" : "/" + database);
    String jdbc =
        "jdbc:postgresql://"
            + hosts
            + "/"
            + URLEncoder.encode(database, StandardCharsets.UTF_8)
            + (service
                ? "?service=" + URLEncoder.encode(given.get("service"), StandardCharsets.UTF_8)
                : "");
    return new SchoolAddress(shown, jdbc, properties);
  }

  private static Map<String, String> parameters(String query) throws Failure {
    Map<String, String> given = new LinkedHashMap<>();
    for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      if (name.equals("password") || name.equals("sslpassword")) {
        throw Failure.usage("school.password-in-address");
      }
      if (equals < 0 || !PARAMETERS.containsKey(name)) {
        throw Failure.usage(
            "school.bad-parameter", name, PARAMETERS.keySet().stream().sorted().toList());
      }
      given.put(name, decoded(one.substring(equals + 1)));
    }
    return given;
  }

  private static String decoded(String text) throws Failure {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("school.no-address");
    }
  }

  private static void put(Properties properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.setProperty(name, value);
    }
  }

  private static void fromEnvironment(
      Properties properties, Environment around, String name, String variable) {
    String value = around.variable(variable);
    if (value != null) {
      properties.putIfAbsent(name, value);
    }
  }
}
