package blindspot.ui.inspect;

import blindspot.capture.Evidence;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.matching.Matches;
import blindspot.matching.PossibleMatch;
import blindspot.model.Field;
import blindspot.query.RecordTimes;
import java.util.List;

/// Says which records may be of the same traffic on the other side of PrivateLink, never that one is.
record MatchWords(Evidence evidence, Messages messages, Formats formats) {
    MatchesDetail of(Matches matches) {
        return switch (matches) {
            case Matches.NotAsked() -> MatchesDetail.NOTHING;
            case Matches.None(Matches.Why why) ->
                new MatchesDetail(messages.text("inspect.matches.why." + why.code()), List.of(), "");
            case Matches.Possible(List<PossibleMatch> likest, long others) ->
                new MatchesDetail(
                        messages.text("inspect.matches.sentence"), likest.stream().map(this::of).toList(),
                        others == 0 ? "" : messages.text("inspect.matches.more", others));
        };
    }

    private MatchesDetail.Match of(PossibleMatch match) {
        RecordTimes times = new RecordTimes(evidence.table());
        long start = times.start(match.row());
        String time = messages.text(
                "inspect.when.between", formats.time(start), formats.time(times.end(match.row())),
                formats.zoneName(start));
        return new MatchesDetail.Match(
                match.row(),
                messages.text("inspect.matches.match", match.row() + 1, evidence.leg(match.row()), time),
                messages.text("inspect.matches.reasons", time(match), volume(match), match.likeness()));
    }

    private String time(PossibleMatch match) {
        if (match.span() == 0) {
            return messages.text("inspect.matches.same-second");
        }
        return match.apart() > 0
                ? messages.text("inspect.matches.apart", match.apart())
                : messages.text("inspect.matches.together", match.together(), match.span());
    }

    private String volume(PossibleMatch match) {
        return match.volume()
                .map(volume -> volume.field() == Field.BYTES
                        ? messages.text("inspect.matches.bytes", volume.asked(), volume.there())
                        : messages.text("inspect.matches.packets", volume.asked(), volume.there()))
                .orElseGet(() -> messages.text("inspect.matches.no-volume"));
    }
}
