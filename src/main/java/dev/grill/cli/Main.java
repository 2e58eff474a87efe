package dev.grill.cli;

/** The program's entry. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Program(Surroundings.ofProcess()).run(args));
  }
}
