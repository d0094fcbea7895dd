package blindspot.cli;

import blindspot.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `rehearse-verbs DIR PATH...`: does what users let the command line do, so that what its start needs can be recorded. For
/// building an image; not listed in the help. Checks the paths, each of which has to be there, and logs of its own in the
/// folder.
final class RehearseVerbsCommand implements Command {
    private static final int RECORDS = 100_000;
    private static final long BEGIN = 1_700_000_000;

    @Override
    public String name() {
        return "rehearse-verbs";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        return BuildVerb.withPaths(name());
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Path folder = arguments.matchedPositionalValue(0, Path.of(""));
        List<String> paths = BuildVerb.paths(arguments);
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(folder);
            Cli cli = new Cli();
            List<String> check = new ArrayList<>(List.of("check", "--json"));
            check.addAll(paths);
            cli.run(check.toArray(String[]::new), nowhere, err);
            cli.run(new String[] {"--help"}, nowhere, err);
            for (Path log : logs(folder)) {
                cli.run(new String[] {"check", log.toString()}, nowhere, err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Cli.DONE;
    }

    /// The same records as text and as gzip.
    private static List<Path> logs(Path folder) throws IOException {
        Path text = folder.resolve("rehearsal.log");
        Path gzip = folder.resolve("rehearsal.log.gz");
        StringBuilder lines = new StringBuilder();
        lines.append("version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end")
                .append(" action log-status\n");
        for (int i = 0; i < RECORDS; i++) {
            lines.append("2 123456789012 eni-0a 10.0.%d.%d 10.1.0.10 %d 443 6 %d %d %d %d %s OK%n".formatted(
                    i / 200 % 8, i % 200 + 10, 32_768 + i % 28_000, i % 40 + 1, i % 40 * 900 + 60, BEGIN + i / 100,
                    BEGIN + i / 100 + 59, i % 50 == 0 ? "REJECT" : "ACCEPT"));
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        Files.write(text, bytes);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(bytes);
        }
        return List.of(text, gzip);
    }
}
