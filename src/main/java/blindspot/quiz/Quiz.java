package blindspot.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions of a deck that can be answered on a ground.
///
/// @param withoutVpc how many are left out because the path has not the VPCs that they are about
/// @param withoutRecords how many are left out because there are none of the records that they are about
public record Quiz(List<Posed> posed, long withoutVpc, long withoutRecords) {
    public Quiz {
        posed = List.copyOf(posed);
    }

    /// Without questions.
    public static final Quiz NONE = new Quiz(List.of(), 0, 0);

    /// Whether what is asked, or what is right, depends on records: then [#of] is work for a job.
    public static boolean asksOfRecords(Deck deck) {
        return deck.questions().stream().anyMatch(Question::asksOfRecords);
    }

    public static Quiz of(Deck deck, Ground ground) {
        List<Posed> all = new ArrayList<>();
        long withoutVpc = 0;
        long withoutRecords = 0;
        for (Question question : deck.questions()) {
            Optional<Posed> posed = question.posed(ground);
            posed.ifPresent(all::add);
            if (posed.isEmpty() && question.asksOfRecords()) {
                withoutRecords++;
            } else if (posed.isEmpty()) {
                withoutVpc++;
            }
        }
        return new Quiz(all, withoutVpc, withoutRecords);
    }
}
