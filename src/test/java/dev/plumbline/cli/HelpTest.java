package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    static Stream<CommandLine> commands() {
        return below(Main.commandLine());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyDescriptionIsAWholeSentenceSinceListsOfCommandsShowTheFirstAlone(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(".") || line.endsWith("?"));
    }

    @ParameterizedTest
    @CsvSource({
        "check,        --gate --history --max-calls --max-cost --refresh --batches --allow-env",
        "plan,         --gate --history --baseline --mode --refresh --batches --allow-env",
        "doctor,       --gate --history --baseline --mode --refresh --batches --shard",
        "import,       --gate --history --baseline --mode --refresh --batches --shard --max-calls --max-cost --allow-env",
        "batch export, --gate --history --baseline --mode --refresh --batches --allow-env",
        "batch submit, --gate --history --baseline --mode --refresh --batches --max-calls --max-cost",
        "batch status, --gate --history --baseline --mode --refresh --batches --max-calls --max-cost",
        "batch fetch,  --gate --history --baseline --mode --refresh --batches --max-calls --max-cost",
        "batch import, --gate --history --baseline --mode --refresh --batches --max-calls --max-cost --allow-env"
    })
    void optionsWithoutUseAreNotListedButStayAccepted(String command, String options) {
        CommandLine found = Main.commandLine();
        for (String name : command.split(" ", -1)) {
            found = found.getSubcommands().get(name);
        }
        String help = found.getUsageMessage();
        for (String option : options.split(" ", -1)) {
            assertThat(help).doesNotContain(option + "=");
            assertThat(found.getCommandSpec().findOption(option)).isNotNull();
        }
        assertThat(help).contains("--suite=", "--models=");
    }

    @Test
    void aHiddenOptionIsStillRead() {
        CommandLine check = Main.commandLine()
                .parseArgs("check", "--max-cost", "3")
                .subcommand()
                .commandSpec()
                .commandLine();
        String maxCost = check.getCommandSpec().findOption("--max-cost").getValue();
        assertThat(maxCost).isEqualTo("3");
    }
}
