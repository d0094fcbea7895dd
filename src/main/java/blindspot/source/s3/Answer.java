package blindspot.source.s3;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What came back for a request, as far as it is worth telling: status, type and the beginning.
final class Answer {
    /// Bytes of the beginning that are kept, and characters of it that are told.
    private static final int KEPT = 512;

    private static final int TOLD = 80;

    /// What may be a key or token that the storage repeats: no word of a page has so many characters and a digit.
    private static final Pattern SECRET = Pattern.compile("(?=[A-Za-z+/=_-]*\\d)[A-Za-z0-9+/=_-]{16,}");

    /// What goes on behind the beginning may be one too.
    private static final Pattern CUT = Pattern.compile("[A-Za-z0-9+/=_-]*$");

    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s\\uFFFD]+");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9.+-]{1,40}/[A-Za-z0-9.+-]{1,60}");

    private final int status;
    private final String type;
    private final byte[] start = new byte[KEPT];
    private int length;
    private boolean endless;

    Answer(int status, String type) {
        this.status = status;
        this.type = type;
    }

    /// More of the body.
    void add(byte[] bytes, int offset, int count) {
        int kept = Math.min(count, KEPT - length);
        System.arraycopy(bytes, offset, start, length, kept);
        length += kept;
    }

    /// It went on behind all that an answer can be.
    void goesOn() {
        endless = true;
    }

    boolean isEndless() {
        return endless;
    }

    int status() {
        return status;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /// Whether it is a page of a listing, or an error told as S3 tells errors.
    boolean isOfS3() {
        String text = text();
        return status < 300 ? text.contains("ListBucketResult") : text.contains("<Error");
    }

    /// The media type without its parameters; `?` for none that is one.
    String type() {
        String bare = type.split(";", 2)[0].strip();
        return TYPE.matcher(bare).matches() ? bare : "?";
    }

    /// The first characters, on one line, without what may be a secret.
    String beginning() {
        String text = text();
        String whole = length == KEPT ? CUT.matcher(text).replaceFirst("") : text;
        String clean = UNSHOWN.matcher(SECRET.matcher(whole).replaceAll("…")).replaceAll(" ").strip();
        return clean.length() <= TOLD ? clean : clean.substring(0, clean.offsetByCodePoints(0, TOLD - 10)) + "…";
    }

    private String text() {
        return new String(start, 0, length, StandardCharsets.UTF_8);
    }
}
