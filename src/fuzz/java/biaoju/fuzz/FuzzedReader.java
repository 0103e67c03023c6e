package biaoju.fuzz;

import java.util.List;

/** One reader of files from elsewhere, as the fuzzer sees it. */
public interface FuzzedReader {
    /**
     * Reads the file to its end. What is wrong with it the reader says by a typed error, which is taken here; whatever else
     * comes out is a finding.
     */
    void read(byte[] file) throws Exception;

    /** Sound files from which the fuzzer starts. */
    List<byte[]> seeds() throws Exception;
}
