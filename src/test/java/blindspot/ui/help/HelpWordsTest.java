package blindspot.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.Term;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HelpWordsTest {
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));

    @Test
    void theGlossaryExplainsEveryTermInOneSentenceWithAPageOfAws() {
        for (Language language : Language.values()) {
            HelpPage glossary = words(language).glossary();
            List<HelpEntry> entries = glossary.sections().getFirst().entries();
            assertThat(entries).hasSize(Term.values().length);
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.title()).isNotBlank();
                assertThat(entry.text()).endsWith(language == Language.ENGLISH ? "." : "。");
                assertThat(entry.page().orElseThrow().getHost()).isEqualTo("docs.aws.amazon.com");
            });
        }
        assertThat(Term.values()).extracting(Term::code)
                .contains(
                        "endpoint", "network-load-balancer", "application-load-balancer", "network-interface",
                        "flow-log",
                        "aggregation-interval", "log-status", "security-group", "network-acl", "privatelink");
    }

    @Test
    void everyPartOfTheWindowIsExplainedWithTheWordsThatOneMeetsThere() {
        for (Language language : Language.values()) {
            for (Topic topic : Topic.values()) {
                HelpPage page = words(language).of(Subject.of(topic));
                assertThat(page.title()).isNotBlank();
                assertThat(page.lead()).isNotBlank();
                assertThat(page.sections().getLast().entries()).hasSize(topic.terms().size()).isNotEmpty();
            }
        }
    }

    @Test
    void ofOneThingItSaysWhatItIsFirst() {
        HelpPage page = words(Language.ENGLISH)
                .of(new Subject(Topic.NODE, "It is this one.", Optional.of(Term.ENDPOINT)));
        assertThat(page.sections().getFirst().entries().getFirst().text()).isEqualTo("It is this one.");
        assertThat(page.sections().getLast().entries().getFirst().title()).isEqualTo("Interface endpoint");
    }

    @Test
    void whatIsNeverRecordedSaysWhereItWouldBeAndWhatShowsItInstead() {
        HelpPage page = words(Language.ENGLISH).neverLogged(Optional.of(LESSON));
        List<HelpEntry> never = page.sections().getFirst().entries();
        assertThat(never).hasSize(10).allSatisfy(entry -> {
            assertThat(entry.here()).startsWith("On this picture: ");
            assertThat(entry.instead()).isNotEmpty();
            assertThat(entry.page()).isPresent();
        });
        assertThat(never.get(7).here()).isEqualTo("On this picture: yes, at leg 2.");
        assertThat(never.getFirst().here()).isEqualTo("On this picture: cannot be told. It would be at EC2.");
        assertThat(never.getLast().here()).isEqualTo("On this picture: no.");
        assertThat(page.sections()).hasSize(3).allSatisfy(section -> assertThat(section.entries()).isNotEmpty());
        assertThat(words(Language.JAPANESE).neverLogged(Optional.empty()).sections().getFirst().entries())
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.here()).isEmpty());
    }

    private static HelpWords words(Language language) {
        return new HelpWords(Messages.in(language));
    }
}
