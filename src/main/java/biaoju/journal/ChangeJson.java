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
 *     "before":null,"after":{"label":…,"second":…,"note":…,"flag":true,"doubt":…,"origin":"human","toConfirm":true,"at":…,"elapsed":ms,
 *     "under":[scheme,guideline]}}]}
 * {"type":"undone","by":uuid,"step":"relabel","of":{"clock":…,"writer":uuid,"seq":…},"redo":false,"cut":{…},"shelved":[…],"edits":[…],"rulings":[…]}
 * {"type":"recut","by":uuid,"step":"split","cut":{"report":digest,"from":…,"to":…,"retired":[[start,end,kind,level,noise or -1],…],
 *     "placed":[…]},"edits":[…],"rulings":[…]}
 * {"type":"shelved","by":uuid,"step":"shelve","shelved":[digest,…]}
 * {"type":"decided","by":uuid,"step":"decide","rulings":[{"report":digest,"start":…,"end":…,
 *     "before":null,"after":{"label":…,"second":…,"by":uuid,"rule":…,"reason":…,"example":true,"at":…}}]}
 * {"type":"scheme","version":…,"json":"…"}
 * {"type":"schemeChanged","by":uuid,"step":"scheme","of":{…},"redo":false,"was":…,"wasJson":"…","version":…,"json":"…",
 *     "edits":[…],"rulings":[…]}
 * {"type":"guideline","version":…,"digest":…,"parts":{label id:digest,…}}
 * {"type":"assigned","assignments":[{"annotator":uuid,"reports":[digest,…]}]}
 * {"type":"blind","blind":true}
 * {"type":"package","writer":uuid,"annotator":uuid,"seq":…,"hash":…}
 * {"type":"madeFor","annotator":uuid,"name":…,"project":…}
 * </pre>
 * {@code kind} and {@code noise} are places in {@link biaoju.domain.Kind} and {@link biaoju.domain.Noise}. An edit without
 * {@code annotator} is of {@code by}; parts of an annotation or a decision that are missing are empty;
 * a decision without {@code by} is by whom the change is. The order of the fields is part of
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
    static final String DECIDED = "decided";
    static final String RECUT = "recut";
    static final String SHELVED = "shelved";
    static final String SCHEME = "scheme";
    static final String SCHEME_CHANGED = "schemeChanged";
    static final String GUIDELINE = "guideline";
    static final String ASSIGNED = "assigned";
    static final String BLIND = "blind";
    static final String PACKAGE = "package";
    static final String MADE_FOR = "madeFor";

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
