package blindspot.topology;

import blindspot.model.Printable;
import java.util.List;

/// How a [Fact] is known.
public sealed interface Origin {
    /// The word for it in a topology file.
    String code();

    /// A file made for this picture states it.
    ///
    /// @param name of the file, printable
    record File(String name) implements Origin {
        public static final String CODE = "file";

        public File {
            name = Printable.of(name, Printable.MOST_OF_NAME);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /// AWS states it, in a file of what there is.
    ///
    /// @param name of the file, printable
    record Inventory(String name) implements Origin {
        public static final String CODE = "inventory";

        public Inventory {
            name = Printable.of(name, Printable.MOST_OF_NAME);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /// AWS states it, in a field of the records.
    ///
    /// @param name of the field, as AWS writes it, such as vpc-id
    record Field(String name) implements Origin {
        public static final String CODE = "field";

        public Field {
            name = Printable.of(name, Printable.MOST_OF_NAME);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /// It was computed from flow log records.
    ///
    /// @param records how many of them say so
    /// @param rows those of the open table, at most [#MOST_ROWS] of them; none when it was read from a file
    record Records(long records, List<Integer> rows) implements Origin {
        public static final String CODE = "records";

        /// The most rows that a fact remembers.
        public static final int MOST_ROWS = 1000;

        public Records {
            rows = List.copyOf(rows);
            if (records < rows.size() || rows.size() > MOST_ROWS) {
                throw new IllegalArgumentException(rows.size() + " rows of " + records + " records");
            }
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /// The person in front of the picture set it.
    record You() implements Origin {
        public static final String CODE = "you";

        @Override
        public String code() {
            return CODE;
        }
    }
}
