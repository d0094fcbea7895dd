package blindspot.model;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Names of well-known service ports that appear in flow logs.
///
/// Source: <https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml>; `redis`,
/// `memcached`, `mongodb`, `kafka`, `http-alt` and the like are the ports that these services use by default.
public final class ServicePort {
    private static final Map<String, Integer> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("ftp-data", 20),
            Map.entry("ftp", 21),
            Map.entry("ssh", 22),
            Map.entry("telnet", 23),
            Map.entry("smtp", 25),
            Map.entry("dns", 53),
            Map.entry("dhcp", 67),
            Map.entry("http", 80),
            Map.entry("kerberos", 88),
            Map.entry("pop3", 110),
            Map.entry("ntp", 123),
            Map.entry("imap", 143),
            Map.entry("snmp", 161),
            Map.entry("bgp", 179),
            Map.entry("ldap", 389),
            Map.entry("https", 443),
            Map.entry("smb", 445),
            Map.entry("syslog", 514),
            Map.entry("submission", 587),
            Map.entry("ldaps", 636),
            Map.entry("imaps", 993),
            Map.entry("pop3s", 995),
            Map.entry("mssql", 1433),
            Map.entry("oracle", 1521),
            Map.entry("nfs", 2049),
            Map.entry("etcd", 2379),
            Map.entry("mysql", 3306),
            Map.entry("rdp", 3389),
            Map.entry("postgresql", 5432),
            Map.entry("winrm", 5985),
            Map.entry("redis", 6379),
            Map.entry("kubernetes", 6443),
            Map.entry("http-alt", 8080),
            Map.entry("https-alt", 8443),
            Map.entry("kafka", 9092),
            Map.entry("elasticsearch", 9200),
            Map.entry("memcached", 11211),
            Map.entry("mongodb", 27017)));

    /// As bits, for it is asked of each of many records.
    private static final BitSet KNOWN = new BitSet();

    private static final int LAST = Collections.max(BY_NAME.values());

    static {
        BY_NAME.values().forEach(KNOWN::set);
    }

    private ServicePort() {}

    /// The service that usually listens on the port; empty where Blindspot knows none.
    public static Optional<String> name(long port) {
        return BY_NAME.entrySet()
                .stream()
                .filter(entry -> entry.getValue() == port)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a service that Blindspot knows usually listens on the port.
    public static boolean isKnown(long port) {
        return port > 0 && port <= LAST && KNOWN.get((int) port);
    }

    /// Whether, of the two ports of a flow, this one is likelier that of a service than the other: as the one of both that a
    /// service is known of, else as the lower one. The one rule for who serves where nothing but ports tells.
    public static boolean serves(long port, long other) {
        boolean known = isKnown(port);
        return known == isKnown(other) ? port < other : known;
    }

    /// The port that the service of this name, in whatever case, usually listens on.
    public static OptionalLong number(String name) {
        Integer port = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        return port == null ? OptionalLong.empty() : OptionalLong.of(port);
    }

    /// All ports that a service is known by, ascending.
    public static List<Integer> numbers() {
        return KNOWN.stream().boxed().toList();
    }

    /// All names, in alphabetical order.
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
