package blindspot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What verbs for building the program have in common: they are not listed in the help, and their first argument is a folder.
final class BuildVerb {
    private BuildVerb() {}

    static CommandSpec named(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().hidden(true);
        spec.addPositional(PositionalParamSpec.builder().index("0").type(Path.class).required(true).build());
        return spec;
    }
}
