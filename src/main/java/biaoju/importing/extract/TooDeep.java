package biaoju.importing.extract;

import biaoju.base.Problem;
import java.util.function.Supplier;

/** What becomes of a file that asks for more stack than there is: it is refused, and the files after it are read. */
public final class TooDeep {
    private TooDeep() {}

    /**
     * @param name the file's, for messages
     * @throws Problem where what is made of the file goes too deep
     */
    public static <T> T refused(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (StackOverflowError deep) {
            throw new Problem(deep, "importing.extract.tooDeep", name);
        }
    }
}
