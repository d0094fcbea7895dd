package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ProblemsTest {
    private final S3Problems problems = new S3Problems(S3Access.DEFAULT, Optional.empty());

    @ParameterizedTest
    @CsvSource({"eu-west-1, aws", "cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "eusc-de-east-1, aws-eusc"})
    void aPolicyNamesTheBucketInThePartitionOfItsRegion(String region, String partition) {
        Problem problem = problems.toList(new S3Address("logs", ""), region, refused("AccessDenied", 403));

        assertThat(problem.code()).isEqualTo("s3-list-denied");
        assertThat(problem.arguments()).contains("arn:" + partition + ":s3:::logs");
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, s3.eu-west-1.amazonaws.com", "cn-north-1, s3.cn-north-1.amazonaws.com.cn",
        "eusc-de-east-1, s3.eusc-de-east-1.amazonaws.eu"})
    void whoAnsweredIsNamedAsItsPartitionNamesIt(String region, String host) {
        Problem problem = problems.toRead("logs", "a.log", region, refused("InternalError", 500));

        assertThat(problem.arguments()).contains(host);
    }

    private static S3Exception refused(String code, int status) {
        return (S3Exception) S3Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .build();
    }
}
