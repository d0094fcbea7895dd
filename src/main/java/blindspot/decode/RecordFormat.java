package blindspot.decode;

import blindspot.decode.WrittenFormats.Written;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fields of each record of a flow log, in order, each once.
public record RecordFormat(List<FieldName> fields) {
    /// The format of a flow log that nobody chose fields for.
    public static final RecordFormat DEFAULT = new RecordFormat(
            Field.DEFAULT_FORMAT.stream().map(FieldName::of).toList());

    /// The fields that a picture needs, which AWS's default format does not have all.
    public static final RecordFormat RECOMMENDED = new RecordFormat(
            Stream.of(
                    Field.VERSION, Field.ACCOUNT_ID, Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT,
                    Field.DSTPORT, Field.PROTOCOL, Field.PACKETS, Field.BYTES, Field.START, Field.END, Field.ACTION,
                    Field.LOG_STATUS, Field.VPC_ID, Field.SUBNET_ID, Field.INSTANCE_ID, Field.TCP_FLAGS, Field.TYPE,
                    Field.PKT_SRCADDR, Field.PKT_DSTADDR, Field.AZ_ID, Field.FLOW_DIRECTION, Field.TRAFFIC_PATH)
                    .map(FieldName::of)
                    .toList());

    /// As AWS writes it at the start of most files, so that it is known at a glance.
    private static final List<String> DEFAULT_NAMES = DEFAULT.fields().stream().map(FieldName::text).toList();

    /// The most names that a format may have.
    public static final int MOST_NAMES = 250;

    private static final Pattern AROUND_NAMES = Pattern.compile("[\\s\\h,\"'`\u201C\u201D\u2018\u2019]+");

    /// A command goes on in the next line.
    private static final Pattern LINE_GOES_ON = Pattern.compile("\\\\\\s");

    public RecordFormat {
        fields = List.copyOf(fields);
    }

    /// The format that a user wrote: names with spaces or commas between them, or AWS's `${name} ${name}`, each as it
    /// is quoted and escaped elsewhere; or a text such as a template or a command that has one format in it.
    ///
    /// @throws ProblemException when it names no field that AWS documents, or one twice, or holds something else
    public static RecordFormat parse(String text) {
        List<String> words = AROUND_NAMES
                .splitAsStream(LINE_GOES_ON.matcher(text.replace("}$", "} $")).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean names = words.stream().allMatch(word -> WrittenFormats.name(word).isPresent());
        if (!names) {
            List<RecordFormat> written =
                    WrittenFormats.in(text).stream().map(Written::format).distinct().toList();
            if (written.size() == 1) {
                return written.getFirst();
            }
            if (!written.isEmpty()) {
                throw new ProblemException(new Problem("format-several", Integer.toString(written.size())));
            }
        }
        return ofWords(words, text);
    }

    private static RecordFormat ofWords(List<String> words, String text) {
        List<FieldName> fields = new ArrayList<>();
        Set<FieldName> seen = new HashSet<>();
        for (String word : words) {
            Optional<String> name = WrittenFormats.name(word);
            if (name.isEmpty() || fields.size() == MOST_NAMES) {
                throw new ProblemException(new Problem("format-not-a-name", Issue.shortened(word)));
            }
            FieldName field = FieldName.read(name.get());
            if (!seen.add(field)) {
                throw new ProblemException(new Problem("format-name-twice", field.text()));
            }
            fields.add(field);
        }
        RecordFormat format = new RecordFormat(fields);
        if (format.knownNames() == 0 && !format.isTransitGateway()) {
            throw new ProblemException(new Problem("format-unknown", Issue.shortened(text)));
        }
        return format;
    }

    /// The format that the words of a line name, when the line is a header.
    ///
    /// A header holds nothing but names, and at least two and half of them are AWS's; a format of a single field is
    /// believed only at the `start` of an input. A name that stands there twice is kept apart: [FieldName#readTogether].
    public static Optional<RecordFormat> ofHeader(List<String> words, boolean start) {
        if (words.isEmpty() || words.size() > MOST_NAMES) {
            return Optional.empty();
        }
        if (words.equals(DEFAULT_NAMES)) {
            return Optional.of(DEFAULT);
        }
        List<String> names = new ArrayList<>();
        for (String word : words) {
            Optional<String> name = WrittenFormats.name(word);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        if (ColumnLikeness.foreign(names).isPresent()) {
            return Optional.empty();
        }
        long known = names.stream().filter(name -> FieldName.ofAws(name).isPresent()).count();
        boolean header = known * 2 >= names.size() && (known >= 2 || (start && names.size() == 1));
        return header ? Optional.of(new RecordFormat(FieldName.readTogether(names))) : Optional.empty();
    }

    /// Whether these are the fields of a transit gateway's flow log: some exist nowhere else.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html>
    public boolean isTransitGateway() {
        return fields.stream().anyMatch(FieldName::isOfTransitGateway);
    }

    /// Whether at least two and half of the names are AWS's, which a list of other words is not.
    boolean isMostlyKnown() {
        return knownNames() >= 2 && knownNames() * 2 >= fields.size();
    }

    private long knownNames() {
        return fields.stream()
                .filter(name -> name.field().isPresent() || name.isOfTransitGateway())
                .count();
    }
}
