package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a class answered to the questions of a deck.
public record ClassResults(LocalizedText title, List<Sitting> sittings) {
    public ClassResults {
        sittings = List.copyOf(sittings);
    }

    /// How a question was answered.
    ///
    /// @param answers how often it was answered
    /// @param faultless how often without a fault
    /// @param commonest the choice that was wrongly marked most often; of several that was the first. Empty where none was
    public record OfQuestion(Question question, int answers, int faultless, Optional<Wrong> commonest) {
        /// The answers without a fault in whole percent, rounded down.
        public int percent() {
            return 100 * faultless / answers;
        }
    }

    /// A choice that was wrongly marked, on which path, and how often.
    public record Wrong(Label label, Topology topology, int times) {}

    /// Each question that was answered, in the order in which they were first.
    public List<OfQuestion> questions() {
        Map<String, List<Answered>> byQuestion = new LinkedHashMap<>();
        for (Sitting sitting : sittings) {
            for (QuizRun.Result result : sitting.results()) {
                byQuestion.computeIfAbsent(result.question().wording().id(), _ -> new ArrayList<>())
                        .add(new Answered(sitting.topology(), result));
            }
        }
        return byQuestion.values().stream().map(ClassResults::of).toList();
    }

    private record Answered(Topology topology, QuizRun.Result result) {}

    private static OfQuestion of(List<Answered> answers) {
        Map<Integer, List<Wrong>> wrong = new TreeMap<>();
        for (Answered answer : answers) {
            if (answer.result().posed().form() instanceof Form.Marks marks) {
                for (int number = 1; number <= marks.choices().size(); number++) {
                    if (answer.result().grade().of(number).verdict() == Verdict.WRONG) {
                        wrong.computeIfAbsent(number, _ -> new ArrayList<>())
                                .add(new Wrong(marks.choices().get(number - 1).label(), answer.topology(), 1));
                    }
                }
            }
        }
        return new OfQuestion(
                answers.getFirst().result().question(), answers.size(),
                Math.toIntExact(answers.stream().filter(answer -> answer.result().grade().faultless()).count()),
                commonest(wrong));
    }

    private static Optional<Wrong> commonest(Map<Integer, List<Wrong>> wrong) {
        List<Wrong> most = List.of();
        for (List<Wrong> each : wrong.values()) {
            most = each.size() > most.size() ? each : most;
        }
        return most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wrong(most.getFirst().label(), most.getFirst().topology(), most.size()));
    }
}
