package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.TimeRange;
import blindspot.source.s3.LogPlace.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogKeyTest {
    private static final String NAME =
            "111122223333_vpcflowlogs_us-east-1_fl-0a1b2c3d4e5f60718_20240310T1425Z_1a2b3c4d.log.gz";

    /// 2024-03-10 14:25 UTC.
    private static final long START = 1_710_080_700;

    @ParameterizedTest
    @CsvSource({
        "'AWSLogs/111122223333/vpcflowlogs/us-east-1/2024/03/10/', '', false, false",
        "'AWSLogs/111122223333/vpcflowlogs/us-east-1/2024/03/10/14/', '', false, true",
        "'any/prefix/AWSLogs/111122223333/vpcflowlogs/us-east-1/2024/03/10/', 'any/prefix/', false, false",
        "'AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=us-east-1/year=2024/month=03/day=10/', '', true, false",
        "'p/AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=us-east-1/year=2024/month=03/day=10/hour=14/', 'p/', true, true",
    })
    void readsEveryLayoutOfFolders(String folder, String prefix, boolean hive, boolean hourly) {
        LogKey key = LogKey.parse(folder + NAME).orElseThrow();

        assertThat(key.place().prefix()).isEqualTo(prefix);
        assertThat(key.place().hive()).isEqualTo(hive);
        assertThat(key.place().hourly()).isEqualTo(hourly);
        assertThat(key.place().account()).contains("111122223333");
        assertThat(key.place().region()).contains("us-east-1");
        assertThat(key.account()).isEqualTo("111122223333");
        assertThat(key.region()).isEqualTo("us-east-1");
        assertThat(key.flowLog()).isEqualTo("fl-0a1b2c3d4e5f60718");
        assertThat(key.start()).contains(START);
        assertThat(key.hash()).contains("1a2b3c4d");
        assertThat(key.extension()).isEqualTo("gz");
    }

    @Test
    void readsARegionOfFourPartsAndParquet() {
        LogKey key = LogKey.parse("111122223333_vpcflowlogs_us-gov-east-1_fl-1a_20240310T1425Z_1a.log.parquet")
                .orElseThrow();

        assertThat(key.region()).isEqualTo("us-gov-east-1");
        assertThat(key.extension()).isEqualTo("parquet");
    }

    @Test
    void readsANameWithoutTime() {
        LogKey key = LogKey.parse("111122223333_vpcflowlogs_us-east-1_fl-1a.log.gz").orElseThrow();

        assertThat(key.start()).isEmpty();
        assertThat(key.hash()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AWSLogs/1/vpcflowlogs/us-east-1/2024/03/10/1_vpcflowlogs_us-east-1_fl-1a_20240310T115Z_c2.log.gz",
        "AWSLogs/1/vpcflowlogs/us-east-1/2024/03/10/1_vpcflowlogs_us-east-1_fl-1a_20240230T1115Z_c2.log.gz",
        "AWSLogs/1/vpcflowlogs/us-east-1/2024/03/10/test_file.log.gz",
        "AWSLogs/X/vpcflowlogs/us-east-1/2024/03/10/end.log.gz",
    })
    void doesNotReadOtherNamesButKnowsTheirDay(String key) {
        assertThat(LogKey.parse(key)).isEmpty();
        assertThat(LogKey.covered(key)).contains(new TimeRange(1_710_028_800, 1_710_115_200));
    }

    @Test
    void picksOneBucketBeforeAndFifteenMinutesAfter() {
        TimeRange span = new TimeRange(START, START + 600);

        assertThat(LogKey.mayHold(at("1415"), span)).isFalse();
        assertThat(LogKey.mayHold(at("1420"), span)).isTrue();
        assertThat(LogKey.mayHold(at("1430"), span)).isTrue();
        assertThat(LogKey.mayHold(at("1445"), span)).isTrue();
        assertThat(LogKey.mayHold(at("1450"), span)).isFalse();
        assertThat(LogKey.mayHold("copies/mine.log", span)).as("a name that tells no time").isTrue();
    }

    @Test
    void knowsOtherLogsByFolderAndName() {
        assertThat(LogKey.foreign("AWSLogs/111122223333/CloudTrail/us-east-1/2024/03/10/x.json.gz")).isTrue();
        assertThat(LogKey.foreign("111122223333_CloudTrail_us-east-1_20240310T1425Z_aB3.json.gz")).isTrue();
        assertThat(LogKey.foreign("export/aws-logs-write-test")).isTrue();
        assertThat(LogKey.foreign("a/" + NAME)).isFalse();
        assertThat(LogKey.foreign("copies/mine.log")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "''", "copies/", "any/where/else/", "AWSLogs/111122223333/copies/", "AWSLogs/2024/logs/",
        "backup/AWSLogs/111122223333/CloudTrail/", "p//q/", "../x/"
    })
    void tellsAFlowLogByItsNameWhereverItLies(String folder) {
        TimeRange span = new TimeRange(START, START + 300);

        assertThat(LogKey.foreign(folder + NAME)).isFalse();
        assertThat(LogKey.foreign(folder + NAME.replace(".log.gz", ".log.parquet"))).isFalse();
        assertThat(LogKey.parse(folder + NAME).orElseThrow().start()).contains(START);
        assertThat(LogKey.mayHold(folder + NAME, span)).isTrue();
        assertThat(LogKey.mayHold(folder + at("0000"), span)).isFalse();
    }

    @Test
    void looksIntoFoldersThatOnlyHaveAwssNameAbove() {
        assertThat(LogPlace.of("AWSLogs/2024/logs/").foreign()).isFalse();
        assertThat(LogPlace.of("backup/AWSLogs/mine/CloudTrail/").foreign()).isFalse();
        assertThat(LogPlace.of("AWSLogs/111122223333/CloudTrail/").foreign()).isTrue();
        assertThat(LogPlace.of("AWSLogs/o-0123456789/111122223333/CloudTrail/").foreign()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', FOLDER", "'p/', FOLDER", "'AWSLogs/', ACCOUNT", "'p/AWSLogs/1/', SERVICE",
        "'AWSLogs/1/vpcflowlogs/', REGION", "'AWSLogs/1/CloudTrail/', FOLDER",
        "'AWSLogs/1/vpcflowlogs/us-east-1/', YEAR", "'AWSLogs/1/vpcflowlogs/us-east-1/2024/', MONTH",
        "'AWSLogs/1/vpcflowlogs/us-east-1/2024/03/', DAY", "'AWSLogs/1/vpcflowlogs/us-east-1/2024/03/10/', HOUR",
        "'AWSLogs/aws-account-id=1/aws-service=vpcflowlogs/', REGION",
    })
    void namesTheLevelsOfTheLayouts(String folder, Level inner) {
        assertThat(LogPlace.of(folder).inner()).isEqualTo(inner);
    }

    private static String at(String time) {
        return NAME.replace("1425", time);
    }
}
