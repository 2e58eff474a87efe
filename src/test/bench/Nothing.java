/** Starting Java, and nothing else. */
public final class Nothing {

  private Nothing() {}

  /** Takes nothing. */
  public static void main(String[] args) {}
}
