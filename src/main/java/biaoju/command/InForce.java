package biaoju.command;

import biaoju.base.Waiting;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.LabelScheme;
import biaoju.scheme.SchemeFile;
import biaoju.store.AnnotatorRows;
import biaoju.store.GuidelineRows;
import biaoju.store.ProjectRows;
import org.jspecify.annotations.Nullable;

/** What holds for the whole project, and who labels in it. Changed on the database thread alone, read from any. */
final class InForce {
    private volatile LabelScheme scheme;
    private volatile Change.SchemeSet schemeSet;
    private volatile Change.@Nullable GuidelineSet guideline;
    private volatile boolean blind;
    private volatile Annotator me;

    /** @param person known here under another name, it may be */
    InForce(LabelScheme scheme, Change.SchemeSet schemeSet, Annotator person, Database database) {
        this.scheme = scheme;
        this.schemeSet = schemeSet;
        this.guideline = Waiting.on(database.ask(GuidelineRows::current)).orElse(null);
        this.blind = Waiting.on(database.ask(ProjectRows::blind));
        this.me = Waiting.on(database.ask(tx -> AnnotatorRows.of(tx, person.id()))).orElse(person);
    }

    LabelScheme scheme() {
        return scheme;
    }

    Change.SchemeSet schemeSet() {
        return schemeSet;
    }

    Change.@Nullable GuidelineSet guideline() {
        return guideline;
    }

    /** 0 where there is none. */
    int guidelineVersion() {
        Change.GuidelineSet set = guideline;
        return set == null ? 0 : set.version();
    }

    boolean blind() {
        return blind;
    }

    Annotator me() {
        return me;
    }

    /** Under the name that the project has for this person, or will have. */
    void me(Annotator named) {
        me = named;
    }

    /** A change was written. */
    void heard(Change change) {
        if (change instanceof Change.BlindSet set) {
            blind = set.blind();
        } else if (change instanceof Change.SchemeChanged changed) {
            schemeSet = changed.after();
            scheme = SchemeFile.parse(schemeSet.json()).withVersion(schemeSet.version());
        } else if (change instanceof Change.GuidelineSet set) {
            guideline = set;
        } else if (change instanceof Change.AnnotatorNamed named && named.annotator().id().equals(me.id())) {
            me = named.annotator();
        }
    }
}
