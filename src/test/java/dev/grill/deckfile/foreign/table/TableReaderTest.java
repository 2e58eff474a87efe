package dev.grill.deckfile.foreign.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.KeyPoint;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Ids;
import dev.grill.deckfile.ProblemText;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Encoding;
import dev.grill.deckfile.foreign.Interpretation;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks made of tables: what is recognised, what is refused, what a cell becomes. */
class TableReaderTest {

  private static final BankOptions NOTHING = BankOptions.of("My Deck.yaml");

  private static BankReading read(byte[] bytes, BankOptions options) {
    return TableReader.read(Encoding.decode(bytes, "t.csv", options.encoding()), options);
  }

  private static BankReading read(String csv, char separator) {
    return read(csv.getBytes(StandardCharsets.UTF_8), NOTHING.withSeparator(separator));
  }

  private static BankReading table(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), NOTHING);
  }

  private static Deck deck(BankReading reading) {
    assertEquals(1, reading.decks().size(), () -> problems(reading).toString());
    return reading.decks().get(0);
  }

  private static Card card(BankReading reading) {
    return deck(reading).cards().get(0);
  }

  /** Each problem as {@code LINE:COLUMN code}. */
  private static List<String> problems(BankReading reading) {
    return reading.problems().stream()
        .map(one -> one.line() + ":" + one.column() + " " + one.code().word())
        .toList();
  }

  private static String first(BankReading reading) {
    return ProblemText.message(reading.problems().get(0), Messages.of(Lang.EN));
  }

  @Test
  void aTableWithoutNamesHasQuestionAnswerTagsAndPoints() {
    BankReading reading = read("什么是 F1？,\"调和平均，\n\"\"F1\"\"\",a;b,精确率；召回率\nq,a\n\n", ',');
    assertEquals(List.of(), reading.problems());
    assertEquals("my-deck", deck(reading).id().text());
    Card first = deck(reading).cards().get(0);
    assertEquals("什么是 F1？", first.question());
    assertEquals("调和平均，\\\n\"F1\"", first.answer());
    assertEquals(List.of("a", "b"), first.tags());
    assertEquals(
        List.of(new KeyPoint("精确率", List.of()), new KeyPoint("召回率", List.of())), first.points());
    assertEquals(Ids.fromQuestion("什么是 F1？"), first.id().card());
    assertEquals("a", deck(reading).cards().get(1).answer());
  }

  @Test
  void aFirstRowMayNameTheColumns() {
    BankReading reading = read("答案\tID\t题目\tdifficulty\tnote\r\na\tx\tq\t3\tn\r\n", '\t');
    assertEquals(List.of("1:21 unknown-key"), problems(reading));
    assertFalse(reading.hasErrors());
    Card card = deck(reading).cards().get(0);
    assertEquals("my-deck/x", card.id().toString());
    assertEquals("q", card.question());
    assertEquals("a", card.answer());
    assertEquals(3, card.difficulty());
  }

  @Test
  void theDeckMadeOfATableIsADeck() {
    BankReading reading = read("q: r,\"- a\n- b\n\"\n", ',');
    String yaml = DeckYaml.deck(deck(reading));
    assertEquals(deck(reading), DeckReader.read(yaml.getBytes(StandardCharsets.UTF_8), "d").deck());
  }

  @Test
  void faultsOfATableAreReportedWhereTheyStand() {
    BankReading reading = read("q,\n,a\nq,a,t,p,more\nr,a\nr,b\n评,\"open\n", ',');
    assertEquals(
        List.of(
            "1:1 empty-cell",
            "2:1 empty-cell",
            "3:9 extra-cell",
            "5:1 duplicate-id",
            "6:3 open-cell"),
        problems(reading));
    assertEquals(List.of(), reading.decks());
    assertEquals(List.of("1:1 empty-file"), problems(read("\n\n", ',')));
  }

  // ---- tables ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Term,Definition\nTCP,A protocol\n",
        "id,asks,says\n1,What?,That\n",
        "内容,备注\n什么？,这个\n",
        "Frage;Antwort\nWas?;Das, und mehr\n"
      })
  void aFirstRowThatMayBeAHeadingMakesNoDeck(String text) {
    BankReading reading = table(text);
    assertTrue(reading.hasErrors(), text);
    assertEquals(
        Code.UNKNOWN_COLUMNS, reading.problems().get(0).code(), problems(reading)::toString);
  }

  @Test
  void theSeparatorIsRecognisedFromTheNamesOrTheRows() {
    for (String text :
        List.of(
            "question;answer\nWhat, please?;This, that\n",
            "What is it?\tThis, that\nAnd that?\tNothing\n",
            "What is it?|This; that\nAnd that?|Nothing\n",
            "sep=;\nWhat is it?;This, that\n")) {
      BankReading reading = table(text);
      assertEquals(List.of(), problems(reading), text);
      assertTrue(deck(reading).cards().get(0).answer().startsWith("This"), text);
    }
  }

  @Test
  void twoPossibleSeparatorsOrNoneAreRefusedWithTheOptionThatSaysIt() {
    BankReading many = table("What is it?;This, that\nAnd then?;Well, no\n");
    assertTrue(first(many).contains("--separator"), first(many));
    BankReading none = table("What is it?\nThis\n");
    assertTrue(first(none).contains("--separator"), first(none));
    assertFalse(!many.decks().isEmpty() || !none.decks().isEmpty());
  }

  @Test
  void rowsWithNothingInTheirCellsAreNoCards() {
    assertEquals(1, deck(table("question;answer;tags\n;;\nq;a;\n ; ;\n;;\n")).cards().size());
    assertEquals(2, deck(table("What a?,a\n,\nWhat b?,b\n,\n")).cards().size());
  }

  @Test
  void cellsTooManySayWhatTheColumnsAre() {
    BankReading usual = table("What is it?,a,b,c,d,e,f\n");
    assertTrue(first(usual).contains("no first row names the columns"), first(usual));
    BankReading named = table("question,answer\nq,a,b\n");
    assertTrue(first(named).contains("the 2 columns that the first row names"), first(named));
    BankReading twice = table("question,answer,front\nq,a,f\n");
    assertEquals(List.of("1:17 duplicate-column"), problems(twice));
  }

  @Test
  void whatIsNotSureIsGuessedForAPersonToSeeAndNothingIsMadeOfIt() {
    BankReading unknown = table("nr,Prompt text,Model says\n1,What is it?,A long answer\n");
    assertEquals(Map.of("question", "2", "answer", "3"), unknown.guess().columns());
    Card card =
        card(
            read(
                "nr,Prompt text,Model says\n1,What is it?,A long answer\n"
                    .getBytes(StandardCharsets.UTF_8),
                unknown.guess()));
    assertEquals("A long answer", card.answer());
    BankReading many = table("What is it?;This, that\nAnd then?;Well, no\n");
    assertEquals(',', many.guess().separator());
    assertNull(table("question,answer\nq,a\n").guess());
  }

  @Test
  void columnsCanBeSaidByHeadingAndByNumber() {
    byte[] bytes = "Frage,Antwort,Was\nWas?,Das,x\n".getBytes(StandardCharsets.UTF_8);
    for (Map<String, String> said :
        List.of(
            Map.of("question", "Frage", "answer", "antwort"),
            Map.of("question", "1", "answer", "2"))) {
      Deck deck = deck(read(bytes, NOTHING.withColumns(said)));
      assertEquals(1, deck.cards().size());
      assertEquals("Was?", deck.cards().get(0).question());
      assertEquals("Das", deck.cards().get(0).answer());
    }
    BankReading wrong = read(bytes, NOTHING.withColumns(Map.of("question", "Fragen")));
    assertEquals(List.of("1:1 unknown-column"), problems(wrong));
    assertTrue(first(wrong).contains("Frage, Antwort, Was"), first(wrong));
  }

  @ParameterizedTest
  @CsvSource({
    "Question,Answer",
    "Front,Back",
    "题目,答案",
    "题干,解析",
    "问题,参考答案",
    "面试题,解答",
    "Interview Question,Model Answer",
    "prompt,response",
    "question_text,expected_answer"
  })
  void usualNamesAreKnownInBothLanguages(String question, String answer) {
    Card card = card(table("No.," + question + "," + answer + "\n7,What?,That\n"));
    assertEquals("What?", card.question());
    assertEquals("That", card.answer());
    assertEquals("7", card.id().card());
  }

  @ParameterizedTest
  @CsvSource({
    "easy,1",
    "Beginner,1",
    "简单,1",
    "入门,1",
    "Medium,2",
    "Intermediate,2",
    "中等,2",
    "'',2",
    "hard,3",
    "Advanced,3",
    "困难,3",
    "高级,3",
    "3,3"
  })
  void difficultiesAreWordsInBothLanguages(String word, int difficulty) {
    BankReading reading = table("question,answer,level\nq,a," + word + "\n");
    assertEquals(difficulty, card(reading).difficulty());
    BankReading wrong = table("question,answer,难度\nq,a,purple\n");
    assertEquals(List.of("2:5 bad-difficulty"), problems(wrong));
  }

  @Test
  void listsOfWordsArePartedAtCommasAndSaidSo() {
    BankReading reading =
        table(
            "question,answer,tags,expected_concepts\n"
                + "q,a,\"python, oop\",\"tuple,list,mutability\"\n"
                + "r,b,sql；索引,index\n");
    assertEquals(List.of("python", "oop"), card(reading).tags());
    assertEquals(3, card(reading).points().size());
    assertEquals(List.of("sql", "索引"), deck(reading).cards().get(1).tags());
    assertEquals(List.of("2:5 comma-list", "2:19 comma-list"), problems(reading));
    Card sentences =
        card(
            table(
                "question,answer,points\n"
                    + "q,a,\"First say this, then say that as well as you can\"\n"));
    assertEquals(1, sentences.points().size());
  }

  @Test
  void plainTextStaysPlainAndItsLinesStayLines() {
    Card card = card(table("question,answer\n__init__ in C#?,\"2**3 <b>\n- x\n\n# no heading\"\n"));
    assertEquals("\\_\\_init\\_\\_ in C#?", card.question());
    assertEquals("2\\*\\*3 \\<b>\\\n\\- x\n\n\\# no heading", card.answer());
  }

  @Test
  void quotesThatBeginACellAreKept() {
    Card card = card(table("question,answer\n\"Yes\" or \"no\"?,5\" disk\n"));
    assertEquals("\"Yes\" or \"no\"?", card.question());
    assertEquals("5\" disk", card.answer());
    assertEquals("\"all\"", card(table("question,answer\nq,\"\"\"all\"\"\"\n")).answer());
  }

  @Test
  void raggedRowsAreSaidWithTheirPlace() {
    BankReading shorter = table("question,answer,tags,hint\nq,a\nr,b,t,h\n");
    assertEquals(List.of("2:3 short-row"), problems(shorter));
    assertEquals(2, deck(shorter).cards().size());
    assertEquals(List.of("2:5 extra-cell"), problems(table("question,answer\nq,a,more\n")));
    assertEquals(1, deck(table("question,answer\nq,a,,\n")).cards().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void encodingsOfSpreadsheetsAreRecognisedAndSaid(String charset) {
    byte[] bytes = "问题,答案\n什么是注意力？,加权求和\n".getBytes(Charset.forName(charset));
    boolean marked = charset.equals("UTF-16") || charset.equals("GB18030");
    BankReading reading = read(bytes, marked ? NOTHING : saying(charset));
    assertEquals("加权求和", card(reading).answer());
    assertNotNull(reading.interpretation().encoding());
    if (charset.startsWith("UTF-16") && !marked) {
      byte[] english = "question,answer\nWhat?,That\n".getBytes(Charset.forName(charset));
      assertEquals("That", card(read(english, NOTHING)).answer());
    }
  }

  private static BankOptions saying(String encoding) {
    return new BankOptions("d.yaml", null, Map.of(), (char) 0, encoding, null, NOTHING.progress());
  }

  @Test
  void aWesternEncodingIsNotTakenForChinese() {
    byte[] bytes =
        "question,answer\nWas heißt für?,größer\n".getBytes(Charset.forName("windows-1252"));
    BankReading reading = read(bytes, NOTHING);
    assertEquals(Code.NOT_UTF8, reading.problems().get(0).code());
    assertEquals("größer", card(read(bytes, saying("windows-1252"))).answer());
    byte[] wrong = {'q', ',', (byte) 0xFF, (byte) 0xFF, '\n'};
    BankReading named = read(wrong, saying("GB18030"));
    assertTrue(first(named).contains("GB18030"), first(named));
  }

  @Test
  void htmlIsRecognisedByItsTagsAndByAThirdOfTheCells() {
    BankReading html =
        table("question,answer\nWhat?,a<br>b &amp; c\nThat?,plain\nWho?,<ul><li>x</li></ul>\n");
    assertEquals("a\\\nb & c", card(html).answer());
    assertTrue(
        html.interpretation()
            .columns()
            .contains(new Interpretation.Read("answer", "answer", true)));
    assertTrue(
        html.interpretation()
            .columns()
            .contains(new Interpretation.Read("question", "question", false)));
    String few = "question,answer\nq1,a<br>b\nq2,x\nq3,y\nq4,z\n";
    assertEquals("a\\<br>b", card(table(few)).answer());
    String code = "question,answer\nq1,use `</b>` here\nq2,<b>x</b>\n";
    assertTrue(card(table(code)).answer().contains("\\`"), card(table(code)).answer());
    BankOptions yes =
        new BankOptions("d", null, Map.of(), (char) 0, null, true, NOTHING.progress());
    assertEquals("a\\\nb", card(read(few.getBytes(StandardCharsets.UTF_8), yes)).answer());
    BankOptions no =
        new BankOptions("d", null, Map.of(), (char) 0, null, false, NOTHING.progress());
    String tags = "question,answer\nq,<b>x</b>\n";
    assertEquals("\\<b>x\\</b>", card(read(tags.getBytes(StandardCharsets.UTF_8), no)).answer());
  }

  // ---- Anki's text export ----

  @Test
  void ankisHeaderSaysWhatTheColumnsHold() {
    String notes =
        "#separator:tab\n"
            + "#html:true\n"
            + "#guid column:1\n"
            + "#notetype column:2\n"
            + "#deck column:3\n"
            + "#tags column:6\n"
            + "R1a4\tBasic\tOps::Net\tWhat does <code>ping</code> use?\tICMP<br>echo &amp; reply"
            + "\tnet tools\n"
            + "S2b5\tBasic\tOps::Net\tName it\t\"two \"\"quoted\"\" <div>lines\n"
            + "here</div>\"\tnet\n";
    BankReading reading = table(notes);
    assertEquals(List.of(), problems(reading));
    Card card = card(reading);
    assertEquals("What does `ping` use?", card.question());
    assertEquals("ICMP\\\necho & reply", card.answer());
    assertEquals(List.of("net", "tools"), card.tags());
    assertEquals("Ops::Net", card.topic());
    assertEquals(Ids.fromGuid("R1a4"), card.id().card());
    assertEquals("two \"quoted\"\\\nlines here", deck(reading).cards().get(1).answer());
    assertEquals(card.id(), card(table(notes.replace("ICMP", "ICMP!"))).id());
    assertEquals("anki", reading.interpretation().shape());
  }

  @Test
  void ankisOtherHeadersCountToo() {
    BankReading reading =
        table(
            "#separator:Semicolon\n#html:false\n#tags:a b\n#deck:D\n#columns:Front;Back\nq;<b>;\n");
    assertEquals(List.of("a", "b"), card(reading).tags());
    assertEquals("D", card(reading).topic());
    assertEquals("\\<b>", card(reading).answer());
    Card gap =
        card(table("#separator:tab\n#html:true\n{{c1::Paris::city}} is in {{c2::France}}\tMore\n"));
    assertEquals("[city] is in […]", gap.question());
    assertEquals("Paris is in France\n\nMore", gap.answer());
  }
}
