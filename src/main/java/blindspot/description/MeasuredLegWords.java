package blindspot.description;

import blindspot.capture.LegView;
import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.cloudwatch.Quantity;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what CloudWatch measured of the leg that no flow log records, beside what flow logs recorded on both sides of it.
public final class MeasuredLegWords {
    private final Messages messages;
    private final Formats formats;
    private final MeasuredWords words;

    public MeasuredLegWords(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        words = new MeasuredWords(messages, formats);
    }

    /// What was measured on the leg across the tube, with what flow logs of both sides have beside it.
    ///
    /// @param time of the records that are shown; empty for all
    /// @param legs of the path, in its order
    public MeasuredDetail of(Measured measured, Optional<TimeRange> time, List<LegView> legs) {
        List<String> figures = new ArrayList<>();
        List<Measured.Figure> counted = measured.figures(time);
        for (Measured.Figure figure : counted) {
            String amount = words.amount(figure.quantity(), figure.value());
            String said = switch (figure.quantity()) {
                case BYTES -> messages.text("inspect.measured.both-ways", amount);
                case BLOCKED -> messages.text("inspect.measured.blocked", amount);
                case NEW_CONNECTIONS, OPEN_CONNECTIONS, DROPPED, RESETS -> amount;
            };
            figures.add(messages.text("inspect.measured.figure", said, words.name(figure.whose())));
        }
        counted.stream()
                .findFirst()
                .ifPresent(figure -> figures.add(
                        messages.text("inspect.measured.time", formats.span(figure.time()))));
        if (figures.isEmpty() && !measured.onPath().isEmpty()) {
            figures.add(words.none(measured));
        }
        List<String> series = measured.onPath()
                .stream()
                .map(each -> each.told()
                        ? messages.text("inspect.measured.told", words.name(each.series()), each.metric().code())
                        : words.name(each.series()) + ". " + words.extent(each.series()))
                .toList();
        int apart = measured.apart().size() + measured.nameless().size();
        return new MeasuredDetail(
                figures, recorded(measured, time, legs), series,
                apart == 0 ? "" : messages.text("inspect.measured.apart", apart));
    }

    private List<String> recorded(Measured measured, Optional<TimeRange> time, List<LegView> legs) {
        int leg = measured.leg();
        boolean beside = leg > 1 && leg < legs.size();
        if (!beside || measured.figure(Quantity.BYTES, time).isEmpty()) {
            return List.of();
        }
        LegView before = legs.get(leg - 2);
        LegView behind = legs.get(leg);
        if (before.records() == 0 || behind.records() == 0 || before.bytesOnce() == 0 || behind.bytesOnce() == 0) {
            return List.of();
        }
        return List.of(
                messages.text(
                        "inspect.measured.recorded", before.leg().number(), formats.bytes(before.bytesOnce()),
                        behind.leg().number(), formats.bytes(behind.bytesOnce())),
                messages.text("inspect.measured.differ"));
    }
}
