package blindspot.source.s3;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/// Looks at what a storage answers before the SDK tries to understand it: keeps the beginning, and lets no answer that is
/// to be understood be endless. The bytes of objects pass unseen.
final class AnswerWatch implements ExecutionInterceptor {
    /// A page of a thousand of the longest keys has about half of it.
    private static final long MOST = 8 << 20;

    @Override
    public void beforeTransmission(Context.BeforeTransmission request, ExecutionAttributes attributes) {
        if (Exchange.CURRENT.isBound()) {
            Exchange.CURRENT.get().ask();
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse response, ExecutionAttributes attributes) {
        SdkHttpResponse http = response.httpResponse();
        Optional<InputStream> body = response.responseBody();
        if (!Exchange.CURRENT.isBound() || (http.isSuccessful() && response.request() instanceof GetObjectRequest)) {
            return body;
        }
        Answer answer = new Answer(http.statusCode(), http.firstMatchingHeader("Content-Type").orElse(""));
        Exchange.CURRENT.get().answer(answer);
        return body.map(bytes -> new Watched(bytes, answer));
    }

    private static final class Watched extends BlockStream {
        private final InputStream body;
        private final Answer answer;
        private long left = MOST;

        Watched(InputStream body, Answer answer) {
            this.body = body;
            this.answer = answer;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                answer.goesOn();
                throw new IOException("an answer without end");
            }
            int count = body.read(target, offset, (int) Math.min(length, left));
            if (count > 0) {
                left -= count;
                answer.add(target, offset, count);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
