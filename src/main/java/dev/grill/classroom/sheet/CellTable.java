package dev.grill.classroom.sheet;

import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A table of a file. */
public sealed interface CellTable permits TextSheet, ExcelSheet {

  /** The largest file that is read, in bytes. */
  int LARGEST = 16 * 1024 * 1024;

  /** The cells' texts, row by row; rows may differ in length. */
  List<List<String>> rows();

  /**
   * The whole file with some cells of a column replaced, everything else as it was.
   *
   * @param values whole numbers, by row
   */
  byte[] filled(int column, Map<Integer, String> values) throws Failure;

  /**
   * The tables of a file: one of a text, any number of a workbook.
   *
   * @throws Failure if there is no such file, or it is neither
   */
  static List<CellTable> read(Path file) throws Failure {
    if (!Files.exists(file)) {
      throw Failure.rejected("sheet.no-such-file", file);
    }
    if (!Files.isRegularFile(file)) {
      throw Failure.rejected("sheet.no-file", file);
    }
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        throw Failure.rejected("sheet.too-large", file, LARGEST >> 20);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw Failure.rejected("sheet.unreadable", file, e.getClass().getSimpleName());
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw Failure.rejected("sheet.old-workbook", file);
    }
    if (startsWith(bytes, 'P', 'K')) {
      return ExcelSheet.sheets(file);
    }
    return List.of(TextSheet.of(bytes, file.toString()));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    boolean starts = bytes.length >= start.length;
    for (int i = 0; starts && i < start.length; i++) {
      starts = (bytes[i] & 0xff) == start[i];
    }
    return starts;
  }
}
