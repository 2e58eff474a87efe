package dev.grill.classroom.sheet;

import dev.grill.message.Failure;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who is in a class, by the usual headers in both languages, and how a name that a learner gave
 * grill finds its person: by the id, by the address, by an id or address within it (so {@code
 * 20260017 Wang Fang} will do), by the name where only one has it.
 */
public final class ClassList {

  /** A header stands among the first so many rows. */
  static final int HEADER_ROWS = 20;

  private static final int LEAST_ID = 3;
  private static final Map<String, Set<String>> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put(
        "id",
        Set.of(
            "学号",
            "學號",
            "学生学号",
            "学号工号",
            "工号学号",
            "学籍号",
            "id号",
            "studentid",
            "studentno",
            "studentnumber",
            "sisuserid",
            "idnumber"));
    HEADERS.put("plain-id", Set.of("id", "编号"));
    HEADERS.put("name", Set.of("name", "姓名", "学生姓名", "真实姓名", "student", "studentname", "fullname"));
    HEADERS.put("last", Set.of("lastname", "surname", "familyname", "姓", "姓氏"));
    HEADERS.put("first", Set.of("firstname", "givenname", "名"));
    HEADERS.put("email", Set.of("email", "emailaddress", "邮箱", "电子邮箱", "电子邮件", "邮件地址", "电子邮件地址"));
    HEADERS.put("login", Set.of("sisloginid", "loginid", "username", "用户名", "账号", "帐号", "登录名"));
    HEADERS.put("section", Set.of("section", "班级", "班級", "教学班", "行政班", "class"));
  }

  /**
   * Someone on the list.
   *
   * @param row where in the table
   * @param id text, empty where there is none; so are the others
   * @param login the name the person signs in with
   */
  public record Person(
      int row, String id, String name, String email, String login, String section) {}

  private final List<Person> people = new ArrayList<>();
  private final Map<String, List<Person>> byId = new HashMap<>();
  private final Map<String, List<Person>> byName = new HashMap<>();

  private ClassList() {}

  /**
   * Reads a class list.
   *
   * @throws Failure if no row names a column of ids or names, or an id is there twice
   */
  public static ClassList read(Path file) throws Failure {
    for (CellTable sheet : CellTable.read(file)) {
      for (int row = 0; row < Math.min(HEADER_ROWS, sheet.rows().size()); row++) {
        Map<String, Integer> columns = columns(sheet.rows().get(row));
        if (isHeader(columns)) {
          ClassList list = of(sheet, row, columns);
          list.refuseDoubles(file);
          if (list.people.isEmpty()) {
            throw Failure.rejected("sheet.nobody", file);
          }
          return list;
        }
      }
    }
    throw Failure.rejected("sheet.no-header", file);
  }

  /**
   * The people of a table.
   *
   * @param match the column by which alone they are known; negative for the usual ones
   */
  static ClassList of(CellTable sheet, int header, int match) {
    Map<String, Integer> columns = new HashMap<>();
    if (match >= 0) {
      columns.put("id", match);
      columns.put("name", match);
    } else {
      columns = columns(sheet.rows().get(header));
    }
    return of(sheet, header, columns);
  }

  private static ClassList of(CellTable sheet, int header, Map<String, Integer> columns) {
    ClassList list = new ClassList();
    for (int row = header + 1; row < sheet.rows().size(); row++) {
      list.add(row, sheet.rows().get(row), columns);
    }
    return list;
  }

  private static boolean isHeader(Map<String, Integer> columns) {
    return columns.containsKey("id")
        || columns.containsKey("plain-id")
        || columns.containsKey("name")
        || columns.containsKey("email")
        || columns.containsKey("login")
        || columns.containsKey("last") && columns.containsKey("first");
  }

  /** Whether a row names a column by which people can be known. */
  static boolean isHeader(List<String> row) {
    return isHeader(columns(row));
  }

  private static Map<String, Integer> columns(List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String word = folded(header.get(i)).replaceAll("[^\\p{L}\\p{N}]", "");
      for (Map.Entry<String, Set<String>> one : HEADERS.entrySet()) {
        if (one.getValue().contains(word)) {
          columns.putIfAbsent(one.getKey(), i);
        }
      }
    }
    return columns;
  }

  private void add(int row, List<String> cells, Map<String, Integer> columns) {
    String id = cell(cells, columns.get("id"));
    String plain = cell(cells, columns.get("plain-id"));
    String name = cell(cells, columns.get("name"));
    String last = cell(cells, columns.get("last"));
    String first = cell(cells, columns.get("first"));
    if (name.isEmpty()) {
      boolean chinese = !last.isEmpty() && Character.isIdeographic(last.codePointAt(0));
      name = chinese ? last + first : (first + " " + last).strip();
    }
    Person person =
        new Person(
            row,
            id.isEmpty() ? plain : id,
            name,
            cell(cells, columns.get("email")),
            cell(cells, columns.get("login")),
            cell(cells, columns.get("section")));
    boolean points = folded(name).startsWith("points possible");
    if (points
        || person.id().isEmpty()
            && name.isEmpty()
            && person.login().isEmpty()
            && person.email().isEmpty()) {
      return;
    }
    people.add(person);
    for (String key : List.of(id, plain, person.email(), person.login())) {
      put(byId, key, person);
    }
    put(byName, name, person);
    int comma = name.indexOf(',');
    if (comma > 0) {
      put(byName, name.substring(comma + 1).strip() + " " + name.substring(0, comma), person);
    }
  }

  private static void put(Map<String, List<Person>> index, String key, Person person) {
    if (!key.isEmpty()) {
      List<Person> same = index.computeIfAbsent(folded(key), k -> new ArrayList<>());
      if (!same.contains(person)) {
        same.add(person);
      }
    }
  }

  private static String cell(List<String> cells, Integer column) {
    return column == null || column >= cells.size() ? "" : cells.get(column).strip();
  }

  /** One id of two people would give one's figures to the other. */
  private void refuseDoubles(Path file) throws Failure {
    for (Map.Entry<String, List<Person>> one : byId.entrySet()) {
      if (one.getValue().size() > 1) {
        throw Failure.rejected(
            "sheet.id-twice",
            file,
            one.getKey(),
            one.getValue().get(0).row() + 1,
            one.getValue().get(1).row() + 1);
      }
    }
  }

  /** Everyone, in the order of the list. */
  public List<Person> people() {
    return List.copyOf(people);
  }

  /** The person that a text names; null where it names nobody, or more than one. */
  public Person find(String said) {
    String text = folded(said);
    Person found = only(byId.get(text));
    if (found != null) {
      return found;
    }
    for (String between : List.of("[\\s,;:()|]+", "[\\s_,;:()/|-]+")) {
      for (String word : text.split(between)) {
        Person one = word.length() < LEAST_ID ? null : only(byId.get(word));
        if (one != null && found != null && one != found) {
          return null;
        }
        found = one == null ? found : one;
      }
    }
    return found == null ? only(byName.get(text)) : found;
  }

  private static Person only(List<Person> people) {
    return people == null || people.size() != 1 ? null : people.get(0);
  }

  /** Full width as half width, capitals as small letters, blanks as one. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00a0\\ufeff]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
