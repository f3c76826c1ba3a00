package dev.plumbline.synthetic;

import java.io.IOException;
import java.nio.file.Path;

/** The recording of the open suite, for tests of other packages. */
public final class OpenRecording {
    private OpenRecording() {}

    /** Writes it into a folder. */
    public static void write(Path folder) throws IOException {
        SyntheticRecording.write("open", folder);
    }
}
