package dev.grill;

import dev.grill.platform.Environment;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Program(Environment.ofProcess()).run(args));
  }
}
