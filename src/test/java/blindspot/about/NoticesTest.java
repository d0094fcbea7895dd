package blindspot.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NoticesTest {
    /// What is on the class path of tests only, by the beginnings of the archives' names. The image looks at its own class
    /// path as well, in `self-test`.
    private static final Set<String> NOT_SHIPPED = Set.of(
            "apiguardian", "archunit", "assertj", "byte-buddy", "duckdb", "error_prone", "failureaccess", "guava",
            "hamcrest", "itu", "j2objc", "jackson-core-2", "jackson-databind-2", "jackson-dataformat-xml",
            "jackson-dataformat-yaml", "jakarta", "jazzer", "jetty", "jimfs", "json-schema-validator", "junit",
            "listenablefuture",
            "opentest4j", "org.osgi", "s3proxy", "snakeyaml", "stax2", "surefire", "testfx", "woodstox");

    private final Notices notices = Notices.read();

    @Test
    void everythingThatIsShippedHasANotice() {
        List<String> jars = new ArrayList<>();
        for (String paths : List.of(System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""))) {
            Collections.addAll(jars, paths.split(File.pathSeparator, -1));
        }

        assertThat(notices.without(jars)).map(path -> new File(path).getName())
                .filteredOn(name -> name.matches(".*-\\d.*"))
                .filteredOn(name -> NOT_SHIPPED.stream().noneMatch(name::startsWith))
                .isEmpty();
    }

    @Test
    void namesThoseWithoutANotice() {
        assertThat(notices.without(List.of("/opt/x/picocli-4.7.7.jar", "C:\\x\\new-thing-1.0.jar", "/opt/x/classes")))
                .containsExactly("C:\\x\\new-thing-1.0.jar");
    }

    @Test
    void passesOnTheWordsOfEachLicenceThatANoticeNames() {
        assertThat(notices.all()).hasSizeGreaterThan(15);
        for (Notice notice : notices.all()) {
            assertThat(notices.whole(notice)).as(notice.name()).contains(notice.licence(), notice.text());
        }
        Notice zstd =
                notices.all().stream().filter(notice -> notice.name().equals("zstd-jni")).findFirst().orElseThrow();
        assertThat(notices.whole(zstd)).contains("BSD 2-Clause License", "BSD 3-Clause License");
    }

    @Test
    void sayEachLicenceOnceWhereAllStandTogether() {
        assertThat(notices.together().split("Version 2.0, January 2004", -1)).hasSize(2);
        assertThat(notices.together()).contains("Luben Karavelov", "Cole Bemis", "Boost Software License");
    }
}
