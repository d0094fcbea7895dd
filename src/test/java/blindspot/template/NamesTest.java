package blindspot.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.model.Field;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.template.Resource.Kind;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes from outside is checked before it stands in a command or a template.
final class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "a-lesson.of-monday", "1st", "b--c"})
    void takesNamesThatABucketCanHave(String name) {
        assertThat(new BucketName(name).text()).isEqualTo(name);
        assertThat(new BucketName("a".repeat(63)).text()).hasSize(63);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "Abc", "a_b", "-abc", "abc-", ".abc", "abc.", "a..b", "10.20.30.40", "a b", "a;b",
                "a'b", "$(a)", "abc\n", "ä-b-c"})
    void refusesNamesThatNoBucketCanHave(String name) {
        refused(() -> new BucketName(name), "template-bucket", name);
        refused(() -> new BucketName("a".repeat(64)), "template-bucket", "a".repeat(64));
    }

    @Test
    void refusesNamesOfBucketsThatAwsKeeps() {
        for (String beginning : List.of("xn--", "sthree-", "amzn-s3-demo-")) {
            refused(() -> new BucketName(beginning + "abc"), "template-bucket-reserved", beginning + "abc", beginning);
        }
        for (String end : List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3")) {
            refused(() -> new BucketName("abc" + end), "template-bucket-reserved", "abc" + end, end);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "vpc-", "vpc-123", "vpc-0123ABCD", "vpc-0123abcde", "subnet-0123abcd", "vpc-0123abcd ",
                "vpc-0123abcd;ls", "vpc-0123456789abcdef01"})
    void refusesWhatIsNoVpc(String id) {
        refused(() -> Resource.of(Kind.VPC, id), "template-vpc", id);
    }

    @Test
    void everyKindHasIdsOfItsOwn() {
        refused(() -> Resource.of(Kind.SUBNET, "vpc-0123abcd"), "template-subnet", "vpc-0123abcd");
        refused(() -> Resource.of(Kind.NETWORK_INTERFACE, "subnet-0123abcd"), "template-eni", "subnet-0123abcd");
        assertThat(Resource.of(Kind.SUBNET, "subnet-0123abcd").id()).contains("subnet-0123abcd");
        assertThat(Resource.of(Kind.NETWORK_INTERFACE, "eni-0123456789abcdef0").id()).isPresent();
    }

    @Test
    void takesEachResourceOnceAndNotTooMany() {
        Resource one = Resource.of(Kind.VPC, "vpc-0123abcd");
        Resource other = Resource.of(Kind.VPC, "vpc-0123456789abcdef0");
        Resource unknown = Resource.toBeNamed(Kind.VPC);
        assertThat(Resource.checked(List.of(one, other, unknown, unknown))).hasSize(4);
        refused(() -> Resource.checked(List.of(one, one)), "template-twice", "vpc-0123abcd");
        refused(() -> Resource.checked(Collections.nCopies(27, unknown)), "template-resources", "27", "26");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eu-west-1", "ap-southeast-7", "us-gov-east-1", "us-iso-west-1", "cn-northwest-1",
                "eusc-de-east-1"})
    void takesRegions(String code) {
        assertThat(new Region(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu", "eu-west", "EU-WEST-1", "eu-west-1a", "eu-west-1 ", "eu-west-1'", "--profile"})
    void refusesWhatIsNoRegion(String code) {
        refused(() -> new Region(code), "template-region", code);
    }

    @Test
    void aFieldThatAwsDoesNotHaveIsNamedByItsPlace() {
        refused(() -> Recording.fields("${srcaddr} ${end} ${colour}"), "template-unknown-field", "3", "colour");
        refused(() -> Recording.fields("srcaddr tgw-id end"), "template-unknown-field", "2", "tgw-id");
        assertThat(Recording.fields("${end} ${srcaddr}")).containsExactly(Field.END, Field.SRCADDR);
        assertThat(Recording.fields("default")).isEqualTo(Field.DEFAULT_FORMAT);
    }

    private static void refused(ThrowingCallable what, String code, String... arguments) {
        assertThatThrownBy(what).isInstanceOfSatisfying(
                ProblemException.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(new Problem(code, arguments)));
    }
}
