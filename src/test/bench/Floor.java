import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The least a Java program does that answers from a SQLite file: opens it and runs one query. */
public final class Floor {

  private Floor() {}

  /** Takes the database file. */
  public static void main(String[] args) throws Exception {
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + args[0]);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM cards")) {
      row.next();
      System.out.println(row.getInt(1));
    }
  }
}
