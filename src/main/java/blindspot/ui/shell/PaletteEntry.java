package blindspot.ui.shell;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.ui.feature.Choice;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Something that can be called by its name: a command, or one of the things that can be chosen of a command.
///
/// @param name in the language of now
/// @param other in the other language; of one of several things only the command has a name there
/// @param keys that call it; empty for none
/// @param command is called, or is of what is chosen
/// @param action what is done where it can be called
record PaletteEntry(String name, String other, String keys, Command command, Runnable action) {
    /// All that there is of these commands, in their order.
    static List<PaletteEntry> of(Commands commands, Messages messages) {
        Messages other = Messages.in(other(messages.language()));
        return commands.all().stream().flatMap(command -> of(command, messages, other).stream()).toList();
    }

    /// A command that only leads to a choice is called by what can be chosen.
    private static List<PaletteEntry> of(Command command, Messages messages, Messages other) {
        String name = CommandTexts.name(messages, command);
        String elsewhere = CommandTexts.name(other, command);
        String keys = CommandTexts.shortcuts(command);
        List<Choice> choices = command.showing() instanceof Showing.Choices all ? all.all() : List.of();
        List<PaletteEntry> result = new ArrayList<>();
        if (choices.isEmpty() || !keys.isEmpty()) {
            result.add(new PaletteEntry(name, elsewhere, keys, command, command::call));
        }
        for (Choice choice : choices) {
            result.add(
                    new PaletteEntry(
                            messages.text("palette.choice", name, choice.name().getValue()), elsewhere, "", command,
                            choice.action()));
        }
        return result;
    }

    private static Language other(Language language) {
        return Stream.of(Language.values()).filter(each -> each != language).findFirst().orElse(language);
    }

    boolean enabled() {
        return command.enabled().getValue();
    }
}
