package dev.grill.text;

/**
 * What Unicode 15.0.0 says about each code point, as far as drawing text needs it: its class for
 * finding grapheme clusters (UAX #29, {@code Grapheme_Cluster_Break} and {@code
 * Extended_Pictographic}) and its columns in a terminal, from {@code East_Asian_Width} (UAX #11:
 * wide and fullwidth are 2, ambiguous is 1) and {@code General_Category} (nonspacing and enclosing
 * marks, control and format characters are 0; so are the vowels and final consonants of decomposed
 * Hangul, which join the syllable before them).
 *
 * <p>The JDK knows no East Asian Width, and its other properties change with its version; a table
 * of our own draws the same on every one. {@code UnicodeTableWriter} among the tests makes it.
 */
public final class UnicodeTable {

  /** The classes that the rules of UAX #29 tell apart; LV and LVT are one, told by arithmetic. */
  enum Break {
    OTHER,
    CR,
    LF,
    CONTROL,
    EXTEND,
    ZWJ,
    REGIONAL,
    PREPEND,
    SPACING_MARK,
    HANGUL_L,
    HANGUL_V,
    HANGUL_T,
    HANGUL_SYLLABLE,
    PICTOGRAPHIC;

    private static final Break[] ALL = values();
  }

  /**
   * Runs of equal properties from code point 0 on: the length in decimal, then a letter, counted
   * from {@code A}: three times the class's ordinal plus the columns.
   */
  private static final String RUNS =
      "10J1G2J1D18J95B33J9B1i3B1J1i593B112M275B7M263B45M1B1M1B2M1B2M1B1M56B6W10B11M1B1J46B2"
          + "1M16B1M101B7M1W1B6M2B2M1B4M33B1W1B1M30B27M91B11M58B9M9B1M24B4M1B9M1B3M1B5M43B3M52B2W"
          + "6B8M42B24M1W32M1Z54B1M1Z1M1B3Z8M4Z1M2Z1B7M10B2M29B1M2Z56B1M1B1N2Z4M2B2Z2B2Z1M9B1N10B"
          + "2M26B1M2B2M1Z56B1M1B3Z2M4B2M2B3M3B1M30B2M3B1M11B2M1Z56B1M1B3Z5M1B2M1Z1B2Z1M20B2M22B6"
          + "M1B1M2Z56B1M1B1N1M1Z4M2B2Z2B2Z1M7B2M1N10B2M30B1M59B1N1Z1M2Z3B3Z1B3Z1M9B1N40B1M3Z1M55"
          + "B1M1B3M4Z1B3M1B4M7B2M11B2M29B1M2Z56B1M1B1Z1M2Z1N2Z1B1M2Z1B2Z2M7B2N11B2M15B1Z12B2M2Z5"
          + "5B2M1B1N2Z4M1B3Z1B3Z1M1W8B1N10B2M29B1M2Z70B1M4B1N2Z3M1B1M1B7Z1N18B2Z61B1M1B1Z7M12B8M"
          + "98B1M1B1Z9M11B7M73B2M27B1M1B1M1B1M4B2Z49B14M1Z5M1B2M5B11M1B36M9B1M102B4M1Z6M1B2M2Z2M"
          + "23B2Z2M4B3M16B4M13B1M1B1Z2M6B1M15B1M98B96^72_88b349B3M946B3M1Z28B2M1Z29B2M30B2M64B2M"
          + "1Z7M8Z1M2Z11M9B1M45B3M1J1M117B2M34B1M118B3M4Z2M3Z4B2Z1M6Z3M219B2M2Z1M57B1Z1M1Z7M1B1M"
          + "1B1M2B8M6Z10M2B1M48B31M49B4M1Z47B1M1N5M1Z1M5Z1M2Z38B9M12B2M1Z30B1Z4M2Z2M1Z3M56B1M1Z2"
          + "M3Z1M1Z3M2Z48B8Z8M2Z2M152B3M1B13M1Z7M4B1M6B1M2B1Z2M198B64M523B1J1M1P2J24B7J13B1i12B1"
          + "i22B5J1K10J96B33M49B1i22B1i90B6i15B2i367B2j12B1i2C93B1i70B1i25B4j3i1j2i1j4B3i199B1i2"
          + "31B2i10B1i9B1i58B2i2j1B6i1B12i1B2j50i12j43i1j6i10B3i1j13i1j8i2j17i2j5i2j8i1j5i1j21i1"
          + "j7i2j1i1j4i1j2i1j7i1j2B2i2j7i1B1i1B1i6B1i3B1i6B1j10B2i15B1i2B1i4B1j1B1j4B3j1B1j11B5i"
          + "45B3j9B1i14B1j14B1j372B2i463B3i19B2j51B1j4B1j409B3M141B1M96B32M128B26C1B89C12B214C26"
          + "B12C4B42C4M2O1j12C1j1C2B86C2B2M101C5B43C1B94C1B84C12B47C1B40C8B71C1j1C1j6950C64B2215"
          + "7C3B55C424B4M1B10M32B2M80B2M272B1M3B1M4B1M23B2Z2M1Z4B1M83B2Z50B16Z2M26B18M13B1M38B8M"
          + "25B11M2Z12B29^3B3M1Z47B1M2Z4M2Z2M3Z36B1M67B6M2Z2M2Z2M12B1M8B1M1Z46B1M51B1M1B3M2B2M5B"
          + "2M1B1M41B1Z2M2Z5B1Z1M236B2Z1M2Z1M2Z1B1Z1M18B11172g12B23_4B49b8452B512C30B1M737B16M10"
          + "C6B16M35C1B19C1B4C147B1J1B96C61B2N64B7C9B9K3J513B1M226B1M149B5M1670B3M1B2M5B4M40B3M4"
          + "B1M165B2M573B4M387B2M80B3M70B11M49B4M122B1Z1M1Z53B15M41B1M2B2M10B3M1Z45B3Z4M2Z2M2B1W"
          + "4B1M10B1W50B3M36B5M1Z8M16B2Z44B1M12B2M1Z48B3Z9M2Z1B2W5B4M1B1Z1M92B3Z3M2Z1M1Z2M6B1M2B"
          + "1M157B1M3Z8M21B2M2Z55B2M1B1N1Z1M4Z2B2Z2B3Z9B1N10B2Z2B7M3B5M192B3Z8M2Z3M1Z1M23B1M81B1"
          + "N2Z6M1Z1M2Z1N1Z2M1Z2M235B1N2Z4M2B4Z2M1Z2M27B2M82B3Z8M2Z1M1Z2M106B1M1Z1M2Z6M1Z1M101B3"
          + "M2B4M1Z5M256B3Z9M1Z2M245B1N5Z1B2Z2B2M1Z1M1W1Z1W1Z1M141B3Z4M2B2M4Z1M3B1Z28B10M40B6M1Z"
          + "1W4M8B1M9B6M2Z3M40B6W13M1Z2M405B1Z7M1B6M1Z1M82B22M1B1Z7M1Z2M1Z2M122B6M3B1M1B2M1B7M1W"
          + "1M66B5Z1B2M1B2Z1M1Z1M347B2M2Z9B2M1W1Z48B2Z5M3B2Z1M1Z1M5357B16J1M6B15M13978B5M59B7M10"
          + "48B1M1B55Z7B4M77B4C1M11B2[14B6136C8B1238C42B9C8935B4C1B7C1B2C1B291C15B1C29B3C2B1C14B"
          + "4C8B396C2465B2M1B4J4700B46M2B23M542B1N1Z3M3B1Z5N8J8M2B7M30B4M148B3M1979B55M4B50M8B1M"
          + "14B1M22B5M1B15M1360B7M1B17M2B7M1B2M1B5M100B1M160B7M375B1M61B4M508B4M992B7M109B7M1717"
          + "B4i1j202i1j48i13B3i31B1i60B6i12B2i14B1j2B10j18B57i26T1C2j13i10C1j20C1j2C9j1C4i9C7i2j"
          + "14i6j154i33j12i9j1i70j1i22j12i43j4i5j12i17j3i1j3i3j5O63j1i1j1i187j2i63j8B5i4j1i24j18"
          + "i1j26i2j13i1j86i85j48B70j6i1j3i3j2i3j4i4j11i2j7i9j3i116B12i85B11i12j4i1j15i12B4i56B8"
          + "i10B6i40B8i30B82i12B47j1B10j1B185j112i13j3i9j7i46j1i7j8i14j4i9j7i9j7i256B1022i2B6553"
          + "4C2B65534C655362B1K1J30K96M128K240M3600K192512B";

