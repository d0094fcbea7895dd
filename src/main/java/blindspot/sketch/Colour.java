package blindspot.sketch;

/// What a colour stands for. The themes say what each of them is.
public enum Colour {
    SURFACE("-flow-surface"),
    SURFACE_MUTED("-flow-surface-muted"),
    TEXT("-flow-text"),
    TEXT_MUTED("-flow-text-muted"),
    RECORDED("-flow-recorded"),
    NO_RECORD("-flow-no-record"),
    NEVER_LOGGED("-flow-never-logged"),
    NEVER_LOGGED_FILL("-flow-never-logged-fill"),
    MEASURED("-flow-measured"),
    MEASURED_FILL("-flow-measured-fill"),
    INCOMPLETE("-flow-incomplete"),
    REJECT("-flow-reject"),
    SELECTED("-flow-selected"),
    ACCENT("-flow-accent"),
    RIGHT("-flow-right"),
    WRONG("-flow-wrong"),
    MISSED("-flow-missed"),
    VPC("-frame-vpc"),
    VPC_TEXT("-frame-vpc-text"),
    SUBNET("-frame-subnet"),
    SUBNET_TEXT("-frame-subnet-text"),
    ILLUSTRATION("-illustration");

    private final String role;

    Colour(String role) {
        this.role = role;
    }

    /// Its name in the style sheets.
    public String role() {
        return role;
    }
}
