package blindspot.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The notices of the program and of everything that is shipped with it, and the texts of the licences that they name.
///
/// They stand in `assets/licences/notices.txt`: for each a line with `== ` and its name, one with its `jars:`, one with its
/// `licence:`, and then its text.
public final class Notices {
    private static final String FOLDER = "/assets/licences/";
    private static final String NAME = "== ";
    private static final String JARS = "jars:";
    private static final String LICENCE = "licence:";

    /// Those that a text may name, behind whose copyright it is.
    private static final List<String> LICENCES = List.of("BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "MIT");

    /// An archive's name, and behind it a hyphen and its version.
    private static final Pattern JAR = Pattern.compile("(.+?)-\\d.*\\.jar");

    private final List<Notice> all;

    private Notices(List<Notice> all) {
        this.all = List.copyOf(all);
    }

    /// Those that come with the program.
    public static Notices read() {
        return parse(resource("notices.txt"));
    }

    static Notices parse(String text) {
        List<Notice> notices = new ArrayList<>();
        for (String block : text.split("(?m)^" + NAME, -1)) {
            if (!block.isBlank()) {
                List<String> lines = block.lines().toList();
                notices.add(
                        new Notice(
                                lines.getFirst(), words(after(JARS, lines.get(1))), after(LICENCE, lines.get(2)),
                                lines.stream().skip(3).collect(Collectors.joining("\n")).strip()));
            }
        }
        return new Notices(notices);
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("no " + key + " in " + line);
        }
        return line.substring(key.length()).strip();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /// By name.
    public List<Notice> all() {
        return all;
    }

    /// What a notice says, and behind it the words of each licence that it names.
    public String whole(Notice notice) {
        return Stream.concat(Stream.of(head(notice)), licencesOf(notice).map(Notices::licence))
                .collect(Collectors.joining("\n\n" + "-".repeat(20) + "\n\n"));
    }

    /// All notices, and behind them the words of each licence once.
    public String together() {
        return Stream
                .concat(all.stream().map(Notices::head),
                        all.stream().flatMap(Notices::licencesOf).distinct().sorted().map(Notices::licence))
                .collect(Collectors.joining("\n\n" + "-".repeat(20) + "\n\n", "", "\n"));
    }

    private static String head(Notice notice) {
        return (notice.name() + "\n" + notice.licence() + "\n\n" + notice.text()).strip();
    }

    private static Stream<String> licencesOf(Notice notice) {
        return Stream.concat(Stream.of(notice.licence()), LICENCES.stream().filter(each -> names(notice.text(), each)))
                .distinct();
    }

    private static boolean names(String text, String licence) {
        return text.contains(". " + licence + ".");
    }

    private static String licence(String name) {
        return name + "\n\n" + resource(name + ".txt").strip();
    }

    /// Those of these archives, given as paths or names of files, that no notice is of.
    public List<String> without(Collection<String> jars) {
        return jars.stream().filter(jar -> jar.endsWith(".jar")).filter(jar -> !isNoticed(jar)).toList();
    }

    private boolean isNoticed(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        Matcher jar = JAR.matcher(file);
        return jar.matches() && all.stream().anyMatch(notice -> notice.jars().contains(jar.group(1)));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