  /** The first code point of each run, and the letter of each run less {@code A}. */
  private static final int[] STARTS;

  private static final byte[] PROPERTIES;

  static {
    int count = 0;
    for (int at = 0; at < RUNS.length(); at++) {
      if (RUNS.charAt(at) >= 'A') {
        count++;
      }
    }
    STARTS = new int[count];
    PROPERTIES = new byte[count];
    int run = 0;
    int start = 0;
    int length = 0;
    for (int at = 0; at < RUNS.length(); at++) {
      char c = RUNS.charAt(at);
      if (c < 'A') {
        length = length * 10 + (c - '0');
      } else {
        STARTS[run] = start;
        PROPERTIES[run] = (byte) (c - 'A');
        run++;
        start += length;
        length = 0;
      }
    }
  }

  private UnicodeTable() {}

  /** The class for the rules of UAX #29. */
  static Break breakOf(int codePoint) {
    return Break.ALL[property(codePoint) / 3];
  }

  /** The columns of the code point by itself: 0, 1 or 2. */
  public static int columnsOf(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7f || codePoint >= 0x4e00 && codePoint < 0xa000) {
      return codePoint < 0x7f ? 1 : 2;
    }
    return property(codePoint) % 3;
  }

  private static int property(int codePoint) {
    int low = 0;
    int high = STARTS.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (STARTS[middle] <= codePoint) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return PROPERTIES[low];
  }
}
