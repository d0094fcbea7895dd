package blindspot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Who may use whom, and what may be done where. This is the design: change the order here or change the code, and
/// never write an exception.
final class ArchitectureTest {
    /// Each package may use those before it. The root package (`Launcher`) is above all of them.
    private static final List<String> ORDER = List.of(
            "model",
            "task",
            "i18n",
            "store",
            "source",
            "decode",
            "query",
            "load",
            "topology",
            "cloudwatch",
            "layout",
            "capture",
            "matching",
            "template",
            "whatif",
            "simulation",
            "replay",
            "answer",
            "quiz",
            "lesson",
            "settings",
            "about",
            "intake",
            "opening",
            "sketch",
            "description",
            "ui",
            "cli");

    /// The same inside `ui`. Packages of one row do not know each other; `ui` itself (`App`) is above all of them.
    private static final List<List<String>> ORDER_IN_UI = List.of(
            List.of("fx"),
            List.of("control"),
            List.of("feature"),
            List.of("session"),
            List.of("about", "bucket", "format", "report", "open", "filter", "records", "diagram", "timeline",
                    "inspect",
                    "mapping", "matrix", "path", "pathlist", "tour",
                    "quiz",
                    "journey", "lesson", "present", "help", "whatif",
                    "export",
                    "settings"),
            List.of("shell"));

    private static final List<String> PACKAGES_IN_UI = ORDER_IN_UI.stream().flatMap(List::stream).toList();

    /// A library, and the packages that may use it. What is not named here may not be used at all.
    record Library(String classes, List<String> users) {
        @Override
        public String toString() {
            return classes;
        }
    }

    private static final List<String> FILE_FORMATS = List.of(
            "blindspot.decode.json..", "blindspot.decode.csv..", "blindspot.topology..", "blindspot.simulation..",
            "blindspot.template..",
            "blindspot.quiz..",
            "blindspot.settings..",
            "blindspot.cli..");

    private static final List<Library> LIBRARIES = List.of(
            new Library("javafx..", List.of("blindspot", "blindspot.ui..")),
            new Library("atlantafx..", List.of("blindspot.ui..")),
            new Library("org.kordamp.ikonli..", List.of("blindspot.ui..")),
            new Library("tools.jackson..", FILE_FORMATS),
            new Library("tools.jackson.dataformat.csv..", List.of("blindspot.decode.csv..")),
            new Library("com.fasterxml.jackson..", FILE_FORMATS),
            new Library("picocli..", List.of("blindspot.cli..")),
            new Library("net.harawata.appdirs..", List.of("blindspot.settings..")),
            new Library("software.amazon.awssdk..", List.of("blindspot.source.s3..")),
            new Library("org.apache.commons.compress..", List.of("blindspot.source.archive..")),
            new Library("dev.hardwood..", List.of("blindspot.decode.parquet..")));

