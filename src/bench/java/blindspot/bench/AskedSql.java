package blindspot.bench;

import blindspot.answer.Question;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The usual questions in SQL, of the table `asked`: ten lines in order, each of its keys, what is said of it, packets, bytes,
/// records and connections; then what all lines count.
///
/// Packets and bytes count once: between two addresses those of what leaves, where any of it is accepted, else those of all.
final class AskedSql {
    /// Records of so few packets take the place of health checks, which only a path tells.
    static final int CHECK = 3;

    private static final String TRAFFIC = "\"log-status\" = 'OK'";
    private static final String EGRESS = "\"flow-direction\" = 'egress'";
    private static final String SENT = EGRESS + " and action = 'ACCEPT'";

    /// The ends of a flow in one order.
    private static final String FLOW = """
            least((srcaddr, srcport), (dstaddr, dstport)) as one,
            greatest((srcaddr, srcport), (dstaddr, dstport)) as two, protocol""";

    private static final String INSIDE = "case when srcaddr like '10.%' then '01inside' else '02outside' end";

    /// Whether a record goes from the end that stands first to the other.
    private static final String FORTH = "((srcaddr, srcport) <= (dstaddr, dstport))";

    /// The ends of a flow as the end that asks has them, else as they are recorded.
    private static final String ASKING = """
            coalesce(any_value(srcaddr) filter ("tcp-flags" = 3), any_value(srcaddr)) as source,
            coalesce(any_value(srcport) filter ("tcp-flags" = 3), any_value(srcport)) as sourceport,
            coalesce(any_value(dstaddr) filter ("tcp-flags" = 3), any_value(dstaddr)) as destination,
            coalesce(any_value(dstport) filter ("tcp-flags" = 3), any_value(dstport)) as destinationport""";

    private static final String BY_BYTES = "bytes desc, records desc";
    private static final String BY_RECORDS = "records desc, bytes desc";

    private AskedSql() {}

    static String query(Question question) {
        return switch (question) {
            case TOP_TALKERS -> pairs(TRAFFIC, "''");
            case REJECTED -> once("action = 'REJECT'", "srcaddr, dstport", INSIDE, "srcaddr", "dstport")
                    .replace(BY_BYTES, BY_RECORDS);
            case ADMIN_PORTS -> once(
                    "action = 'ACCEPT' and dstport in (22, 1433, 1521, 3306, 3389, 5432, 6379, 9200, 11211, 27017)",
                    "srcaddr, dstaddr, dstport", INSIDE, "srcaddr", "dstaddr", "dstport");
            case INTERNET -> pairs(
                    TRAFFIC + " and \"traffic-path\" is null and (srcaddr not like '10.%' or dstaddr not like '10.%')",
                    "'27public-address'");
            case CROSS_AZ -> once(TRAFFIC, """
                    case when "flow-direction" = 'egress' then "az-id" else "next-hop-az-id" end as "from",
                    case when "flow-direction" = 'egress' then "next-hop-az-id" else "az-id" end as "to\"""", """
                    case when "next-hop-az-id" is null then '24unknown'
                    when "az-id" = "next-hop-az-id" then '22same-az' else '20cross-az' end""", "\"from\"", "\"to\"");
            case NAT -> once(
                    TRAFFIC + " and \"interface-type\" = 'nat_gateway' and \"flow-direction\" = 'ingress'"
                            + " and srcaddr like '10.%'",
                    "srcaddr, \"pkt-dstaddr\"", "''", "srcaddr", "\"pkt-dstaddr\"");
            case ENDPOINT_USE -> endpointUse();
            case CONNECTIONS -> connections();
            case WHERE_IT_STOPS -> whereItStops();
            case ACL_OR_GROUP -> aclOrGroup();
            case HEALTH_CHECKS -> healthChecks();
            case ODD_RECORDS -> oddRecords();
            case GROUP -> throw new IllegalArgumentException();
        };
    }

