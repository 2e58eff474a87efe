package dev.grill.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Lines of text, without the byte order mark that some programs put before the first. */
public final class Input extends BufferedReader {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private boolean begun;

  public Input(Reader in) {
    super(in);
  }

  @Override
  public String readLine() throws IOException {
    String line = super.readLine();
    boolean marked = !begun && line != null && line.startsWith(BYTE_ORDER_MARK);
    begun = true;
    return marked ? line.substring(1) : line;
  }
}
