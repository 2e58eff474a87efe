package dev.grill.tui;

/** How a cell looks: its role, and what is shown beside colour for those who see none. */
public record Look(Role role, boolean bold, boolean underline, boolean reverse) {

  public static final Look ERROR = of(Role.ERROR);
  public static final Look SELECTION = of(Role.SELECTION);
  public static final Look ACCENT = of(Role.ACCENT);
  public static final Look PRIMARY = of(Role.PRIMARY);
  public static final Look DIM = of(Role.DIM);

  private static Look of(Role role) {
    return new Look(role, false, false, false);
  }

  /** By hand: it is compared for every cell from the first picture on. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Look look
            && look.role == role
            && look.bold == bold
            && look.underline == underline
            && look.reverse == reverse;
  }

  @Override
  public int hashCode() {
    return role.ordinal() * 8 + (bold ? 4 : 0) + (underline ? 2 : 0) + (reverse ? 1 : 0);
  }

  public Look inBold() {
    return new Look(role, true, underline, reverse);
  }

  public Look underlined() {
    return new Look(role, bold, true, reverse);
  }

  public Look reversed() {
    return new Look(role, bold, underline, true);
  }
}