    /// By source and destination, so that what left and what entered are in one group. From an address to itself both ways
    /// are one connection.
    private static String pairs(String where, String says) {
        return """
                with f as (
                    select srcaddr, dstaddr,
                        case when srcaddr = dstaddr then least(srcport, dstport) else srcport end as one,
                        case when srcaddr = dstaddr then greatest(srcport, dstport) else dstport end as two,
                        protocol, count(*) as r, count(*) filter (%4$s) as e,
                        sum(packets) as p, sum(packets) filter (%2$s) as pe,
                        sum(bytes) as b, sum(bytes) filter (%2$s) as be
                    from asked where %1$s group by all),
                g as materialized (
                    select srcaddr, dstaddr, %3$s as says,
                        case when sum(e) > 0 then sum(pe) else sum(p) end as packets,
                        case when sum(e) > 0 then sum(be) else sum(b) end as bytes,
                        sum(r) as records, count(*) as connections
                    from f group by all)
                """.formatted(where, EGRESS, says, SENT) + top("srcaddr", "dstaddr");
    }

    /// By any keys of the flow.
    private static String once(String where, String keys, String says, String... names) {
        return "with k as (select * from asked where " + where + "), " + counted("k") + """
                , f as (select %s, %s as says, %s, count(*) as r, sum(p) as p, sum(b) as b from c group by all),
                g as materialized (
                    select * exclude (one, two, protocol, r, p, b), sum(p) as packets, sum(b) as bytes,
                        sum(r) as records, count(*) as connections
                    from f group by all)
                """.formatted(keys, says, FLOW) + top(names);
    }

    /// `c` is `from` with packets and bytes that count once.
    private static String counted(String from) {
        return """
                sent as (select distinct srcaddr, dstaddr from %1$s where %3$s),
                c as (
                    select k.*, case when s.srcaddr is null or %2$s then packets else 0 end as p,
                        case when s.srcaddr is null or %2$s then bytes else 0 end as b
                    from %1$s k left join sent s on k.srcaddr = s.srcaddr and k.dstaddr = s.dstaddr)
                """.formatted(from, EGRESS, SENT);
    }

    private static String endpointUse() {
        return """
                with ep as (select distinct "interface-id" as id from asked where "interface-type" = 'vpc_endpoint'),
                own as (
                    select a, arg_min(id, row) as id from (
                        select "interface-id" as id, case when %2$s then srcaddr else dstaddr end as a, rowid as row
                        from asked where %1$s and "interface-type" = 'vpc_endpoint')
                    group by a),
                k as (
                    select t.*, coalesce(ep.id, d.id, s.id) as endpoint,
                        case when d.id is null then dstaddr else srcaddr end as client
                    from asked t left join ep on t."interface-id" = ep.id left join own d on dstaddr = d.a
                        left join own s on srcaddr = s.a
                    where %1$s and coalesce(ep.id, d.id, s.id) is not null), %3$s,
                f as (
                    select endpoint, client, %4$s, count(*) as r, sum(p) as p, sum(b) as b from c group by all),
                g as materialized (
                    select endpoint, client, '10used' as says, sum(p) as packets, sum(b) as bytes, sum(r) as records,
                        count(*) as connections
                    from f group by all)
                """.formatted(TRAFFIC, EGRESS, counted("k"), FLOW) + top("endpoint", "client");
    }

    private static String connections() {
        return "with k as (select *, rowid as row from asked where " + TRAFFIC + "), " + counted("k") + """
                , f as (
                    select %1$s, min(row) as row, count(*) as r, sum(p) as p, sum(b) as b, bit_or("tcp-flags") as flags,
                        count(*) filter (%2$s) as n, min(start) as first, max("end") as last, %3$s
                    from c group by one, two, protocol),
                g as materialized (
                    select source, sourceport, destination, destinationport, protocol,
                        case when n = 0 or n = r then '13one-sided'
                            when flags & 2 <> 0 and flags & 5 = 0 then '14half-open' else '15long' end as says,
                        sum(p) as packets, sum(b) as bytes, sum(r) as records, count(*) as connections,
                        min(row) as first
                    from f
                    where n = 0 or n = r or (flags & 2 <> 0 and flags & 5 = 0) or last - first >= 600
                    group by all)
                """.formatted(FLOW, FORTH, ASKING)
                + top("source", "sourceport", "destination", "destinationport", "protocol")
                        .replace(BY_BYTES, BY_BYTES + ", first");
    }

