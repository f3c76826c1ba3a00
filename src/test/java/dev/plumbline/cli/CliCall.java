package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What a command said and how it ended, called in this process on a project of the test's own. */
public record CliCall(int exit, String out, String err) {
    public static CliCall of(Path root, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--root");
        all.add(root.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int exit = command.execute(all.toArray(String[]::new));
        return new CliCall(exit, out.toString(), err.toString());
    }

    /** The mistakes told, after making sure that nothing else was. */
    public List<String> mistakes() {
        assertThat(exit).as(err).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).doesNotContain("\tat ", "Exception");
        assertThat(err.lines()).allSatisfy(line -> assertThat(line).matches("[^ ]+: .+; .+"));
        return err.lines().toList();
    }
}
