package blindspot.cli;

import blindspot.about.Notices;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.store.FlowTable;
import blindspot.ui.HeadlessWindow;
import blindspot.ui.fx.Headless;
import blindspot.ui.session.Picture;
import java.io.File;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `self-test`: opens the window without a display with the lesson, prints what it shows as JSON, and fails when
/// something that must be there is missing, or something is there of which there is no notice. For checking an installed image; not listed in the help.
final class SelfTestCommand implements Command {
    private static final int RECORDS = 6;
    private static final List<LegState> STATES =
            List.of(LegState.RECORDED, LegState.NEVER_LOGGED, LegState.RECORDED, LegState.RECORDED);

    @Override
    public String name() {
        return "self-test";
    }

    @Override
    public CommandSpec spec(Messages messages) {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().hidden(true);
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Messages messages, PrintStream out, PrintStream err) {
        Headless.start();
        List<String> missing = new ArrayList<>();
        ObjectNode shown = JsonMapper.shared().createObjectNode();
        for (Language language : Language.values()) {
            Headless.call(() -> {
                look(language, shown.putObject(language.code()), missing);
                return language;
            });
        }
        Stream.of("java.class.path", "jdk.module.path")
                .map(paths -> System.getProperty(paths, ""))
                .forEach(paths -> Notices.read()
                        .without(List.of(paths.split(File.pathSeparator, -1)))
                        .forEach(jar -> missing.add("notice of " + jar)));
        ArrayNode list = shown.putArray("missing");
        missing.forEach(list::add);
        out.println(shown.toPrettyString());
        return missing.isEmpty() ? Cli.DONE : Cli.REPORTED;
    }

    private static void look(Language language, ObjectNode shown, List<String> missing) {
        try (HeadlessWindow window =
                new HeadlessWindow(new HeadlessWindow.Look(language, false, ZoneId.of("Asia/Tokyo"), 1280, 720))) {
            window.workbench().open().openLesson();
            look(window.picture(), shown, missing);
            lookForTexts(window, language, shown.putArray("texts"), missing);
        }
    }

    private static void look(Picture picture, ObjectNode shown, List<String> missing) {
        List<LegView> views = picture.legViews();
        ArrayNode legs = shown.putArray("legs");
        for (int i = 0; i < views.size(); i++) {
            LegView view = views.get(i);
            legs.addObject()
                    .put("leg", view.leg().number())
                    .put("state", view.state().code())
                    .put("records", view.records());
            if (i >= STATES.size() || view.state() != STATES.get(i)) {
                missing.add("state of leg " + view.leg().number());
            }
        }
        if (views.size() != STATES.size()) {
            missing.add("legs: " + views.size());
        }
        FlowTable table = picture.table();
        ArrayNode records = shown.putArray("records");
        for (int i = 0; i < picture.rows().size(); i++) {
            ObjectNode record = records.addObject();
            int row = picture.rows().row(i);
            table.segmentOf(row)
                    .format()
                    .forEach(name -> record.put(
                            name.text(), table.column(name).orElseThrow().text(row)));
        }
        if (records.size() != RECORDS) {
            missing.add("records: " + records.size());
        }
    }

    /// The words of the tube must be on the screen in the language.
    private static void lookForTexts(
            HeadlessWindow window, Language language, ArrayNode shown, List<String> missing) {
        List<String> visible = window.texts();
        Messages messages = Messages.in(language);
        String vpc = messages.text(
                window.workbench().session().topology().vpcs().get(1).name());
        for (String text : List.of(messages.text("tube.invisible", vpc), messages.text("tube.never"))) {
            if (visible.contains(text)) {
                shown.add(text);
            } else {
                missing.add("text: " + text);
            }
        }
    }
}
