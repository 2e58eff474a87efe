package dev.grill.tui.kit;

/** A screen that can say one line about how an effect went. */
public interface Noticing extends Screen {

  Screen noted(Notice notice);
}
