package dev.grill.classroom.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class lists with the usual headers, and whom a learner's name finds on them. */
class ClassListTest {

  @TempDir Path folder;

  private ClassList read(String text, Charset charset) throws IOException, Failure {
    return ClassList.read(Files.write(folder.resolve("list.csv"), text.getBytes(charset)));
  }

  private ClassList read(String text) throws IOException, Failure {
    return read(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name,email", "学号,姓名,邮箱", "Student ID,Student,Email address",
        "SIS User ID,Name,SIS Login ID", "ID number,Full name,Username", "學號, 姓名 ,電子",
        "学 号,学生姓名,电子邮箱", "\ufeffID,NAME,E-mail"
      })
  void theUsualHeadersInBothLanguagesAreKnown(String header) throws Exception {
    ClassList list = read(header + "\n007,王芳,w@x.test\n0012,\"李, 伟\",l@x.test\n");

    assertEquals(2, list.people().size());
    assertEquals("007", list.people().get(0).id(), "an id is text: its zeros stay");
    assertEquals("王芳", list.people().get(0).name());
    assertEquals("0012", list.find("0012").id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void everyEncodingOfASpreadsheetIsRead(String charset) throws Exception {
    String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
    String text = mark + "学号;姓名;班级\r\n123456789012345678;欧阳娜娜;三班\r\n";
    ClassList list = read(text, Charset.forName(charset));

    assertEquals("123456789012345678", list.find("欧阳娜娜").id());
    assertEquals("三班", list.people().get(0).section());
  }

  @Test
  void aLearnerIsFoundByIdAddressAndName() throws Exception {
    ClassList list =
        read(
            "学号,姓名,邮箱,用户名\n2026-017,Wang Fang,wf@x.test,wfang\n2026018,\"Neil, Li\",,oli\n"
                + "2026019,王伟,,\n2026020,王伟,,\n");

    for (String said :
        new String[] {
          "2026-017", "wang  FANG", "ｗｆ＠x.test", "WFANG", "2026-017 Fang", "Fang_(2026-017)"
        }) {
      assertEquals("2026-017", list.find(said).id(), said);
    }
    assertEquals("2026018", list.find("Li Neil").id());
    assertEquals("2026020", list.find("王伟2 2026020").id());
    assertNull(list.find("王伟"), "two have that name");
    assertNull(list.find("2026019 2026020"), "two are meant");
    assertNull(list.find(""), "nobody");
    assertNull(list.find("20260171"), "no one begins so");
  }

  @Test
  void aListWithoutHeaderOrWithOneIdTwiceIsRefused() throws Exception {
    assertSays("no column of ids or names", "a,b\n1,2\n");
    assertSays("\"7\" twice, in rows 2 and 4", "id,name\n7,a\n8,b\n7,c\n");
    assertSays("lists nobody", "id,name\n,\n");
  }

  private void assertSays(String part, String list) {
    Failure failure = assertThrows(Failure.class, () -> read(list));
    assertTrue(failure.text(Messages.of(Lang.EN)).contains(part), failure.getMessage());
  }
}
