package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file with deck files in it. It comes from strangers: names that lead out of it, links,
 * encrypted members and what unpacks to more than any deck needs are refused, whole.
 *
 * @param path absolute
 * @param progress is told how much is read
 */
record ArchiveSource(Path path, ReadingProgress progress) implements DeckSource {

  private static final int MOST_MEMBERS = 10_000;

  /** One byte more than a deck may have: the reader then says that it is too large. */
  private static final int MOST_OF_ONE = 16 * 1024 * 1024 + 1;

  private static final long MOST_OF_ALL = 256L * 1024 * 1024;

  @Override
  public Delivery read() throws Failure, IOException {
    if (!Files.exists(path)) {
      throw Failure.rejected("cli.no-such-file", path);
    }
    if (DeckFiles.isSpecial(path)) {
      throw Failure.rejected("cli.special-file", path);
    }
    ZipDirectory.check(path, MOST_MEMBERS);
    try (UnpackedFolder folder = UnpackedFolder.make()) {
      try (ZipFile zip = open()) {
        unpack(zip, folder.path());
      } catch (ZipException | EOFException | IllegalArgumentException e) {
        throw Failure.rejected("source.zip-damaged", path);
      }
      return folder.read(folder.path(), name(), null, progress);
    }
  }

  /** Names are UTF-8, or what Windows writes where Chinese is spoken. */
  private ZipFile open() throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (Charset.isSupported("GB18030")) {
        return new ZipFile(path.toFile(), Charset.forName("GB18030"));
      }
      throw e;
    }
  }

  private void unpack(ZipFile zip, Path into) throws Failure, IOException {
    long all = 0;
    for (ZipEntry member : Collections.list(zip.entries())) {
      String name = member.getName();
      if (leadsOut(name)) {
        throw Failure.rejected("source.zip-name", path, name);
      }
      if (member.isDirectory() || !(name.endsWith(".yaml") || name.endsWith(".yml"))) {
        continue;
      }
      Path file = into.resolve(name).normalize();
      if (!file.startsWith(into) || Files.exists(file)) {
        throw Failure.rejected("source.zip-name", path, name);
      }
      Files.createDirectories(file.getParent());
      try (InputStream in = zip.getInputStream(member)) {
        byte[] bytes = DeckFiles.bytes(in, MOST_OF_ONE);
        all += bytes.length;
        if (all > MOST_OF_ALL) {
          throw Failure.rejected("source.zip-bomb", path, MOST_OF_ALL / (1024 * 1024));
        }
        Files.write(file, bytes);
      }
    }
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || name.matches("[A-Za-z]:.*")
        || ("/" + name + "/").contains("/../");
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public boolean isAtHand() {
    return DeckSource.isSmall(path);
  }

  @Override
  public Origin origin() {
    return Origin.COPY;
  }
}
