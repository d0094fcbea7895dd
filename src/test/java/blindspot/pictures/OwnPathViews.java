package blindspot.pictures;

import blindspot.model.LogStatus;
import blindspot.simulation.Scenario;
import blindspot.topology.Form;
import blindspot.ui.App;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What is drawn of logs that nobody says a word about, or only an inventory.
final class OwnPathViews {
    private static final List<Path> LESSON = List.of(
            Path.of("assets/lessons/privatelink/vpc-a.log"), Path.of("assets/lessons/privatelink/vpc-b.log"));

    private static final Path FOREIGN = Path.of("assets/lessons/privatelink/topology.json");

    private final Path folder;
    private final List<View> views = new ArrayList<>();

    OwnPathViews() throws IOException {
        folder = Files.createTempDirectory("pictures");
        Path plain = simulate(Scenario.PLAIN, "v5");
        Path zones = simulate(Scenario.TWO_ZONES, "v5");
        Path default2 = simulate(Scenario.TWO_ZONES, "v2");
        Path three = simulate(Scenario.TWO_ENDPOINTS, "v5");
        add("logs", log(plain, "vpc-a"), log(plain, "vpc-b"));
        add("inventory", log(zones, "vpc-a"), log(zones, "vpc-b"), zones.resolve("inventory"));
        add("only-a", log(plain, "vpc-a"));
        add("only-b", log(plain, "vpc-b"));
        add("peering", log(simulate(Scenario.PEERING, "v5"), "vpc-a"),
                log(folder.resolve("peering-v5"), "vpc-b"));
        add("nat", log(simulate(Scenario.NAT, "v5"), "vpc-a"));
        add("default-format", log(default2, "vpc-a"), log(default2, "vpc-b"));
        add("three-vpcs", log(three, "vpc-a"), log(three, "vpc-b"), log(three, "vpc-c"));
        Path overlapping = simulate(Scenario.OVERLAPPING_CIDRS, "v5");
        add("overlapping", log(overlapping, "vpc-a"), log(overlapping, "vpc-b"), overlapping.resolve("inventory"));
        Path kept = simulate(Scenario.KEEP_ALIVE, "v2", 2);
        add("one-of-two-zones", log(kept, "vpc-a"), log(kept, "vpc-b"));
        add("foreign-topology", log(plain, "vpc-a"), log(plain, "vpc-b"), FOREIGN);
        views.add(new View("own-ambiguous", app -> app.open(LESSON)));
        views.add(new View("own-chooser", app -> {
            open(app, log(three, "vpc-a"), log(three, "vpc-b"), log(three, "vpc-c"));
            app.commands().named("choose-path").call();
        }));
        views.add(new View("own-quiz", app -> {
            open(app, log(folder.resolve("nat-v5"), "vpc-a"));
            app.session().use(Mode.QUIZ);
        }));
        views.add(new View("own-journey", app -> {
            open(app, log(plain, "vpc-b"));
            app.session().use(Mode.JOURNEY);
        }));
        views.add(new View("own-expanded", app -> {
            open(app, log(zones, "vpc-a"), log(zones, "vpc-b"));
            app.session().drawAs(Form.EXPANDED);
        }));
        views.add(new View("own-projector", app -> {
            open(app, log(zones, "vpc-a"), log(zones, "vpc-b"));
            app.commands().named("projector").call();
        }));
        views.add(new View("own-projector-expanded", app -> {
            open(app, log(zones, "vpc-a"), log(zones, "vpc-b"), zones.resolve("inventory"));
            app.session().drawAs(Form.EXPANDED);
            app.commands().named("projector").call();
        }));
        views.add(new View("own-projector-only-b", app -> {
            open(app, log(plain, "vpc-b"));
            app.commands().named("projector").call();
        }));
        views.add(new View("own-record-elsewhere", app -> {
            open(app, log(plain, "vpc-a"), log(plain, "vpc-b"));
            app.session().selection().select(elsewhere(app.session()));
        }));
        views.add(new View("own-no-path-of-record", app -> {
            app.open(List.of(plain));
            app.session().selection().select(elsewhere(app.session()));
            app.commands().named("draw-path").call();
        }));
        views.add(new View("own-none", app -> app.open(List.of(
                Files.writeString(folder.resolve("none.log"), """
                        srcaddr dstaddr srcport dstport packets bytes start end action
                        192.0.2.10 198.51.100.20 40000 443 4 240 1700000000 1700000060 ACCEPT
                        """)))));
    }

    List<View> all() {
        return List.copyOf(views);
    }

    private void add(String name, Path... files) {
        views.add(new View("own-" + name, app -> open(app, files)));
    }

    private static void open(App app, Path... files) {
        app.open(List.of(files));
        app.workbench().player().change(before -> before.seek(before.start() + 20_000.0));
    }

    /// A record of packets that is on no leg.
    private static int elsewhere(Session session) {
        return IntStream.range(0, session.table().rowCount())
                .filter(row -> session.picture().get().evidence().leg(row) == 0
                        && session.table().logStatus(row) == LogStatus.OK)
                .findFirst()
                .orElse(Selection.NO_ROW);
    }

    private static Path log(Path capture, String vpc) {
        return new SimulatedCapture(capture).log(vpc);
    }

    private Path simulate(Scenario scenario, String format) throws IOException {
        return SimulatedCapture.write(folder, scenario, format).folder();
    }

    private Path simulate(Scenario scenario, String format, int zones) throws IOException {
        return SimulatedCapture.write(folder, scenario, format, zones).folder();
    }
}
