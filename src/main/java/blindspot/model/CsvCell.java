package blindspot.model;

/// A text as a cell of CSV. Source of the format: <https://www.rfc-editor.org/rfc/rfc4180>
public final class CsvCell {
    /// Also the wide forms, which spreadsheets in Japanese take for the same.
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /// A spreadsheet takes a cell that starts with one of [#FORMULA_STARTS] for a formula, which may run programs, so an
    /// apostrophe goes before it; numbers stay, and `-`. Source: <https://owasp.org/www-community/attacks/CSV_Injection>
    public static String of(String text) {
        String value = isFormula(text) ? "'" + text : text;
        return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.equals("-")
                && !text.matches("[+-]\\d+(\\.\\d+)?");
    }
}
