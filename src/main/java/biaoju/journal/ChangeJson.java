package biaoju.journal;

import biaoju.base.Problem;
import biaoju.domain.Change;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A change as JSON, the {@code change} of a frame. Offsets are UTF-16 units of the normalised text, as in the program.
 * <pre>
 * {"type":"reports","reports":[{"digest":…,"name":…,"source":…,"sourceDigest":…,"encoding":…,"segmenter":…,"at":…,
 *     "sections":[[parent,level,start,"title"],…],"sentences":[[start,end,kind,level,noise or -1,section],…]}]}
 * {"type":"annotator","annotator":uuid,"name":…}
 * {"type":"annotated","by":uuid,"step":"relabel","edits":[{"report":digest,"start":…,"end":…,"annotator":uuid,
 *     "before":null,"after":{"label":…,"second":…,"note":…,"flag":true,"origin":"human","toConfirm":true,"at":…,"elapsed":ms}}]}
 * {"type":"undone","by":uuid,"step":"relabel","of":{"clock":…,"writer":uuid,"seq":…},"redo":false,"edits":[…]}
 * {"type":"scheme","version":…,"json":"…"}
 * </pre>
 * {@code kind} and {@code noise} are places in {@link biaoju.domain.Kind} and {@link biaoju.domain.Noise}. An edit without
 * {@code annotator} is of {@code by}; parts of an annotation that are missing are empty. The order of the fields is part of
 * the form: what names a step stands before what it edits.
 */
public final class ChangeJson {
    /** A kind and a noise are written as places in these; append only. */
    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<Noise> NOISES = List.of(Noise.values());

    static final String REPORTS = "reports";
    static final String ANNOTATOR = "annotator";
    static final String ANNOTATED = "annotated";
    static final String UNDONE = "undone";
    static final String SCHEME = "scheme";

    private ChangeJson() {}

    public static byte[] write(Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            new ChangeWriter(out).change(change);
        } catch (IOException impossible) { // memory does not fail
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws Problem     {@code journal.newer} where the change is of a kind this program does not know
     * @throws IOException where it is no change at all
     */
    public static Change read(byte[] json) throws IOException {
        try (JsonParser in = Json.FACTORY.createParser(json)) {
            in.nextToken();
            return new ChangeReader(in).change();
        } catch (Newer newer) {
            throw new Problem(newer, "journal.newer", "JSON", String.valueOf(newer.getMessage()));
        }
    }
}
