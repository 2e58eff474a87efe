import dev.grill.Program;
import dev.grill.platform.Environment;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Many commands of grill in one Java, as months of answers would otherwise start it a thousand
 * times: {@code java -cp 'LIB/*' Acts.java DECKS}.
 *
 * <p>Each line read is {@code GRILL_NOW}, what the command reads from standard input, and its
 * words, separated by tabs, line feeds written as {@code \n}; each line written is the exit code
 * and, after a tab, what the command printed.
 */
final class Acts {

  public static void main(String[] args) throws Exception {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.replace("\\n", "\n").split("\t", -1);
      Map<String, String> variables = new HashMap<>(System.getenv());
      variables.put("GRILL_NOW", words[0]);
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      Environment around =
          new Environment(
              variables,
              new ByteArrayInputStream(words[1].getBytes(StandardCharsets.UTF_8)),
              printed,
              printed,
              false,
              false,
              false,
              Path.of(args[0]),
              Path.of(System.getProperty("user.home")),
              "learner",
              System.getProperty("os.name"));
      int code = new Program(around).run(Arrays.copyOfRange(words, 2, words.length));
      answers.println(
          code + "\t" + printed.toString(StandardCharsets.UTF_8).strip().replace("\n", "\\n"));
    }
  }
}
