package blindspot.description;

import java.util.List;
import java.util.Optional;

/// A picture in words. Its texts may hold names from outside as they are: whoever shows them makes them fit
/// ([DescriptionText], [DescriptionPage]).
///
/// @param summary what it is a picture of
public record Description(String title, List<String> summary, List<Section> sections) {
    /// A part of it: sentences, and perhaps a table.
    public record Section(String heading, List<String> sentences, Optional<Listing> listing) {
        public Section {
            sentences = List.copyOf(sentences);
        }

        public static Section of(String heading, List<String> sentences) {
            return new Section(heading, sentences, Optional.empty());
        }

        public static Section of(String heading, Listing listing) {
            return new Section(heading, List.of(), Optional.of(listing));
        }
    }

    public Description {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }
}
