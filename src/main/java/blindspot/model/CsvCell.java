package blindspot.model;

/// A text as a cell of CSV. Source of the format: <https://www.rfc-editor.org/rfc/rfc4180>
public final class CsvCell {
    /// Also the wide forms, which spreadsheets in Japanese take for the same.
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private CsvCell() {}

    /// The whole text on one line, [Printable] of it: a table goes to terminals and into spreadsheets, where what steers
    /// them or turns letters round does as much harm as in a message.
    ///
    /// A spreadsheet takes a cell that starts with one of [#FORMULA_STARTS] for a formula, which may run programs, so an
    /// apostrophe goes before it; numbers stay, and `-`. Source: <https://owasp.org/www-community/attacks/CSV_Injection>
    public static String of(String text) {
        String shown = Printable.of(text, Integer.MAX_VALUE);
        String value = isFormula(shown) ? "'" + shown : shown;
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.equals("-")
                && !text.matches("[+-]\\d+(\\.\\d+)?");
    }
}
