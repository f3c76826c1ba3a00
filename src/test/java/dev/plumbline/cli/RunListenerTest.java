package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.disk.UnwritableFileException;
import dev.plumbline.text.ConsoleWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class RunListenerTest {
    private static final Path FOLDER = Path.of("allure-results");

    private final StringWriter text = new StringWriter();
    private final RunListener listener = new RunListener(ConsoleWriter.of(new PrintWriter(text)), FOLDER, false);

    @Test
    void aFullDiskThatTestsAndListenersMeetIsOneLine() {
        UnwritableFileException full = new UnwritableFileException(FOLDER, new IOException("No space left on device"));
        for (String name : new String[] {"one", "other"}) {
            listener.executionFinished(
                    TestIdentifier.from(new EngineDescriptor(UniqueId.forEngine(name), name)),
                    TestExecutionResult.failed(full));
        }
        assertThat(listener.print(Set.of(String.valueOf(full.getMessage())))).isEqualTo(ExitCode.INFRASTRUCTURE);
        assertThat(text.toString().lines()).containsExactly(full.getMessage());
    }

    @Test
    void filesThatOnlyListenersCouldNotWriteAreInfrastructure() {
        assertThat(listener.print(Set.of("f: cannot be written"))).isEqualTo(ExitCode.INFRASTRUCTURE);
    }
}