    private static String whereItStops() {
        return """
                with f as (
                    select "interface-id", %1$s, count(*) as r, sum(packets) as p, sum(bytes) as b,
                        bool_or(action = 'REJECT') as rejected, bool_or("tcp-flags" & 18 = 18) as answered,
                        bool_or("tcp-flags" & 2 <> 0) as syn,
                        coalesce(sum(bytes) filter (%2$s) > 60 * sum(packets) filter (%2$s), false)
                            or coalesce(sum(bytes) filter (not %2$s) > 60 * sum(packets) filter (not %2$s), false) as data
                    from asked where protocol = 6 group by all),
                g as materialized (
                    select "interface-id", case when rejected then '05rejected' when data then '09passes'
                            when answered then '08no-data' when syn then '06no-answer' else '09passes' end as says,
                        sum(p) as packets, sum(b) as bytes, sum(r) as records, count(*) as connections
                    from f group by all)
                """.formatted(FLOW, FORTH) + top("\"interface-id\"");
    }

    private static String aclOrGroup() {
        return """
                with f as (
                    select "interface-id", %1$s, count(*) as r, sum(packets) as p, sum(bytes) as b,
                        bool_or(action = 'ACCEPT' and %2$s) as a0, bool_or(action = 'REJECT' and %2$s) as r0,
                        bool_or(action = 'ACCEPT' and not %2$s) as a1, bool_or(action = 'REJECT' and not %2$s) as r1,
                        %3$s
                    from asked where %4$s group by "interface-id", one, two, protocol
                    having bool_or(action = 'REJECT')),
                g as materialized (
                    select "interface-id", source, destination, destinationport,
                        case when (a0 and not r0 and r1 and not a1) or (a1 and not r1 and r0 and not a0)
                            then '03network-acl-likely' else '04cannot-tell' end as says,
                        sum(p) as packets, sum(b) as bytes, sum(r) as records, count(*) as connections
                    from f group by all)
                """.formatted(FLOW, FORTH, ASKING, TRAFFIC)
                + top("\"interface-id\"", "source", "destination", "destinationport");
    }

    private static String healthChecks() {
        return "with k as (select *, rowid as row from asked where " + TRAFFIC + "), " + counted("k") + """
                , f as (
                    select %1$s, count(*) as r, sum(p) as p, sum(b) as b,
                        coalesce(arg_min(packets, row) filter (%2$s) <= %4$d, false)
                            or coalesce(arg_min(packets, row) filter (not %2$s) <= %4$d, false) as checked,
                        bool_or(action = 'REJECT') or not bool_or("tcp-flags" & 18 = 18) as failing, %3$s
                    from c group by one, two, protocol),
                g as materialized (
                    select destination, destinationport, case when failing then '28failing' else '29regular' end as says,
                        sum(p) as packets, sum(b) as bytes, sum(r) as records, count(*) as connections
                    from f where checked group by all)
                """.formatted(FLOW, FORTH, ASKING, CHECK) + top("destination", "destinationport");
    }

    private static String oddRecords() {
        return """
                with f as (
                    select "interface-id", srcaddr, dstaddr, srcport, dstport, protocol, packets, bytes, start, "end", action,
                        "log-status", "tcp-flags", "flow-direction", "pkt-srcaddr", "pkt-dstaddr", count(*) - 1 as r,
                        min(rowid) as row
                    from asked group by all having count(*) > 1),
                odd as (
                    select "interface-id", '31same-record-twice' as says, packets * r as p, bytes * r as b, r, row from f
                    union all
                    select "interface-id", '30end-before-start', packets, bytes, 1, rowid from asked where "end" < start),
                g as materialized (
                    select "interface-id", says, sum(p) as packets, sum(b) as bytes, sum(r) as records, 0 as connections,
                        min(row) as first
                    from odd group by all)
                """ + top("\"interface-id\"").replace(BY_BYTES, BY_RECORDS + ", first");
    }

    /// The lines that come first, and what all count.
    private static String top(String... keys) {
        String texts = Stream.of(keys)
                .map(key -> "coalesce(" + key + "::varchar, '-') || '|'")
                .collect(Collectors.joining(" || "));
        return """
                select * from (
                    select %s || substr(says, 3) as line, coalesce(packets, 0), coalesce(bytes, 0), records, connections
                    from g order by says, bytes desc, records desc limit 10)
                union all
                select 'all', coalesce(sum(packets), 0), coalesce(sum(bytes), 0), sum(records), sum(connections) from g
                """.formatted(texts);
    }
}
