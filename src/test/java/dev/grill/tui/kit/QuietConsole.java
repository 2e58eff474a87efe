package dev.grill.tui.kit;

import dev.grill.tui.draw.Size;

/** A console at which nobody sits, for tests that press keys on screens without a loop. */
public final class QuietConsole implements Console {

  private final Size size;

  public QuietConsole(Size size) {
    this.size = size;
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public void write(String sequences) {}

  @Override
  public Key read(long millis) {
    return null;
  }

  @Override
  public boolean wasDisturbed() {
    return false;
  }

  @Override
  public boolean isGone() {
    return false;
  }

  @Override
  public void discardTyped() {}

  @Override
  public void suspend() {}

  @Override
  public void copy(String text) {}
}
