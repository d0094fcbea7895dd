package blindspot.description;

import java.util.List;

/// What is said of a leg that no flow log records and that CloudWatch measured.
///
/// @param figures how much, of the time shown
/// @param recorded what flow logs recorded on the legs beside it, and why that is another figure; none where they do not
///        tell on both sides
/// @param series what the figures are of
/// @param apart how many series are of other things, or nobody says of what; empty for none
public record MeasuredDetail(List<String> figures, List<String> recorded, List<String> series, String apart) {
    public MeasuredDetail {
        figures = List.copyOf(figures);
        recorded = List.copyOf(recorded);
        series = List.copyOf(series);
    }
}
