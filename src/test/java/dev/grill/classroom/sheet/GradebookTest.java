package dev.grill.classroom.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradebooks as they are downloaded: a filled copy differs in the one column alone. */
class GradebookTest {

  private static final Charset CHINESE = Charset.forName("GB18030");

  private static final String CANVAS =
      "Student,ID,SIS User ID,SIS Login ID,Section,Cards (4711),Essay (4712),Current Score\r\n"
          + "    Points Possible,,,,,20,10,(read only)\r\n"
          + "\"Wang, Fang\",901,02026000,wfang,1班,,7.5,81\r\n"
          + "\"O\"\"Neil, Li\",902,02026001,oli,1班,\"3\",8,90\r\n"
          + "\"Student, Test\",903,,test,1班,,,\r\n";

  private static final String MOODLE =
      "名,姓,ID号,邮箱,作业: 刷题 (实际分),作业: 论文 (实际分),\"上次下载, 时间\"\n"
          + "芳,王,02026000,f@school.test,-,87.00,1789000000\n"
          + "伟,李,02026001,w@school.test,-,,1789000000\n";

  private static final String BLACKBOARD =
      "\"Last Name\"\t\"First Name\"\t\"Username\"\t\"Student ID\"\t"
          + "\"Cards [Total Pts: 100 Score] |284411\"\t\"Weighted Total\"\r\n"
          + "\"王\"\t\"芳\"\t\"wfang\"\t\"02026000\"\t\"\"\t\"12.5\"\r\n"
          + "\"李\"\t\"伟\"\t\"liwei\"\t\"02026001\"\t\"55\"\t\"\"\r\n";

  private static final String CHAOXING =
      "课程：大模型基础,,,,\r\n学号/工号,学生姓名,班级,章节测验,平时成绩\r\n"
          + "02026000,王芳,1班,90,\r\n02026001,李伟,1班,,\r\n,,,,\r\n";

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private byte[] filled(Path file, String column, Map<String, String> scores) throws Failure {
    Gradebook book = Gradebook.read(file, column, null);
    Map<Integer, String> values = new LinkedHashMap<>();
    scores.forEach((who, score) -> values.put(book.people().find(who).row(), score));
    return book.filled(values);
  }

  private static byte[] marked(byte[] mark, byte[] text) {
    byte[] all = java.util.Arrays.copyOf(mark, mark.length + text.length);
    System.arraycopy(text, 0, all, mark.length, text.length);
    return all;
  }

  @Test
  void canvasKeepsEveryOtherByteAndSaysWhatFullMarksAre() throws Exception {
    Path file = file("canvas.csv", CANVAS.getBytes(StandardCharsets.UTF_8));

    byte[] out = filled(file, "Cards", Map.of("02026000", "17.5", "oli", "9"));

    String expected = CANVAS.replace("1班,,7.5", "1班,17.5,7.5").replace("\"3\"", "\"9\"");
    assertEquals(expected, new String(out, StandardCharsets.UTF_8));
    Gradebook book = Gradebook.read(file, "cards (4711)", null);
    assertEquals("20", book.fullMarks().toPlainString());
    assertEquals(3, book.people().people().size(), "the row of points is nobody");
    assertEquals("Wang, Fang", book.people().find("Fang Wang").name());
  }

  @Test
  void moodleInChineseIsFilled() throws Exception {
    Path file = file("moodle.csv", MOODLE.getBytes(StandardCharsets.UTF_8));

    byte[] out = filled(file, "作业: 刷题 (实际分)", Map.of("f@school.test", "88", "李伟", "0"));

    String expected =
        MOODLE
            .replace("f@school.test,-", "f@school.test,88")
            .replace("w@school.test,-", "w@school.test,0");
    assertEquals(expected, new String(out, StandardCharsets.UTF_8));
  }

