package blindspot.i18n;

/// A length of time as one says it: in the largest unit that it is twice of, from minutes on in whole numbers.
///
/// @param amount how many of the unit
/// @param exact whether no more than a two-hundredth of it is rounded away
public record TimeAmount(double amount, Unit unit, boolean exact) {
    private static final double LEAST = 2;
    private static final double NEAR = 0.005;

    /// A year is one of 365 days.
    public enum Unit {
        SECONDS(1),
        MINUTES(60),
        HOURS(3_600),
        DAYS(86_400),
        YEARS(31_536_000);

        private final double seconds;

        Unit(double seconds) {
            this.seconds = seconds;
        }
    }

    public static TimeAmount of(double seconds) {
        Unit unit = Unit.SECONDS;
        for (Unit each : Unit.values()) {
            if (seconds >= LEAST * each.seconds) {
                unit = each;
            }
        }
        if (unit == Unit.SECONDS) {
            return new TimeAmount(seconds, unit, true);
        }
        double amount = Math.rint(seconds / unit.seconds);
        return new TimeAmount(amount, unit, Math.abs(amount * unit.seconds - seconds) <= NEAR * seconds);
    }

    /// With its unit; whether it is exact is not said.
    public String words(Messages messages) {
        return switch (unit) {
            case SECONDS -> messages.text("time.seconds", amount);
            case MINUTES -> messages.text("time.minutes", amount);
            case HOURS -> messages.text("time.hours", amount);
            case DAYS -> messages.text("time.days", amount);
            case YEARS -> messages.text("time.years", amount);
        };
    }

    /// The same, with the sign of what is rounded.
    public String said(Messages messages) {
        return exact ? words(messages) : "≈\u00a0" + words(messages);
    }
}
