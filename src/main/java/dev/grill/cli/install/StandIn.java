package dev.grill.cli.install;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands in for a PostgreSQL in a rehearsal: lets in who knows one password, holds nothing, and
 * answers a statement with the row that it was given for it. It speaks of version 3.0 of the
 * protocol what the driver asks for ("Message Formats" in PostgreSQL's manual).
 */
final class StandIn implements Closeable {

  /**
   * The one row of a statement, as text.
   *
   * @param part what of its SQL tells it from others
   * @param types of the columns, by PostgreSQL's numbers
   */
  record Row(String part, List<Integer> types, List<String> cells) {}

  static final int TEXT = 25;
  static final int ID = 2950;
  static final int IDS = 2951;

  /** What it takes for right. */
  static final String PASSWORD = "rehearsal";

  private static final String SALT = "c3RhbmQtaW4=";
  private static final int TURNS = 4_096; // as PostgreSQL has them
  private static final int KEY_BITS = 256;
  private static final int SIGN_IN = 10;
  private static final int CHALLENGE = 11;
  private static final int SIGNED = 12;

  private static final int VERSION_3 = 3 << 16;
  private static final int GIVEN_UP_MILLIS = 10_000;
  private static final int COPY_NUMBERS = 3; // of the format and, none, the columns

  private static final List<String> SETTINGS =
      List.of(
          "server_version", "15.0",
          "server_encoding", "UTF8",
          "client_encoding", "UTF8",
          "DateStyle", "ISO, MDY",
          "TimeZone", "UTC",
          "integer_datetimes", "on",
          "standard_conforming_strings", "on");

  private final ServerSocket socket;
  private volatile List<Row> rows = List.of();

  private final Map<String, String> statements = new HashMap<>();
  private DataInputStream in;
  private DataOutputStream out;
  private String current = "";
  private char state = 'I';

  StandIn() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Starts answering, one connection after the other. */
  void start() {
    Thread thread = new Thread(this::serve, "stand-in");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "postgresql://grill@127.0.0.1:" + socket.getLocalPort() + "/grill";
  }

  /** What it answers from now on; the first that fits. */
  void answers(List<Row> given) {
    rows = List.copyOf(given);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket one = socket.accept()) {
        one.setSoTimeout(GIVEN_UP_MILLIS);
        in = new DataInputStream(new BufferedInputStream(one.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(one.getOutputStream()));
        letIn();
        answer();
      } catch (IOException e) {
        // who rehearses has gone, or finds out by itself that nobody answers
      }
    }
  }

  private void letIn() throws IOException {
    while (true) {
      byte[] rest = new byte[in.readInt() - 2 * Integer.BYTES];
      int asked = in.readInt();
      in.readFully(rest);
      if (asked == VERSION_3) {
        break;
      }
      out.writeByte('N'); // nothing is encrypted
      out.flush();
    }
    statements.clear();
    state = 'I';
    send('R', SIGN_IN, "SCRAM-SHA-256\0\0");
    out.flush();
    String first = message();
    String said = first.substring(first.indexOf("n=")); // what tells of TLS stands before it
    String challenge = said.substring(said.indexOf("r=")) + "stand-in,s=" + SALT + ",i=" + TURNS;
    send('R', CHALLENGE, challenge);
    out.flush();
    String last = message();
    String proven = last.substring(last.indexOf("c="), last.lastIndexOf(",p="));
    send('R', SIGNED, "v=" + signature(said + "," + challenge + "," + proven));
    send('R', 0);
    for (int i = 0; i < SETTINGS.size(); i += 2) {
      send('S', SETTINGS.get(i) + '\0' + SETTINGS.get(i + 1) + '\0');
    }
    send('K', 1, 1);
    ready();
  }

  private String message() throws IOException {
    in.readByte();
    byte[] body = new byte[in.readInt() - Integer.BYTES];
    in.readFully(body);
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  /** That the server knows the password, too (RFC 5802, section 3). */
  private static String signature(String talk) throws IOException {
    try {
      byte[] salt = Base64.getDecoder().decode(SALT);
      PBEKeySpec password = new PBEKeySpec(PASSWORD.toCharArray(), salt, TURNS, KEY_BITS);
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(password)
              .getEncoded();
      byte[] key = hmac(salted, "Server Key");
      return Base64.getEncoder().encodeToString(hmac(key, talk));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private void answer() throws IOException {
    while (true) {
      char type = (char) in.readUnsignedByte();
      byte[] body = new byte[in.readInt() - Integer.BYTES];
      in.readFully(body);
      String[] texts = new String(body, StandardCharsets.ISO_8859_1).split("\0", -1);
      switch (type) {
        case 'P' -> {
          statements.put(texts[0], texts[1]);
          send('1');
        }
        case 'B' -> {
          current = statements.getOrDefault(texts[1], "");
          send('2');
        }
        case 'D' -> describe();
        case 'E' -> execute();
        case 'Q' -> {
          current = texts[0];
          simple();
        }
        case 'C' -> send('3');
        case 'c' -> {
          send('C', "COPY 1\0");
          ready();
        }
        case 'S' -> ready();
        case 'X' -> {
          return;
        }
        default -> {} // rows of a COPY, and wishes to be answered soon
      }
    }
  }

  private Row row() {
    for (Row row : rows) {
      if (current.contains(row.part())) {
        return row;
      }
    }
    return null;
  }

  private boolean isQuery() {
    return current.stripLeading().startsWith("SELECT") || current.stripLeading().startsWith("WITH");
  }

  private void describe() throws IOException {
    if (!isQuery()) {
      send('n');
      return;
    }
    Row row = row();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream columns = new DataOutputStream(body);
    columns.writeShort(row == null ? 0 : row.types().size());
    for (int type : row == null ? List.<Integer>of() : row.types()) {
      columns.writeBytes("column\0");
      columns.writeInt(0); // of no table
      columns.writeShort(0);
      columns.writeInt(type);
      columns.writeShort(-1); // of any length
      columns.writeInt(-1);
      columns.writeShort(0); // as text
    }
    send('T', body.toByteArray());
  }

  private void execute() throws IOException {
    Row row = isQuery() ? row() : null;
    if (row != null) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      DataOutputStream cells = new DataOutputStream(body);
      cells.writeShort(row.cells().size());
      for (String cell : row.cells()) {
        cells.writeInt(cell.length());
        cells.writeBytes(cell);
      }
      send('D', body.toByteArray());
    }
    if (current.startsWith("BEGIN")) {
      state = 'T';
    } else if (current.equals("COMMIT") || current.equals("ROLLBACK")) {
      state = 'I';
    }
    send('C', done(row) + '\0');
  }

  /** What the driver reads of a statement that was carried out. */
  private String done(Row row) {
    if (isQuery()) {
      return row == null ? "SELECT 0" : "SELECT 1";
    }
    return current.startsWith("BEGIN")
        ? "BEGIN"
        : current.equals("COMMIT") || current.equals("ROLLBACK") ? current : "UPDATE 1";
  }

  private void simple() throws IOException {
    if (current.startsWith("COPY")) {
      send('G', new byte[COPY_NUMBERS]);
      out.flush();
    } else {
      execute();
      ready();
    }
  }

  private void ready() throws IOException {
    send('Z', String.valueOf(state));
    out.flush();
  }

  private void send(char type, int... numbers) throws IOException {
    out.writeByte(type);
    out.writeInt((numbers.length + 1) * Integer.BYTES);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private void send(char type, int kind, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(type);
    out.writeInt(body.length + 2 * Integer.BYTES);
    out.writeInt(kind);
    out.write(body);
  }

  private void send(char type, String text) throws IOException {
    send(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(char type, byte[] body) throws IOException {
    out.writeByte(type);
    out.writeInt(body.length + Integer.BYTES);
    out.write(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
