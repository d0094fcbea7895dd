package blindspot.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The name of a field in a record format: one of AWS's, or one that Blindspot does not know and keeps as text.
public record FieldName(String text) {
    /// Fields that only a transit gateway's flow log has.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html>
    private static final List<String> OF_TRANSIT_GATEWAY = List.of(
            "resource-type", "tgw-id", "tgw-attachment-id", "tgw-src-vpc-account-id", "tgw-dst-vpc-account-id",
            "tgw-src-vpc-id", "tgw-dst-vpc-id", "tgw-src-subnet-id", "tgw-dst-subnet-id", "tgw-src-eni", "tgw-dst-eni",
            "tgw-src-az-id", "tgw-dst-az-id", "tgw-pair-attachment-id", "packets-lost-no-route",
            "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired");

    private static final Map<String, FieldName> BY_LETTERS = byLetters();

    public static FieldName of(Field field) {
        return new FieldName(field.fieldName());
    }

    /// The field that a container of any kind calls `written`, when no other name stands beside it: [#readTogether].
    public static FieldName read(String written) {
        return readTogether(List.of(written)).getFirst();
    }

    /// The fields that the names of one record stand for, each field once: AWS's own name, with hyphens, with underscores
    /// (Athena, Parquet) or in camel case (Logs Insights, which also says `startTime` and `endTime`), else what older
    /// tables and other programs call it. A name that is none of these is kept.
    ///
    /// Where two names claim a field, AWS's own has it, except where the other says that AWS's name is something else
    /// there; the second one is kept under its own name, as `name#2` where that is taken.
    ///
    /// Sources: <https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-create-table-statement.html>,
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html>
    public static List<FieldName> readTogether(List<String> written) {
        Map<Integer, FieldName> claims = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            claim(i, FieldAliases.overruling(written.get(i)).map(FieldName::of), claims);
        }
        Set<FieldName> overruled = Set.copyOf(claims.values());
        for (int i = 0; i < written.size(); i++) {
            Optional<FieldName> own = ofAws(written.get(i)).filter(name -> !overruled.contains(name));
            if (own.isPresent()) {
                claims.put(i, own.get());
            }
        }
        IntStream.range(0, written.size())
                .filter(i -> !claims.containsKey(i))
                .boxed()
                .sorted(Comparator.comparingInt(i -> FieldAliases.rank(written.get(i))))
                .toList()
                .forEach(i -> claim(i, FieldAliases.standingIn(written.get(i)).map(FieldName::of), claims));
        return apart(written, claims);
    }

    private static void claim(int place, Optional<FieldName> name, Map<Integer, FieldName> claims) {
        if (name.isPresent() && !claims.containsValue(name.get())) {
            claims.put(place, name.get());
        }
    }

    /// The names, each once.
    private static List<FieldName> apart(List<String> written, Map<Integer, FieldName> claims) {
        Set<FieldName> claimed = Set.copyOf(claims.values());
        Set<FieldName> used = new HashSet<>();
        List<FieldName> names = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            FieldName name = claims.getOrDefault(i, new FieldName(written.get(i)));
            boolean free = claims.containsKey(i) || !claimed.contains(name);
            FieldName unique = name;
            int times = 1;
            while ((times == 1 && !free) || !used.add(unique)) {
                times++;
                unique = new FieldName(name.text() + "#" + times);
            }
            names.add(unique);
        }
        return names;
    }

    /// The field whose name this is in AWS's own words, in any spelling; empty for what others call it.
    public static Optional<FieldName> ofAws(String written) {
        FieldName known = BY_LETTERS.get(FieldAliases.letters(written));
        if (known != null) {
            return Optional.of(known);
        }
        FieldName hyphened = new FieldName(written.replace('_', '-'));
        return hyphened.isOfTransitGateway() ? Optional.of(hyphened) : Optional.empty();
    }

    /// The documented field of this name; empty for a name that is not in [Field].
    public Optional<Field> field() {
        return Field.named(text);
    }

    /// The type of the documented field, text for an unknown one.
    public FieldType type() {
        return field().map(Field::type).orElse(FieldType.TEXT);
    }

    /// Whether only a transit gateway's flow log has this field.
    public boolean isOfTransitGateway() {
        return text.startsWith("tgw-") || text.startsWith("packets-lost-") || text.equals("resource-type");
    }

    @Override
    public String toString() {
        return text;
    }

    private static Map<String, FieldName> byLetters() {
        Map<String, FieldName> names = new HashMap<>();
        for (Field field : Field.values()) {
            names.put(FieldAliases.letters(field.fieldName()), of(field));
        }
        OF_TRANSIT_GATEWAY.forEach(name -> names.put(FieldAliases.letters(name), new FieldName(name)));
        return Map.copyOf(names);
    }
}
