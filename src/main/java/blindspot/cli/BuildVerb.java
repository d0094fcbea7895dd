package blindspot.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What verbs for building the program have in common: they are not listed in the help, and their first argument is a folder.
final class BuildVerb {
    private BuildVerb() {}

    static CommandSpec named(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().hidden(true);
        spec.addPositional(PositionalParamSpec.builder().index("0").type(Path.class).required(true).build());
        return spec;
    }

    /// With paths behind the folder, at least one.
    static CommandSpec withPaths(String name) {
        return named(name)
                .addPositional(PositionalParamSpec.builder()
                        .index("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .required(true)
                        .build());
    }

    /// The paths behind the folder.
    ///
    /// @throws UncheckedIOException when one is not there: an image that was made all the same would lack what is done with it
    static List<String> paths(ParseResult arguments) {
        List<String> paths = arguments.matchedPositionalValue(1, List.of());
        for (String path : paths) {
            if (!Files.exists(Path.of(path))) {
                throw new UncheckedIOException(new NoSuchFileException(path));
            }
        }
        return paths;
    }
}
