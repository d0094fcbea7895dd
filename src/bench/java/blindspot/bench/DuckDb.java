package blindspot.bench;

import blindspot.model.Field;
import blindspot.model.FieldType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The peer: DuckDB in memory, in this process, on two threads.
final class DuckDb implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    DuckDb(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("set threads=" + threads);
    }

    String version() throws SQLException {
        try (ResultSet result = statement.executeQuery("select version()")) {
            result.next();
            return result.getString(1);
        }
    }

    /// Reads text into a table with a column for each field; numbers and times as numbers, all else as text.
    void readText(String table, List<Path> files, List<Field> format) throws SQLException {
        String columns = format.stream()
                .map(field -> "'" + field.fieldName() + "': '" + type(field) + "'")
                .collect(Collectors.joining(", "));
        statement.execute("create or replace table " + table + " as select * from read_csv(" + names(files)
                + ", auto_detect=false, header=true, delim=' ', quote='', escape='', nullstr='-', columns={" + columns
                + "})");
    }

    void readParquet(String table, Path file) throws SQLException {
        statement.execute("create or replace table " + table + " as select * from read_parquet('" + file + "')");
    }

    void writeParquet(String table, Path file) throws SQLException {
        statement.execute("copy " + table + " to '" + file + "' (format parquet, compression snappy)");
    }

    void drop(String table) throws SQLException {
        statement.execute("drop table if exists " + table);
    }

    /// The first number of the first row.
    long number(String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    void run(String query) throws SQLException {
        statement.execute(query);
    }

    /// All rows, their columns joined by bars; nothing for no value.
    List<String> rows(String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String value = result.getString(column);
                    row.append(column == 1 ? "" : "|").append(value == null ? "" : value);
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String type(Field field) {
        boolean large = field == Field.PACKETS || field == Field.BYTES || field.type() == FieldType.TIME;
        return switch (field.type()) {
            case NUMBER, TIME -> large ? "BIGINT" : "INTEGER";
            case ADDRESS, TEXT -> "VARCHAR";
        };
    }
}