    private static final int LONGEST_FILE = 400;
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ArchitectureTest::isOfTheProgram)
            .importPackages("blindspot");

    @ParameterizedTest
    @FieldSource("ORDER")
    void usesOnlyPackagesBeforeIt(String name) {
        var forbidden = new ArrayList<String>();
        forbidden.add("blindspot");
        ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size())
                .forEach(later -> forbidden.add("blindspot." + later + ".."));
        check(
                noClasses().that()
                        .resideInAPackage("blindspot." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden.toArray(String[]::new)));
    }

    @ParameterizedTest
    @FieldSource("PACKAGES_IN_UI")
    void usesOnlyPackagesBeforeItInsideUi(String name) {
        var forbidden = new ArrayList<String>();
        forbidden.add("blindspot.ui");
        var reached = false;
        for (var row : ORDER_IN_UI) {
            reached |= row.contains(name);
            if (reached) {
                row.stream()
                        .filter(other -> !other.equals(name))
                        .forEach(other -> forbidden.add("blindspot.ui." + other + ".."));
            }
        }
        check(
                noClasses().that()
                        .resideInAPackage("blindspot.ui." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden.toArray(String[]::new)));
    }

    /// What AWS states is known without a picture of it.
    @Test
    void knowsNoTopologyInAnInventory() {
        check(
                noClasses().that()
                        .resideInAPackage("blindspot.topology.inventory..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("blindspot.topology"));
    }

    @Test
    void hasNoPackageOutsideTheOrder() {
        check(
                classes().should()
                        .resideInAnyPackage(
                                Stream.concat(Stream.of("blindspot"),
                                        ORDER.stream().map(name -> "blindspot." + name + ".."))
                                        .toArray(String[]::new)));
        check(
                classes().that()
                        .resideInAPackage("blindspot.ui..")
                        .should()
                        .resideInAnyPackage(
                                Stream.concat(
                                        Stream.of("blindspot.ui"),
                                        PACKAGES_IN_UI.stream().map(name -> "blindspot.ui." + name + ".."))
                                        .toArray(String[]::new)));
    }

    @Test
    void hasNoCycles() {
        check(slices().matching("blindspot.(*)..").should().beFreeOfCycles());
        check(slices().matching("blindspot.ui.(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void keepsALibraryWhereItBelongs(Library library) {
        check(
                noClasses().that()
                        .resideOutsideOfPackages(library.users().toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library.classes()));
    }

    @Test
    void usesNoLibraryThatHasNoRule() {
        var known = Stream.concat(
                Stream.of("", "blindspot..", "java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.."),
                LIBRARIES.stream().map(Library::classes));
        check(classes().should().onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new))));
    }

    @Test
    void keepsNodesAndViewsOutOfModels() {
        check(
                noClasses().that()
                        .haveNameMatching("blindspot\\.ui\\..*Model(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("javafx.scene..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching("blindspot\\.ui\\..*View(\\$.*)?"));
    }

    @Test
    void keepsLoadingOutOfViews() {
        check(
                noClasses().that()
                        .haveNameMatching("blindspot\\.ui\\..*View(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("blindspot.source..", "blindspot.decode..", "blindspot.load.."));
    }

    @Test
    void startsThreadsOnlyInTask() {
        var starters = Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread");
        check(
                noClasses().that()
                        .resideOutsideOfPackage("blindspot.task..")
                        .should()
                        .accessTargetWhere(
                                access(
                                        "starts a thread",
                                        it -> it.getTargetOwner().isAssignableTo(Thread.class)
                                                && starters.contains(it.getName())))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.concurrent.Executors")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ThreadPoolExecutor.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ForkJoinPool.class)
                        .orShould()
                        .dependOnClassesThat()
                        .haveSimpleName("Timer"));
    }

    @Test
    void callsRunLaterOnlyInUiFx() {
        check(
                noClasses().that()
                        .resideOutsideOfPackage("blindspot.ui.fx..")
                        .should()
                        .accessTargetWhere(
                                access(
                                        "calls Platform.runLater",
                                        it -> it.getTargetOwner().getName().equals("javafx.application.Platform")
                                                && it.getName().equals("runLater"))));
    }

    /// JavaFX cannot wrap every text.
    @Test
    void wrapsLabelsOnlyInOneWay() {
        check(
                noClasses().should()
                        .accessTargetWhere(access("calls setWrapText", it -> it.getName().equals("setWrapText"))));
    }

    /// What only may belong together is said beside a record, and neither drawn, nor counted, nor given out.
    @Test
    void tellsPossibleMatchesOnlyBesideARecord() {
        check(
                noClasses().that()
                        .resideOutsideOfPackages("blindspot.matching..", "blindspot.ui.inspect..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("blindspot.matching.."));
    }

    @Test
    void writesToTheConsoleOnlyInCli() {
        check(
                noClasses().that()
                        .resideOutsideOfPackage("blindspot.cli..")
                        .should()
                        .accessTargetWhere(
                                access(
                                        "writes to the console",
                                        it -> it.getTargetOwner().isEquivalentTo(System.class)
                                                && Set.of("out", "err").contains(it.getName())))
                        .orShould()
                        .accessTargetWhere(
                                access(
                                        "prints a stack trace to the console",
                                        it -> it.getTargetOwner().isAssignableTo(Throwable.class)
                                                && it.getDescription().contains(".printStackTrace()>"))));
    }

    @Test
    void hasNoMutableStatics() {
        check(
                fields().that(describe("are written in a source file", ArchitectureTest::isWritten))
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    @Test
    void hasNoSingletons() {
        check(methods().should().notHaveName("getInstance"));
    }

    @Test
    void marksEveryPackageForNullness() {
        check(classes().should(resideInANullMarkedPackage()));
    }

    @Test
    void keepsFilesShort() throws IOException {
        var tooLong = new TreeMap<Path, Long>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var lines = lineCount(file);
                if (lines > LONGEST_FILE) {
                    tooLong.put(file, lines);
                }
            });
        }
        assertEquals(Map.of(), tooLong, "files over " + LONGEST_FILE + " lines");
    }

    /// Whether a class was compiled from a source of the program and not of its tests, wherever it was compiled to.
    private static boolean isOfTheProgram(Location location) {
        String path = location.asURI().getSchemeSpecificPart();
        String source = path.substring(path.lastIndexOf("/blindspot/") + 1).replaceFirst("(\\$.*)?\\.class$", ".java");
        return Files.exists(SOURCES.resolve(source));
    }

    /// A rule about a package that has no classes yet holds.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String what, Predicate<JavaAccess<?>> condition) {
        return describe(what, condition);
    }

    private static boolean isWritten(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(item, "no @NullMarked on " + item.getPackageName()));
                }
            }
        };
    }

    private static long lineCount(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
