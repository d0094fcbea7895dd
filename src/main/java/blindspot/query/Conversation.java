package blindspot.query;

/// What two ends said to each other at one interface, all of their intervals together.
///
/// @param row its first row
/// @param turned whether the source of that row is the end that was asked, and not the one that asked
/// @param client how it is known which end asked
/// @param request what went to the end that was asked, of an unknown one what goes as the first row does
/// @param start the first start in Unix seconds; empty times are [#NO_TIME]
/// @param end the last end
public record Conversation(
        int row, boolean turned, Client client, Way request, Way reply, long start, long end) {
    /// Of a conversation without a time.
    public static final long NO_TIME = -1;

    /// By what one end is taken for the client.
    public enum Client {
        /// It sent SYN without ACK, or was sent SYN-ACK: as recorded.
        FLAGS,
        /// The other end has one port for many conversations. Inferred.
        LISTENER,
        /// The other end's port likelier serves ([blindspot.model.ServicePort#serves]). Inferred.
        PORT,
        /// Nothing tells.
        UNKNOWN
    }

    /// What went one way. A sum is 0 where no record has a value.
    ///
    /// @param flags the TCP flags of all records
    /// @param accepted whether a record says so
    /// @param rejected the same
    public record Way(long records, long packets, long bytes, int flags, boolean accepted, boolean rejected) {}

    public long records() {
        return request.records + reply.records;
    }

    /// Of both ways. A sum beyond 2^63 - 1 stays there.
    public long packets() {
        return Sums.capped(request.packets, reply.packets);
    }

    /// The same.
    public long bytes() {
        return Sums.capped(request.bytes, reply.bytes);
    }

    /// In seconds; 0 without a time.
    public long seconds() {
        return end - start;
    }
}
