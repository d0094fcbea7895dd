package blindspot.settings;

import java.util.List;
import java.util.Optional;

/// How large texts are, and with them all that is measured for texts, in percent of the ordinary size: from 80 to 250.
public record TextSize(int percent) {
    public static final int LEAST = 80;
    public static final int MOST = 250;
    public static final TextSize ORDINARY = new TextSize(100);

    /// The sizes that are offered, from the smallest.
    public static final List<TextSize> OFFERED =
            List.of(80, 90, 100, 110, 125, 150, 175, 200, 225, 250).stream().map(TextSize::new).toList();

    /// What is outside of the bounds becomes what they are.
    public TextSize {
        percent = Math.clamp(percent, LEAST, MOST);
    }

    /// The size that a text says, such as `150` or `150%`; none where it is no whole number within the bounds.
    public static Optional<TextSize> of(String text) {
        if (!text.matches("\\d{2,3}%?")) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(text.replace("%", ""));
        return percent >= LEAST && percent <= MOST ? Optional.of(new TextSize(percent)) : Optional.empty();
    }

    /// How many pixels there are where the ordinary size has one.
    public double factor() {
        return percent / 100.0;
    }

    /// The next size that is offered; the largest stays as it is.
    public TextSize larger() {
        return OFFERED.stream().filter(each -> each.percent > percent).findFirst().orElse(OFFERED.getLast());
    }

    /// The offered size before; the smallest stays as it is.
    public TextSize smaller() {
        return OFFERED.reversed()
                .stream()
                .filter(each -> each.percent < percent)
                .findFirst()
                .orElse(OFFERED.getFirst());
    }
}
