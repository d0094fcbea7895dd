package blindspot.query;

/// What [FilterParser] makes of a text.
public sealed interface ParsedFilter {
    record Right(Filter filter) implements ParsedFilter {}

    record Wrong(FilterError error) implements ParsedFilter {}
}