  @Test
  void blackboardInUtf16WithTabsKeepsMarkQuotesAndLineEnds() throws Exception {
    byte[] mark = {(byte) 0xff, (byte) 0xfe};
    Path file = file("bb.xls", marked(mark, BLACKBOARD.getBytes(StandardCharsets.UTF_16LE)));

    byte[] out = filled(file, "Cards", Map.of("wfang", "71"));

    String expected = BLACKBOARD.replace("\"02026000\"\t\"\"", "\"02026000\"\t\"71\"");
    assertArrayEquals(marked(mark, expected.getBytes(StandardCharsets.UTF_16LE)), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16BE", "UTF-16LE"})
  void aChineseExportWithATitleAboveItsHeaderIsFilledInItsOwnEncoding(String name)
      throws Exception {
    Charset charset = Charset.forName(name);
    byte[] mark = name.equals("GB18030") ? new byte[0] : "\ufeff".getBytes(charset);
    Path file = file("cx.csv", marked(mark, CHAOXING.getBytes(charset)));

    byte[] out = filled(file, "平时成绩", Map.of("02026001 李伟", "64"));

    String expected = CHAOXING.replace("李伟,1班,,", "李伟,1班,,64");
    assertArrayEquals(marked(mark, expected.getBytes(charset)), out);
  }

  @Test
  void aRowThatEndsBeforeTheColumnGetsTheFieldsBetween() throws Exception {
    Path file = file("short.csv", "id;name;a;score\n7001;Ann\n7002;Bo;;\n".getBytes(CHINESE));

    byte[] out = filled(file, "score", Map.of("7001", "5", "7002", "6"));

    assertEquals("id;name;a;score\n7001;Ann;;5\n7002;Bo;;6\n", new String(out, CHINESE));
  }

  @Test
  void nothingToFillGivesTheSameBytes() throws Exception {
    String odd = "sep=;\r\nid;score;\"a \"\"b\"\"\r\nc\"\r\n001;;=1+1\r\n\r\n002;;x";
    Path file = file("odd.csv", odd.getBytes(StandardCharsets.UTF_8));

    assertEquals(odd, new String(filled(file, "score", Map.of()), StandardCharsets.UTF_8));
    assertEquals(
        odd.replace("002;;", "002;9;"),
        new String(filled(file, "score", Map.of("002", "9")), StandardCharsets.UTF_8));
  }

  @Test
  void aColumnThatIsMissingTwiceOrReadOnlyIsAnErrorThatNamesIt() throws Exception {
    Path canvas = file("canvas.csv", CANVAS.getBytes(StandardCharsets.UTF_8));
    Path twice =
        file("twice.csv", "id,Cards (1),Cards (2)\n7,,\n".getBytes(StandardCharsets.UTF_8));
    Path nobody = file("nobody.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

    assertSays(
        "no column \"Quiz\". It has: Student, ID,", () -> Gradebook.read(canvas, "Quiz", null));
    assertSays(
        "\"Cards\" more than once, as columns 2, 3", () -> Gradebook.read(twice, "Cards", null));
    assertSays("read only", () -> Gradebook.read(canvas, "Current Score", null));
    assertSays("no column of ids or names", () -> Gradebook.read(nobody, "b", null));
    assertSays("no column \"code\" to tell", () -> Gradebook.read(nobody, "b", "code"));
    assertEquals("2", Gradebook.read(nobody, "a", "b").people().find("2").id());
    assertNull(Gradebook.read(twice, "Cards (2)", null).people().find("8"));
  }

  @Test
  void whatIsNoTableIsSaid() throws Exception {
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
    assertSays("old kind", () -> Gradebook.read(file("old.xls", old), "x", null));
    byte[] western = "id,name\n1,caf\u00e9 \u00fcber\n".getBytes(StandardCharsets.ISO_8859_1);
    assertSays("neither UTF-8", () -> Gradebook.read(file("w.csv", western), "x", null));
    byte[] open = "id,name\n1,\"Ann\n2,Bo\n".getBytes(StandardCharsets.UTF_8);
    assertSays("a quote is not closed", () -> Gradebook.read(file("q.csv", open), "x", null));
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    assertSays("no workbook", () -> Gradebook.read(file("z.xlsx", zip), "x", null));
    assertSays("no file", () -> Gradebook.read(folder, "x", null));
  }

  private interface Doing {
    void run() throws Exception;
  }

  private static void assertSays(String part, Doing doing) {
    Failure failure = assertThrows(Failure.class, doing::run);
    String text = failure.text(Messages.of(Lang.EN));
    assertTrue(text.contains(part), text);
    assertEquals(Failure.Kind.REJECTED, failure.kind());
  }

  // ---- workbooks ----

  private static final String SHEET =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<dimension ref=\"A1:D5\"/><sheetData>"
          + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
          + "<c r=\"C1\" t=\"inlineStr\"><is><t>Cards &amp; more</t></is></c>"
          + "<c r=\"D1\" t=\"s\"><v>2</v></c></row>"
          + "<row r=\"2\" spans=\"1:4\"><c r=\"A2\"><v>2.026E3</v></c><c r=\"B2\" t=\"s\"><v>3</v></c>"
          + "<c r=\"C2\" s=\"5\"/><c r=\"D2\"><f>C2*2</f><v>0</v></c></row>"
          + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>2027</v></c><c r=\"D3\" s=\"1\"><v>9</v></c></row>"
          + "<row r=\"4\"><c r=\"A4\"><v>2028</v></c>"
          + "<c r=\"C4\" s=\"7\" t=\"s\"><v>3</v></c></row><row r=\"5\"/></sheetData>"
          + "<!-- kept --></worksheet>";

  private static byte[] workbook(String sheet) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "xl/workbook.xml",
        "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"1\" r:id=\"rId9\"/>"
            + "</x:sheets></x:workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId9\" Target=\"worksheets/sheet1.xml\"/>"
            + "</Relationships>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>学号</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>x</t></rPh></si>"
            + "<si><t>Total</t></si><si><t>王&#33459;</t></si></sst>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.put("xl/media/picture.bin", "\u0000\u0001\u0002");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void aWorkbookDiffersInTheCellsOfTheColumnAlone() throws Exception {
    byte[] book = workbook(SHEET);
    Path file = file("book.xlsx", book);

    byte[] out = filled(file, "cards & more", Map.of("2026 王芳", "81", "2027", "7", "2028", "0"));

    String expected =
        SHEET
            .replace("<c r=\"C2\" s=\"5\"/>", "<c r=\"C2\" s=\"5\"><v>81</v></c>")
            .replace("<c r=\"D3\"", "<c r=\"C3\"><v>7</v></c><c r=\"D3\"")
            .replace(
                "<c r=\"C4\" s=\"7\" t=\"s\"><v>3</v></c>", "<c r=\"C4\" s=\"7\"><v>0</v></c>");
    Map<String, String> was = parts(book);
    was.put("xl/worksheets/sheet1.xml", expected);
    assertEquals(was, parts(out));
    assertEquals(was.keySet().stream().toList(), parts(out).keySet().stream().toList());
  }

  @Test
  void aCellThatAFormulaCalculatesIsNotReplaced() throws Exception {
    Path file = file("book.xlsx", workbook(SHEET));

    assertSays("D2 is calculated", () -> filled(file, "Total", Map.of("2026", "1")));
    assertEquals(2, Gradebook.read(file, "Total", null).people().people().get(1).row());
  }

  @Test
  void aWorkbookThatIsNotAsItShouldBeIsSaid() throws Exception {
    for (String sheet :
        new String[] {
          SHEET.replace("</row>", ""),
          SHEET.replace("r=\"3\"", "r=\"1\""),
          SHEET.replace("<v>0</v>", "<v>99</v>"),
          SHEET.replace("r=\"A2\"", "r=\"ZZZZZZ2\""),
          "<!DOCTYPE x [<!ENTITY a \"b\">]>" + SHEET
        }) {
      assertSays(
          "no workbook", () -> Gradebook.read(file("bad.xlsx", workbook(sheet)), "Total", null));
    }
  }
}
