package blindspot.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.template.Recording;
import blindspot.template.TrafficType;
import blindspot.topology.TopologyFile;
import blindspot.ui.OtherPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import blindspot.whatif.PretendedLogs;
import blindspot.whatif.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhatIfModelTest {
    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Session session = new Session(
            jobs, Lesson.open(Lesson.FIRST).topology(), Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private final Pretending pretending = new Pretending(session);
    private final WhatIfModel model = new WhatIfModel(session, pretending, jobs);

    @Test
    void beginsWithTheRecommendedFlowLogsOfBothVpcs() {
        assertThat(page().choices()).extracting(WhatIfPage.Choice::name).containsExactly("VPC A", "VPC B");
        assertThat(page().logs().scopes()).hasSize(2);
        assertThat(page().could()).containsExactly(
                "Leg 1: EC2 yes, Endpoint yes", "Leg 2: never logged, whatever flow logs there are",
                "Leg 3: NLB yes, ALB yes", "Leg 4: ALB yes, EC2 yes");
        assertThat(page().lacking()).singleElement().asString().startsWith("These fields are enough");
        assertThat(page().fields()).isEqualTo("24 of 54 fields are chosen.");
    }

    @Test
    void whereOnlyRecordsSayThatItIsPrivateLinkWhatFollowsIsSaidWithThatCondition() {
        session.show(OtherPath.records(), OtherPath.inferredPrivateLink(), false);
        assertThat(page().could())
                .contains("Leg 2: If this is PrivateLink: never logged, whatever flow logs there are");
        session.speak(Language.JAPANESE);
        assertThat(page().could()).contains("区間 2：PrivateLink であれば：どのようなフローログがあっても記録されません");
    }

    @Test
    void saysWhatOneInterfaceAloneCouldRecordInBothLanguages() {
        model.use(Scope.Level.NETWORK_INTERFACE);
        List<WhatIfPage.Choice> all = page().choices();
        assertThat(all).hasSize(5);
        all.stream().skip(1).forEach(choice -> model.monitor(choice.scope(), false));
        assertThat(page().could()).startsWith("Leg 1: EC2 yes, Endpoint no").endsWith("Leg 4: ALB no, EC2 no");
        session.speak(Language.JAPANESE);
        assertThat(page().could()).startsWith("区間 1：EC2 可、エンドポイント 不可");
        model.monitor(all.getFirst().scope(), false);
        assertThat(model.hasText()).isFalse();
        assertThat(model.text().getValue()).isEqualTo("フローログの対象を 1 つ以上選んでください。");
    }

    @Test
    void saysWhatTheChosenFieldsCouldNotTell() {
        model.chooseFields("default");
        assertThat(page().lacking())
                .contains("Without tcp-flags, who opened a connection is a guess.")
                .anyMatch(said -> said.startsWith("Without pkt-srcaddr, pkt-dstaddr, "))
                .anyMatch(said -> said.startsWith("Without flow-direction, "));
        model.choose(Field.TCP_FLAGS, true);
        assertThat(page().lacking()).noneMatch(said -> said.contains("tcp-flags"));
        model.choose(Field.SRCADDR, false);
        assertThat(page().lacking()).first().isEqualTo("Without srcaddr, records could not be put on the path.");
    }

    /// A record has at least one field.
    @Test
    void theLastFieldStays() {
        List<Field> chosen = page().logs().recording().fields();
        chosen.forEach(field -> model.choose(field, false));
        assertThat(page().logs().recording().fields()).containsExactly(chosen.getLast());
    }

    @Test
    void typeAndIntervalAreSaidAndStandInTheText() {
        model.record(TrafficType.REJECT);
        model.sumUpTo(600);
        assertThat(page().notes()).hasSize(2).first().asString().startsWith("Only rejected traffic");
        assertThat(model.text().getValue())
                .contains("--traffic-type REJECT", "--max-aggregation-interval 600", "\"${VPC_A:?}\"");
        model.make(WhatIfModel.Made.STACK);
        JsonNode stack = new JsonMapper().readTree(model.text().getValue());
        assertThat(stack.at("/Resources/FlowLogB/Properties/TrafficType").asString()).isEqualTo("REJECT");
        assertThat(stack.path("Description").asString()).contains("AWS charges");
    }

    @Test
    void everyChangeCanBeTakenBack() {
        PretendedLogs first = pretending.logs().get();
        assertThat(pretending.undoable().get()).isFalse();
        model.use(Scope.Level.SUBNET);
        model.record(TrafficType.ALL);
        model.record(TrafficType.ACCEPT);
        PretendedLogs last = pretending.logs().get();
        pretending.undo();
        pretending.undo();
        assertThat(pretending.logs().get()).isEqualTo(first);
        assertThat(pretending.undoable().get()).as("what changes nothing is no step").isFalse();
        pretending.redo();
        pretending.redo();
        assertThat(pretending.logs().get()).isEqualTo(last);
        assertThat(pretending.redoable().get()).isFalse();
        for (int i = 0; i < 300; i++) {
            model.sumUpTo(i % 2 == 0 ? 600 : 60);
        }
        int steps = 0;
        while (pretending.undoable().get()) {
            pretending.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(100);
    }

    /// Indexes of another path mean other things, so nothing of the first can be taken back on it.
    @Test
    void anotherPathIsPretendedAnew() {
        model.monitor(new Scope.OfVpc(1), false);
        model.record(TrafficType.ACCEPT);
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        assertThat(page().logs().scopes()).isEqualTo(Set.of(new Scope.OfVpc(0), new Scope.OfVpc(1)));
        assertThat(page().logs().recording().trafficType()).isEqualTo(TrafficType.ACCEPT);
        assertThat(pretending.undoable().get()).isFalse();
        assertThat(page().could()).first().asString().startsWith("Leg 1: ");
    }

    @Test
    void recordsAndFilterStayAsTheyAre() {
        session.show(OtherPath.records(), OtherPath.privateLink(), false);
        FlowTable table = session.table();
        Object picture = session.picture().get();
        pretending.enter();
        model.use(Scope.Level.NETWORK_INTERFACE);
        model.chooseFields("default");
        pretending.leave();
        assertThat(session.table()).isSameAs(table);
        assertThat(session.picture().get()).isSameAs(picture);
    }

    @Test
    void theBucketThatIsNamedStandsInTheCommandsAndInTheStack() {
        assertThat(model.text().getValue()).contains("LOG_BUCKET");
        model.deliverTo(" lesson-of-monday ");
        assertThat(model.bucketFault().getValue()).isEmpty();
        assertThat(model.text().getValue())
                .contains("--log-destination arn:aws:s3:::lesson-of-monday")
                .doesNotContain("LOG_BUCKET");
        model.make(WhatIfModel.Made.STACK);
        JsonNode stack = new JsonMapper().readTree(model.text().getValue());
        assertThat(stack.at("/Resources/LogBucket/Properties/BucketName").asString()).isEqualTo("lesson-of-monday");
    }

    @Test
    void aNameThatS3WouldNotTakeIsSaidAndLeftOut() {
        model.deliverTo("Lesson of Monday");
        assertThat(model.bucketFault().getValue())
                .startsWith("“Lesson of Monday” cannot be the name of an S3 bucket. A name has 3 to 63 characters");
        assertThat(model.text().getValue()).contains("LOG_BUCKET").doesNotContain("Monday");
        session.speak(Language.JAPANESE);
        assertThat(model.bucketFault().getValue()).startsWith("「Lesson of Monday」は S3 バケット");
        model.deliverTo("");
        assertThat(model.bucketFault().getValue()).isEmpty();
    }

    @Test
    void theTextIsSavedAsItIsShown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(model.made().get().fileName());
        model.save(file);
        assertThat(Files.readString(file)).isEqualTo(model.text().getValue());
        assertThat(model.saved().get()).contains("create-flow-logs.sh");
        model.sumUpTo(600);
        assertThat(model.saved().get()).as("it is no longer what was saved").isEmpty();
        model.save(folder);
        assertThat(session.problem().get()).get()
                .extracting(problem -> problem.code())
                .isEqualTo("output-not-written");
    }

    /// What stands there instead of a text is no text for a shell.
    @Test
    void thereIsNothingToCopyOrSaveWhereOneThingWouldHaveTwoFlowLogs(@TempDir Path folder) throws IOException {
        String path = Files.readString(Path.of("assets/lessons/privatelink/topology.json"));
        String same = path.replaceAll("\"id\": \"(subnets-[ab])\"", "$0, \"subnetId\": \"subnet-0a1b2c3d\"");
        Path file = Files.writeString(folder.resolve("same.json"), same);
        session.show(FlowTable.empty(), TopologyFile.read(file), false);
        model.use(Scope.Level.SUBNET);
        assertThat(model.text().getValue()).contains("subnet-0a1b2c3d").doesNotContain("aws ec2");
        assertThat(model.hasText()).isFalse();
    }

    @Test
    void aNamedFormatIsKnownAgain() {
        assertThat(WhatIfModel.isFormat(page(), "recommended")).isTrue();
        model.chooseFields("default");
        assertThat(WhatIfModel.isFormat(page(), "default")).isTrue();
        assertThat(page().logs().recording().fields()).isEqualTo(Recording.fields("default"));
        model.choose(Field.REGION, true);
        assertThat(WhatIfModel.isFormat(page(), "default")).isFalse();
    }

    private WhatIfPage page() {
        return model.page().getValue();
    }
}
