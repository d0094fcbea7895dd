package blindspot.ui.filter;

import blindspot.model.TimeRange;
import blindspot.ui.session.ShownFilter;
import java.util.Optional;

/// What records are filtered by together: a filter and a time, either of which may be none. A step that can be taken back.
record Narrowing(ShownFilter filter, Optional<TimeRange> time) {
    /// Everything is shown.
    static final Narrowing NONE = new Narrowing(ShownFilter.NONE, Optional.empty());
}
