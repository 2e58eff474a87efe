package dev.grill.classroom.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of gradebook in every encoding, and as a workbook: the filled copy is the original but
 * for the cells of the one column, byte by byte. The kinds are those that {@link GradebookTest}
 * takes apart one by one; here nothing of them is left out.
 */
class GradebookKindsTest {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * How a platform writes its file; {@code %1$s} and {@code %2$s} are the cells that are filled.
   */
  enum Kind {
    CANVAS(
        "Cards",
        "Student,ID,SIS User ID,SIS Login ID,Section,Cards (4711),Essay (4712)\r\n"
            + "    Points Possible,,,,,100,10\r\n\"王, 芳\",901,02026000,wfang,1班,%1$s,7.5\r\n"
            + "\"O\"\"Neil, Li\",902,02026001,oli,1班,%2$s,8\r\n",
        ""),
    MOODLE(
        "作业: 刷题 (实际分)",
        "名,姓,ID号,邮箱,作业: 刷题 (实际分),\"上次下载, 时间\"\n芳,王,02026000,f@school.test,%1$s,1789000000\n"
            + "伟,李,02026001,w@school.test,%2$s,1789000000\n",
        "-"),
    BLACKBOARD(
        "Cards",
        "\"Last Name\"\t\"First Name\"\t\"Username\"\t\"Student ID\"\t"
            + "\"Cards [Total Pts: 100 Score] |284411\"\t\"Weighted Total\"\r\n"
            + "\"王\"\t\"芳\"\t\"wfang\"\t\"02026000\"\t\"%1$s\"\t\"12.5\"\r\n"
            + "\"李\"\t\"伟\"\t\"liwei\"\t\"02026001\"\t\"%2$s\"\t\"\"\r\n",
        ""),
    CHAOXING(
        "平时成绩",
        "课程：大模型基础,,,,\r\n学号/工号,学生姓名,班级,平时成绩,备注\r\n02026000,王芳,1班,%1$s,\r\n"
            + "02026001,李伟,1班,%2$s,\"补考, 一次\"\r\n,,,,\r\n",
        ""),
    YUKETANG(
        "课堂成绩",
        "序号;学号;姓名;院系;课堂成绩;出勤\r\n1;02026000;王芳;计算机;%1$s;100%%\r\n2;02026001;李伟;计算机;%2$s;80%%\r\n",
        "0"),
    PLAIN("score", "id,name,score\n02026000,王芳,%1$s\n02026001,李伟,%2$s\n", "");

    private final String column;
    private final String text;
    private final String before;

    Kind(String column, String text, String before) {
      this.column = column;
      this.text = text;
      this.before = before;
    }

    String with(String first, String second) {
      return text.formatted(first, second);
    }

    /** The same as rows of cells. */
    List<List<String>> rows() {
      char separator = this == BLACKBOARD ? '\t' : this == YUKETANG ? ';' : ',';
      List<List<String>> rows = new ArrayList<>();
      for (String line : with(before, before).split("\r?\n")) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
          quoted ^= sign == '"';
          if (sign == separator && !quoted) {
            cells.add(cell.toString());
            cell.setLength(0);
          } else if (sign != '"') {
            cell.append(sign);
          }
        }
        cells.add(cell.toString());
        rows.add(cells);
      }
      return rows;
    }
  }

  @TempDir Path folder;

  private byte[] filled(Path file, Kind kind) throws Exception {
    Gradebook book = Gradebook.read(file, kind.column, null);
    Map<Integer, String> values = new LinkedHashMap<>();
    values.put(book.people().find("02026000").row(), "88");
    values.put(book.people().find("02026001").row(), "7");
    return book.filled(values);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aTextDiffersInTheCellsOfTheColumnAloneInEveryEncoding(Kind kind) throws Exception {
    Path file = folder.resolve("book.csv");
    for (String mark : List.of("", BYTE_ORDER_MARK)) {
      for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
        if (!name.equals("UTF-8") && mark.isEmpty() == name.startsWith("UTF-16")) {
          continue; // UTF-16 has a mark, GB18030 none: spreadsheets write nothing else
        }
        Charset charset = Charset.forName(name);
        byte[] original = (mark + kind.with(kind.before, kind.before)).getBytes(charset);
        Files.write(file, original);

        byte[] copy = filled(file, kind);

        byte[] expected = (mark + kind.with("88", "7")).getBytes(charset);
        assertArrayEquals(expected, copy, kind + " in " + name + (mark.isEmpty() ? "" : " marked"));
        assertArrayEquals(original, Files.readAllBytes(file), "the original stays");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aWorkbookDiffersInTheCellsOfTheColumnAlone(Kind kind) throws Exception {
    Path file = folder.resolve("book.xlsx");
    List<List<String>> rows = kind.rows();
    Files.write(file, workbook(rows));

    Path copy = Files.write(folder.resolve("copy.xlsx"), filled(file, kind));

    Map<String, byte[]> was = parts(file);
    Map<String, byte[]> is = parts(copy);
    assertEquals(List.copyOf(was.keySet()), List.copyOf(is.keySet()), "the parts in their order");
    List<String> differing = new ArrayList<>();
    was.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, is.get(name))) {
            differing.add(name);
          }
        });
    assertEquals(List.of("xl/worksheets/sheet1.xml"), differing);
    Map<String, String> before = cells(was.get(differing.get(0)));
    Map<String, String> after = cells(is.get(differing.get(0)));
    Map<String, String> changed = new TreeMap<>();
    after.forEach(
        (place, cell) -> {
          if (!cell.equals(before.get(place))) {
            changed.put(place, cell.replaceAll(".*<v>(.*)</v>.*", "$1"));
          }
        });
    assertTrue(after.keySet().containsAll(before.keySet()));
    assertEquals(expected(kind, rows), changed);
  }

  private static Map<String, String> expected(Kind kind, List<List<String>> rows) {
    Map<String, String> expected = new TreeMap<>();
    int column = -1;
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).size() && column < 0; i++) {
        column = rows.get(row).get(i).startsWith(kind.column) ? i : -1;
      }
      for (Map.Entry<String, String> one : Map.of("02026000", "88", "02026001", "7").entrySet()) {
        if (rows.get(row).contains(one.getKey())) {
          expected.put("" + (char) ('A' + column) + (row + 1), one.getValue());
        }
      }
    }
    return expected;
  }

  private static byte[] workbook(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "a platform", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("成绩");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (!rows.get(row).get(column).isEmpty()) {
            sheet.value(row, column, rows.get(row).get(column));
          }
        }
      }
      workbook.newWorksheet("说明").value(0, 0, "不要改动");
    }
    return out.toByteArray();
  }

  /** The parts by the directory at the end, as spreadsheets read a workbook. */
  private static Map<String, byte[]> parts(Path workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }

  /** Each cell of a sheet's XML by its place. */
  private static Map<String, String> cells(byte[] sheet) {
    Map<String, String> cells = new TreeMap<>();
    Matcher cell =
        Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*?(?:/>|>.*?</c>)")
            .matcher(new String(sheet, StandardCharsets.UTF_8));
    while (cell.find()) {
      cells.put(cell.group(1), cell.group());
    }
    return cells;
  }
}
