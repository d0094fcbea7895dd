package blindspot.store;

/// The values of one field, a value or nothing per row. Rows are numbered from 0.
public sealed interface Column permits NumberColumn, AddressColumn, CodeColumn {
    /// Whether the row has a value. A record has none where AWS wrote `-` and where its format lacks the field.
    boolean present(int row);

    /// Whether rows without a value are told apart by [#present] alone.
    boolean hasMissing();

    /// The size of all this in memory, roughly.
    long bytes();

    /// The value as AWS writes it, `-` where there is none.
    String text(int row);

    /// Keeps, of the rows of a chunk, those that have a value.
    void keepPresent(ChunkRows rows);

    /// A number that orders the rows as a reader expects (numbers and addresses by value, text by its characters);
    /// rows without a value come first. Equal values compare as 0.
    int compare(int row, int otherRow);
}
