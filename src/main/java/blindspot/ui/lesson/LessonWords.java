package blindspot.ui.lesson;

import blindspot.i18n.Messages;
import blindspot.lesson.Outline;
import blindspot.model.Printable;
import java.util.ArrayList;
import java.util.List;

/// Puts a lesson into words.
final class LessonWords {
    private final Messages messages;

    LessonWords(Messages messages) {
        this.messages = messages;
    }

    String title(LessonEntry entry) {
        return entry.outline()
                .map(outline -> messages.text(outline.title()))
                .orElseGet(() -> Printable.of(entry.name()));
    }

    /// How long it takes, what its records are, whose it is; or that it cannot be read.
    String about(LessonEntry entry) {
        return entry.outline()
                .map(outline -> messages.text(
                        entry.own() ? "lessons.about.own" : "lessons.about", outline.minutes(),
                        messages.text(outline.simulated().isPresent() ? "lessons.simulated" : "lessons.recorded")))
                .orElseGet(() -> messages.text("lessons.unreadable"));
    }

    /// What it teaches, and the notes for who teaches it; what is wrong where it cannot be read.
    String whole(LessonEntry entry) {
        List<String> parts = new ArrayList<>();
        entry.problem().ifPresent(problem -> {
            parts.add(messages.problem(problem));
            parts.add(messages.remedy(problem));
        });
        entry.outline().ifPresent(outline -> {
            parts.add(messages.text(outline.teaches()));
            notes(outline, parts);
        });
        return String.join("\n\n", parts);
    }

    private void notes(Outline outline, List<String> parts) {
        if (!outline.notes().isEmpty()) {
            parts.add(messages.text("lessons.notes"));
            outline.notes().forEach(note -> parts.add(messages.text(note)));
        }
    }
}
