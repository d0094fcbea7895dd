package blindspot.layout;

import blindspot.topology.Part;

/// The lengths that the rules of placement are made of, in units.
final class Sizes {
    static final double MARGIN = 8;
    static final double VPC_INSET = 10;
    static final double SUBNET_INSET = 10;
    static final double SUBNET_INSET_BETWEEN = 5;
    static final double VPC_TITLE = 26;
    static final double SUBNET_TITLE = 22;
    static final double ZONE_TITLE = 16;
    /// As far as the mark of the first node below it.
    static final double ZONE_TITLE_WIDTH = 78;
    static final double ZONE_FOOT = 6;
    static final double ZONE_SPACE = 6;
    static final double NODE_WIDTH = 96;
    static final double NODE_HEIGHT = 82;
    static final double NODE_HEIGHT_IN_ROWS = 64;
    static final double PILL_INSET = 4;
    static final double PILL_INSET_BETWEEN_LONG_LEGS = 1;
    static final double PILL_HEIGHT = 18;
    static final double PILL_STEP = 20;
    static final double NEVER_INSET = 6;
    static final double NEVER_WIDTH = 28;
    static final double NEVER_HEIGHT = 14;
    static final double LEG_SPACE = 3;
    static final double LANE = 9;
    static final double LANE_IN_ROWS = 7;
    static final double NUMBER_HEIGHT = 18;
    static final double NUMBER_HEIGHT_IN_ROWS = 16;
    static final double NUMBER_WIDTH = 24;
    static final double TUBE_HEIGHT = 30;
    static final double LABEL_WIDTH = 250;
    static final double LABEL_WIDTH_BETWEEN_LONG_LEGS = 264;
    static final double LABEL_HEIGHT = 48;
    static final double LABEL_HEIGHT_IN_ROWS = 42;
    /// What a label and a node are higher where they say it in two languages.
    static final double LABEL_TWICE = 30;
    static final double NODE_TWICE = 12;
    static final double MEASURED_SPACE = 4;
    static final double MEASURED_HEIGHT = 36;
    static final double SPACE = 8;
    static final double CAPTION_SPACE = 7.5;
    static final double CAPTION_SPACE_IN_ROWS = 3.5;
    static final double CAPTION_HEIGHT = 30;
    /// Three lines, in a row between nodes.
    static final double CAPTION_HEIGHT_IN_ROWS = 39;
    /// How far above the middle of its nodes a leg in a row is that has words below it.
    static final double LIFT = 8;
    static final double STRIP_HEIGHT = 20;
    static final double STRIP_SPACE = 6;
    static final double REACH = 78;
    static final double TALLEST_FRAME = 330;

    /// How many pills a part has room for, in one row and in several.
    static final int MOST_PILLS = 3;
    static final int MOST_PILLS_IN_ROWS = 2;

    private Sizes() {}

    /// How many pills a part has.
    static int pills(Part part, boolean inRows) {
        if (!part.node().isInVpc()) {
            return 0;
        }
        int interfaces = Math.max(1, part.interfaces().size());
        return interfaces > (inRows ? MOST_PILLS_IN_ROWS : MOST_PILLS) ? 1 : interfaces;
    }
}
