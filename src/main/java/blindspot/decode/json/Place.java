package blindspot.decode.json;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// Where something stands in a file: line and column count from 1, the column in characters.
public record Place(String file, int line, int column) {
    /// What is wrong here. The first three arguments of the problem are file, line and column; `arguments` follow.
    public ProblemException refuse(String code, String... arguments) {
        List<String> all = new ArrayList<>(List.of(file, Integer.toString(line), Integer.toString(column)));
        all.addAll(List.of(arguments));
        return new ProblemException(new Problem(code, all));
    }
}
