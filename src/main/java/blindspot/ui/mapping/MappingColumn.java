package blindspot.ui.mapping;

/// What is said of an interface or address, a column each.
enum MappingColumn {
    WHO("who", 190),
    ROLE("role", 230),
    VPC("vpc", 150),
    NODE("node", 130),
    KNOWN("known", 200);

    private final String code;
    private final double width;

    MappingColumn(String code, double width) {
        this.code = code;
        this.width = width;
    }

    /// The end of its id in the window.
    String code() {
        return code;
    }

    /// In pixels, at first.
    double width() {
        return width;
    }
}
