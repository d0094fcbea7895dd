package blindspot.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Client of 111122223333 in VPC A | Client of •••• in VPC A",
        "arn:aws:iam::111122223333:role/reader | arn:aws:iam::••••:role/reader",
        "111122223333_vpcflowlogs_x.log.gz | ••••_vpcflowlogs_x.log.gz",
        "アカウント1111-2222-3333の記録 | アカウント••••の記録",
    })
    void hidesIdsOfAccounts(String text, String masked) {
        assertThat(Mask.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "s3://acme-logs/AWSLogs/111122223333/x.log | s3://••••/AWSLogs/••••/x.log",
        "arn:aws:s3:::acme-logs/flow | arn:aws:s3:::••••/flow",
        "https://acme-logs.s3.eu-west-1.amazonaws.com/x.log | https://••••.s3.eu-west-1.amazonaws.com/x.log",
        "https://s3.eu-west-1.amazonaws.com/acme-logs/x.log | https://s3.eu-west-1.amazonaws.com/••••/x.log",
    })
    void hidesNamesOfBuckets(String text, String masked) {
        assertThat(Mask.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/home/anna/Acme GmbH/a.log cannot be read | …/a.log cannot be read",
        "'/home/anna' is a folder | '…/••••' is a folder",
        "C:\\Users\\anna\\a.log | …/a.log",
        "\\\\server\\share\\a.log | …/a.log",
        "~/logs/a.log | …/a.log",
        "ファイル/home/anna/a.logを読めません | ファイル…/a.logを読めません",
        "Read /Users/anna/b/ and go on | Read …/ and go on",
    })
    void hidesTheFoldersOfFiles(String text, String masked) {
        assertThat(Mask.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "10.0.0.0/16, 10.1.0.0/16", "Question 1 / 3", "レコード 1 / 6", "eni-0123456789abcdef0 · 10.0.0.146:42382",
        "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html", "1,234,567,890,123 bytes", "and/or",
        "2026/03/01 09:41:03 JST", "1111222233334"
    })
    void leavesTheRestAsItIs(String text) {
        assertThat(Mask.of(text)).isEqualTo(text);
    }

    @Test
    void hidesWhatIsHiddenOnce() {
        String masked = Mask.of("s3://acme/111122223333 /home/anna/a.log");
        assertThat(Mask.of(masked)).isEqualTo(masked);
    }
}
