package dev.grill.classroom.sheet;

import dev.grill.message.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook (Office Open XML), in their order, and the workbook with one replaced.
 */
final class Workbook {

  private static final int MOST_PARTS = 10_000;
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  /** The first that a ZIP can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private record Part(ZipEntry entry, byte[] bytes) {}

  private final String name;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /**
   * Unpacks a workbook, by the directory at its end: what was written as a stream has no sizes
   * before the parts.
   *
   * @throws Failure if it is none, or larger than any class's
   */
  Workbook(Path file) throws Failure {
    this.name = file.toString();
    long size = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
          content = in.readNBytes((int) (MOST_BYTES - size + 1));
        }
        size += content.length;
        if (size > MOST_BYTES || parts.size() >= MOST_PARTS) {
          throw Failure.rejected("sheet.too-large", name, MOST_BYTES >> 20);
        }
        if (parts.put(entry.getName(), new Part(entry, content)) != null) {
          throw malformed();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw malformed();
    }
    if (!parts.containsKey("xl/workbook.xml")) {
      throw malformed();
    }
  }

  Failure malformed() {
    return Failure.rejected("sheet.malformed-workbook", name);
  }

  String name() {
    return name;
  }

  /** The text of a part; empty where there is none. */
  String text(String part) throws Failure {
    Part found = parts.get(part);
    if (found == null) {
      return "";
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(found.bytes())).toString();
      if (XmlTags.isPlain(text)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // told below
    }
    throw malformed();
  }

  /** The parts of the sheets, in the order of their tabs. */
  List<String> sheets() throws Failure {
    Map<String, String> targets = new HashMap<>();
    XmlTags relations = new XmlTags(text("xl/_rels/workbook.xml.rels"));
    while (relations.next()) {
      String target = relations.opens("Relationship") ? relations.attribute("Target") : null;
      if (target != null) {
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        targets.put(String.valueOf(relations.attribute("Id")), part);
      }
    }
    List<String> sheets = new ArrayList<>();
    XmlTags tags = new XmlTags(text("xl/workbook.xml"));
    while (tags.next()) {
      String part = tags.opens("sheet") ? targets.get(tags.attribute("r:id")) : null;
      if (part != null && parts.containsKey(part)) {
        sheets.add(part);
      }
    }
    return sheets;
  }

  /** The texts that cells name by number. */
  List<String> sharedStrings() throws Failure {
    List<String> strings = new ArrayList<>();
    String xml = text("xl/sharedStrings.xml");
    XmlTags tags = new XmlTags(xml);
    StringBuilder text = new StringBuilder();
    boolean spoken = false; // within the reading that Japanese texts carry
    while (tags.next()) {
      if (tags.is("rPh")) {
        spoken = tags.opens("rPh") && !tags.isEmpty();
      } else if (tags.opens("t") && !tags.isEmpty() && !spoken) {
        int close = Math.max(tags.end(), xml.indexOf("</", tags.end()));
        text.append(XmlTags.unescaped(xml.substring(tags.end(), close)));
      } else if (tags.is("si") && (tags.closes() || tags.isEmpty())) {
        strings.add(text.toString());
        text.setLength(0);
      }
    }
    return strings;
  }

  /** The whole workbook with another text of one part; every other part has the bytes it had. */
  byte[] with(String replaced, String xml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        byte[] bytes =
            part.getKey().equals(replaced)
                ? xml.getBytes(StandardCharsets.UTF_8)
                : part.getValue().bytes();
        ZipEntry was = part.getValue().entry();
        ZipEntry entry = new ZipEntry(was.getName());
        entry.setTimeLocal(time(was));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // into memory
    }
    return out.toByteArray();
  }

  /** A part's time; what was written as a stream has none, or one that is no date. */
  private static LocalDateTime time(ZipEntry entry) {
    try {
      return entry.getTimeLocal() == null ? NO_TIME : entry.getTimeLocal();
    } catch (DateTimeException e) {
      return NO_TIME;
    }
  }
}
