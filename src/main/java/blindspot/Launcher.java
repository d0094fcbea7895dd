package blindspot;

import blindspot.cli.Cli;
import blindspot.ui.FxApplication;

/// Where the program starts. A verb goes to the command line, anything else opens the window.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Cli cli = new Cli();
        if (arguments.length > 0 && cli.knows(arguments[0])) {
            System.exit(cli.run(arguments));
        }
        try {
            FxApplication.open(arguments);
        } catch (UnsupportedOperationException | LinkageError e) {
            System.exit(cli.tellNoWindow(arguments, e));
        }
    }
}
