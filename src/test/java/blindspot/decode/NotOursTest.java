package blindspot.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What people open by mistake is named as what it is.
final class NotOursTest {
    @ParameterizedTest
    @MethodSource
    void namesWhatItIs(Likeness expected, String text) throws IOException {
        for (String written : List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)) {
            check(expected, Bytes.of(written));
        }
        check(expected, Bytes.of(Bytes.gzip(text)));
        assertThat(new Decoder(null).glimpse(Bytes.of(text), new Cancel()).kind()).isEqualTo(expected.kind());
    }

    @Test
    void namesDocumentsOfOfficeProgramsThatAreArchives() throws IOException {
        check(Likeness.SPREADSHEET, zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"));
        check(Likeness.OFFICE_DOCUMENT, zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"));
        check(Likeness.ZIP, zipped("a.log", "b.log"));
        check(Likeness.OFFICE_DOCUMENT, Bytes.of(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0)));
    }

    @Test
    void namesWhatAthenaWritesBesideAResult() {
        byte[] metadata = bytes(0x0A, 0x24, 0x2D, 0, 1, 2, 3);
        assertThat(problem(new Bytes("0a1b.csv.metadata", metadata, 9)))
                .isEqualTo(new Problem("looks-like-athena-metadata", "0a1b.csv.metadata"));
        assertThat(problem(new Bytes("0a1b.csv.metadata", bytes(0x0A, 0x05, 's', 'r', 'c', 0x18, 0x01), 9)))
                .isEqualTo(new Problem("looks-like-athena-metadata", "0a1b.csv.metadata"));
        assertThat(problem(new Bytes("0a1b.csv", metadata, 9)))
                .isEqualTo(new Problem("looks-like-binary", "0a1b.csv"));
    }

    static Stream<Arguments> namesWhatItIs() {
        return Stream.of(
                arguments(Likeness.CLOUDTRAIL,
                        "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"Get\","
                                + "\"sourceIPAddress\":\"192.0.2.1\",\"eventType\":\"AwsApiCall\"}]}"),
                arguments(Likeness.CLOUDTRAIL,
                        "{\"Records\":[{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"Root\"},\"eventTime\":"
                                + "\"2031-03-04T05:06:07Z\",\"eventSource\":\"sts.amazonaws.com\",\"eventName\":\"GetCallerIden"
                                + "tity\"}]}"),
                arguments(Likeness.CLOUDTRAIL,
                        "{\"awsAccountId\":\"0\",\"digestStartTime\":\"2031-03-04T05:06:07Z\",\"digestS3Bucket\":\"tr"
                                + "ail\",\"logFiles\":[]}"),
                arguments(Likeness.CLOUDTRAIL,
                        "{\"Events\":[{\"EventId\":\"1\",\"EventName\":\"RunInstances\",\"CloudTrailEvent\":\"{\\\"ev"
                                + "entVersion\\\":\\\"1.11\\\",\\\"eventSource\\\":\\\"ec2.amazonaws.com\\\",\\\"eventName\\\":"
                                + "\\\"RunInstances\\\"}\"}]}"),
                arguments(Likeness.S3_EVENT,
                        "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCre"
                                + "ated:Put\",\"s3\":{\"bucket\":{\"name\":\"logs\"},\"object\":{\"key\":\"a.log.gz\"}}}]}"),
                arguments(Likeness.S3_EVENT,
                        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2031-03-04T05:06:07Z\",\"Bu"
                                + "cket\":\"logs\"}"),
                arguments(Likeness.S3_EVENT,
                        "{\"version\":\"0\",\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{\"bu"
                                + "cket\":{\"name\":\"logs\"},\"object\":{\"key\":\"a\"}}}"),
                arguments(Likeness.S3_EVENT,
                        "{\"Type\":\"Notification\",\"TopicArn\":\"arn:aws:sns:xx:1:t\",\"Message\":\"{\\\"Records"
                                + "\\\":[{\\\"eventSource\\\":\\\"aws:s3\\\",\\\"s3\\\":{\\\"bucket\\\":{\\\"name\\\":\\\"logs"
                                + "\\\"}}}]}\"}"),
                arguments(Likeness.S3_EVENT,
                        "{\"Records\":[{\"messageId\":\"1\",\"eventSource\":\"aws:sqs\",\"body\":\"{\\\"Type\\\":\\\""
                                + "Notification\\\",\\\"Message\\\":\\\"{\\\\\\\"Records\\\\\\\":[{\\\\\\\"eventSource\\\\\\\":"
                                + "\\\\\\\"aws:s3\\\\\\\",\\\\\\\"s3\\\\\\\":{\\\\\\\"bucket\\\\\\\":{}}}]}\\\"}\"}]}"),
                arguments(Likeness.STREAM_EVENT,
                        "{\"Records\":[{\"kinesis\":{\"partitionKey\":\"k\",\"data\":\"aGVsbG8=\"},\"eventSource\":\""
                                + "aws:kinesis\",\"eventName\":\"aws:kinesis:record\"}]}"),
                arguments(Likeness.STREAM_EVENT,
                        "{\"invocationId\":\"i\",\"deliveryStreamArn\":\"arn\",\"records\":[{\"recordId\":\"r\",\"dat"
                                + "a\":\"aGVsbG8=\"}]}"),
                arguments(Likeness.AWS_EVENT,
                        "{\"Records\":[{\"messageId\":\"1\",\"body\":\"hello\",\"eventSource\":\"aws:sqs\",\"awsRegio"
                                + "n\":\"xx\"}]}"),
                arguments(Likeness.AWS_EVENT,
                        "{\"Records\":[{\"EventSource\":\"aws:sns\",\"EventVersion\":\"1.0\",\"Sns\":{\"Message\":\"h"
                                + "ello\"}}]}"),
                arguments(Likeness.AWS_EVENT,
                        "{\"version\":\"0\",\"detail-type\":\"EC2 Instance State-change Notification\",\"source\":\"a"
                                + "ws.ec2\",\"detail\":{\"state\":\"running\"}}"),
                arguments(Likeness.OCSF,
                        "{\"class_uid\":4001,\"category_uid\":4,\"src_endpoint\":{\"ip\":\"10.0.0.1\",\"port\":1},\"d"
                                + "st_endpoint\":{\"ip\":\"10.0.0.2\"},\"traffic\":{\"bytes\":1}}"),
                arguments(Likeness.OCSF,
                        "{\"metadata\":{\"product\":{\"name\":\"Amazon VPC\"}},\"class_uid\":4001,\"src_endpoint\":{"
                                + "\"ip\":\"10.0.0.1\"}}\n{\"class_uid\":4001}\n"),
                arguments(Likeness.OCSF,
                        "class_uid,src_endpoint.ip,dst_endpoint.ip,start_time,end_time\n4001,10.0.0.1,10.0.0.2,1,2\n"),
                arguments(Likeness.AZURE_FLOW_LOG,
                        "{\"records\":[{\"time\":\"2031-03-04T05:06:07Z\",\"category\":\"NetworkSecurityGroupFlowEven"
                                + "t\",\"properties\":{\"Version\":2,\"flows\":[{\"rule\":\"r\",\"flows\":[{\"mac\":\"0\",\"flo"
                                + "wTuples\":[\"1,10.0.0.1,10.0.0.2,1,2,T,O,A,B,,,,\"]}]}]}}]}"),
                arguments(Likeness.AZURE_FLOW_LOG,
                        "{\"records\":[{\"category\":\"FlowLogFlowEvent\",\"flowRecords\":{\"flows\":[]}}]}"),
                arguments(Likeness.GOOGLE_FLOW_LOG,
                        "{\"insertId\":\"1\",\"jsonPayload\":{\"bytes_sent\":\"5\",\"connection\":{\"src_ip\":\"10.0."
                                + "0.1\",\"dest_ip\":\"10.0.0.2\",\"protocol\":6},\"reporter\":\"SRC\"}}"),
                arguments(Likeness.GOOGLE_FLOW_LOG,
                        "[{\"connection\":{\"src_ip\":\"10.0.0.1\",\"dest_ip\":\"10.0.0.2\"},\"bytes_sent\":\"12\",\""
                                + "packets_sent\":\"3\",\"start_time\":\"x\"}]"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "{\"timestamp\":\"t\",\"flow_id\":7,\"event_type\":\"flow\",\"src_ip\":\"10.0.0.1\",\"dest_ip"
                                + "\":\"10.0.0.2\",\"proto\":\"TCP\"}"),
                arguments(Likeness.NETWORK_FIREWALL_LOG,
                        "{\"firewall_name\":\"f\",\"availability_zone\":\"xx\",\"event_timestamp\":\"1\",\"event\":{"
                                + "\"src_ip\":\"10.0.0.1\",\"event_type\":\"netflow\",\"flow_id\":3}}"),
                arguments(Likeness.WAF_LOG,
                        "{\"timestamp\":1,\"formatVersion\":1,\"webaclId\":\"arn\",\"terminatingRuleId\":\"Default_Ac"
                                + "tion\",\"action\":\"ALLOW\",\"httpRequest\":{\"clientIp\":\"192.0.2.1\"}}"),
                arguments(Likeness.RESOLVER_QUERY_LOG,
                        "{\"version\":\"1.1\",\"account_id\":\"0\",\"region\":\"xx\",\"vpc_id\":\"vpc-1\",\"query_tim"
                                + "estamp\":\"t\",\"query_name\":\"a.example.\",\"query_type\":\"A\",\"rcode\":\"NOERROR\",\"sr"
                                + "caddr\":\"10.0.0.1\",\"srcport\":\"5\"}"),
                arguments(Likeness.LATTICE_LOG,
                        "{\"serviceNetworkArn\":\"arn\",\"sourceVpcArn\":\"arn\",\"requestMethod\":\"GET\",\"response"
                                + "Code\":200,\"startTime\":\"t\"}"),
                arguments(Likeness.ZEEK_LOG,
                        "{\"ts\":1.5,\"uid\":\"C\",\"id.orig_h\":\"10.0.0.1\",\"id.orig_p\":1,\"id.resp_h\":\"10.0.0."
                                + "2\",\"proto\":\"tcp\"}"),
                arguments(Likeness.ZEEK_LOG,
                        "#separator \\x09\n#fields\tts\tuid\tid.orig_h\tid.orig_p\n1.5\tC\t10.0.0.1\t5\n"),
                arguments(Likeness.INVENTORY,
                        "{\"Subnets\":[{\"SubnetId\":\"subnet-1\",\"CidrBlock\":\"10.0.0.0/24\"}]}"),
                arguments(Likeness.INVENTORY,
                        "{\n  \"VpcEndpoints\": [{\"VpcEndpointId\":\"vpce-1\",\"NetworkInterfaceIds\":[\"eni-1\"]}]"
                                + "\n}"),
                arguments(Likeness.INVENTORY,
                        "{\"LoadBalancers\":[{\"LoadBalancerArn\":\"arn\",\"Type\":\"network\"}]}"),
                arguments(Likeness.INVENTORY,
                        "{\"Reservations\":[{\"Instances\":[{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-1\""
                                + "}]}]}]}"),
                arguments(Likeness.INVENTORY, "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-1\"}]}"),
                arguments(Likeness.FLOW_LOG_DEFINITION, "{\"FlowLogs\":[]}"),
                arguments(Likeness.TEMPLATE, "{\"AWSTemplateFormatVersion\":\"2010-09-09\",\"Resources\":{}}"),
                arguments(Likeness.TEMPLATE,
                        "{\"Resources\":{\"Node\":{\"Type\":\"AWS::EC2::Instance\",\"Properties\":{\"NetworkInterface"
                                + "s\":[]}}}}"),
                arguments(Likeness.TEMPLATE,
                        "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n  Log:\n    Type: AWS::EC2::VPC\n"),
                arguments(Likeness.TEMPLATE, "Resources:\n  Net:\n    Type: AWS::EC2::VPC\n"),
                arguments(Likeness.TERRAFORM,
                        "{\"version\":4,\"terraform_version\":\"1.9.0\",\"serial\":3,\"resources\":[]}"),
                arguments(Likeness.TERRAFORM, "resource \"aws_vpc\" \"main\" {\n  cidr_block = \"10.0.0.0/16\"\n}\n"),
                arguments(Likeness.AWS_ERROR,
                        "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>"),
                arguments(Likeness.AWS_ERROR, "{\"__type\":\"AccessDeniedException\",\"Message\":\"no\"}"),
                arguments(Likeness.AWS_ERROR,
                        "\nAn error occurred (AccessDenied) when calling the GetObject operation: Access Denied\n"),
                arguments(Likeness.MARKUP, "<html><body><table><tr><td>eni</td></tr></table></body></html>"),
                arguments(Likeness.CLOUDWATCH_JSON, "{\"events\":[{\"timestamp\":1,\"message\":\"hello\"}]}"),
                arguments(Likeness.JSON, "{\"name\":\"x\",\"age\":3}"),
                arguments(Likeness.JSON, "{\"account_id\":\"0\",\"status\":\"active\",\"type\":\"x\"}"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "Src IP,Src Port,Dst IP,Dst Port,Protocol,Bytes,Packets,Start,End,Label\n10.0.0.1,5,10.0.0.2,"
                                + "6,6,7,8,9,10,good\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "Flow ID,Source IP,Source Port,Destination IP,Destination Port,Protocol,Timestamp,Flow Durati"
                                + "on,Total Fwd Packets,Label\nx,10.0.0.1,5,10.0.0.2,6,6,t,7,8,ok\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "IPV4_SRC_ADDR,L4_SRC_PORT,IPV4_DST_ADDR,L4_DST_PORT,PROTOCOL,IN_BYTES,IN_PKTS\n10.0.0.1,5,10"
                                + ".0.0.2,6,6,7,8\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "ts,te,td,sa,da,sp,dp,pr,flg,ipkt,ibyt\n2031-03-04 05:06:07,x,1,10.0.0.1,10.0.0.2,5,6,TCP,S,7"
                                + ",8\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "Date first seen          Duration Proto      Src IP Addr:Port\n2031-03-04 05:06:07.000 1.0 T"
                                + "CP 10.0.0.1:5 -> 10.0.0.2:6\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "version vswitch-id vm-id vpc-id account-id eni-id srcaddr dstaddr srcport dstport protocol p"
                                + "ackets bytes start end log-status action\n1 vsw-1 i-1 vpc-1 1 eni-1 10.0.0.1 10.0.0.2 1 2 6 "
                                + "1 1 1 2 OK ACCEPT\n"),
                arguments(Likeness.OTHER_FLOW_DATA,
                        "srcip;dstip;protocol;bytes;start;end\n10.0.0.1;10.0.0.2;6;1;2;3\n"),
                arguments(Likeness.QUERY_SUMS, "srcAddr,dstAddr,bytesTransferred\n10.0.0.1,10.0.0.2,12\n"),
                arguments(Likeness.QUERY_SUMS, "\"srcaddr\",\"dstaddr\",\"_col2\"\n\"10.0.0.1\",\"10.0.0.2\",\"12\"\n"),
                arguments(Likeness.QUERY_SUMS, "bin(5m),sum(bytes)\n2031-03-04 05:05:00.000,12\n"),
                arguments(Likeness.QUERY_SUMS, "interfaceId,count(*)\neni-1,12\n"),
                arguments(Likeness.QUERY_SUMS,
                        "{\"results\":[[{\"field\":\"srcAddr\",\"value\":\"10.0.0.1\"},{\"field\":\"dstAddr\",\"value"
                                + "\":\"10.0.0.2\"},{\"field\":\"total\",\"value\":\"12\"}]],\"status\":\"Complete\"}"),
                arguments(Likeness.GLOBAL_ACCELERATOR_LOG,
                        "version aws_account_id accelerator_id client_ip client_port accelerator_ip accelerator_port "
                                + "endpoint_ip endpoint_port protocol packets bytes start_time end_time action log-status\n"),
                arguments(Likeness.GLOBAL_ACCELERATOR_LOG,
                        "1.0 012345678901 01234567-89ab-cdef-0123-456789abcdef 192.0.2.1 5 198.51.100.1 443 10.0.0.1 "
                                + "443 TCP IPV4 1 2 3 4 ACCEPT OK\n"),
                arguments(Likeness.LOAD_BALANCER_LOG,
                        "h2 2031-03-04T05:06:07.1Z app/web/01 192.0.2.7:2817 10.0.0.1:80 0.1 0.0 200 200 34 56 \"GET "
                                + "https://a:443/ HTTP/2.0\"\n"),
                arguments(Likeness.FIREWALL_LOG,
                        "date=2031-03-04 time=05:06:07 devname=\"fw\" devid=\"F\" logid=\"0\" type=\"traffic\" srcip="
                                + "10.0.0.1 dstip=10.0.0.2\n"),
                arguments(Likeness.FIREWALL_LOG,
                        "1,2031/03/04 05:06:07,0123,TRAFFIC,end,2305,2031/03/04 05:06:07,10.0.0.1,10.0.0.2,0.0.0.0\n"),
                arguments(Likeness.FIREWALL_LOG,
                        "Mar  4 05:06:07 fw : %ASA-6-302013: Built outbound TCP connection 5 for outside:192.0.2.1/44"
                                + "3\n"),
                arguments(Likeness.DESCRIBE_TEXT,
                        "NETWORKINTERFACES\txx1-az1\t\tinterface\t02:00:00:00:00:01\teni-0a1\t012345678901\t10.0.0.1"
                                + "\tFalse\nATTACHMENT\tt\teni-attach-0a\n"),
                arguments(Likeness.DESCRIBE_TEXT, "SUBNETS\tFalse\txx\t10.0.0.0/24\tavailable\tsubnet-1\tvpc-1\n"),
                arguments(Likeness.DESCRIBE_TEXT,
                        "---------------------\n|  DescribeSubnets  |\n+-------------------+\n||     Subnets     ||\n"),
                arguments(Likeness.DESCRIBE_TEXT,
                        "NetworkInterfaces:\n- Attachment:\n    Status: attached\n  NetworkInterfaceId: eni-0a1\n  Pr"
                                + "ivateIpAddress: 10.0.0.1\n"),
                arguments(Likeness.MARKDOWN_TABLE, "| name | age |\n|---|---:|\n| a | 3 |\n"),
                arguments(Likeness.DRAWN_TABLE, "+------+-----+\n| name | age |\n+------+-----+\n| a    | 3   |\n"),
                arguments(Likeness.DRAWN_TABLE, "┌──────┬─────┐\n│ name │ age │\n└──────┴─────┘\n"),
                arguments(Likeness.GIT_LFS_POINTER,
                        "version https://git-lfs.github.com/spec/v1\noid sha256:01\nsize 12\n"),
                arguments(Likeness.RICH_TEXT, "{\\rtf1\\ansi 2 1 eni-1}"),
                arguments(Likeness.NOTHING, " \n\t\n"),
                arguments(Likeness.CSV, "a,b\n1,2\n"),
                arguments(Likeness.PROSE, "2031-03-04T05:06:07Z server started\n"));
    }

    private static void check(Likeness expected, ByteSource source) {
        FlowTableBuilder rows = new FlowTableBuilder();
        Decoded decoded = new Decoder(null).decode(source, rows, Progress.NONE, new Cancel());
        assertThat(decoded.problem()).isEqualTo(new Problem(expected.problemCode(), source.name()));
        assertThat(decoded.kind()).isEqualTo(expected.kind());
        assertThat(rows.rowCount()).isZero();
    }

    private static @Nullable Problem problem(ByteSource source) {
        return new Decoder(null).decode(source, new FlowTableBuilder(), Progress.NONE, new Cancel()).problem();
    }

    private static ByteSource zipped(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
