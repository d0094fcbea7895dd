package blindspot.ui.report;

/// A line of the load report.
record ReportLine(Kind kind, String text) {
    /// What a line is, and with that how it looks.
    enum Kind {
        /// The name of a file and what it is.
        FILE("file", ""),
        /// What was counted in it.
        FACT("fact", "  "),
        /// What is wrong, in one sentence.
        PROBLEM("problem", "  "),
        /// What to do about it.
        REMEDY("remedy", "  "),
        /// What the remedy says to run or to ask for.
        TO_COPY("to-copy", "    "),
        /// Where a line is malformed and why.
        ISSUE("issue", "  "),
        /// The text of that line.
        QUOTE("quote", "    "),
        /// Anything else that there is to say.
        NOTE("note", "");

        private final String code;
        private final String indent;

        Kind(String code, String indent) {
            this.code = code;
            this.indent = indent;
        }

        /// Its style class.
        String code() {
            return code;
        }
    }

    /// As it stands in plain text.
    String plain() {
        return kind.indent + text;
    }
}
