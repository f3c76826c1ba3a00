package dev.plumbline.cli;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.cli.option.ExitCode;
import dev.plumbline.cli.option.PlumblineCommand;
import dev.plumbline.cli.option.RunOptions;
import dev.plumbline.gateway.Connections;
import dev.plumbline.gateway.UnrecordedGateway;
import dev.plumbline.gateway.key.KeyVariables;
import dev.plumbline.gateway.key.PlainTextKeys;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.probe.Doctor;
import dev.plumbline.probe.DoctorJson;
import dev.plumbline.probe.DoctorTable;
import dev.plumbline.probe.GatePower;
import dev.plumbline.probe.ModelCheckup;
import dev.plumbline.probe.ServedTemplates;
import dev.plumbline.report.Notice;
import dev.plumbline.run.EvalPlan;
import dev.plumbline.session.Settings;
import dev.plumbline.session.SuiteOpener;
import dev.plumbline.session.SuiteOpener.Unrecorded;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Examines the hosts of a profile before the user pays for a run. */
@Command(
        name = "doctor",
        description = {
            "Asks each model about 40 short questions and checks whether it answers, reports its own token probabilities and stays on the scale.",
            "It records no reply and writes doctor.json next to the recording. Exit code: 0 all answer, 2 configuration, 4 a host does not answer."
        })
final class DoctorCommand extends PlumblineCommand {
    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--models-only",
            split = ",",
            paramLabel = "NAME",
            description = "Examine only these models of the profile (default: base, candidates and judge).")
    private List<String> only = List.of();

    @Option(
            names = "--judge",
            description =
                    "Examine only the judge, with judge-gold.yaml, and write judge-card.json. Exit code 3 if it fails.")
    private boolean judge;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How often the judge is asked about each elaboration (default: 3).")
    private int draws = 3;

    @Override
    public Integer call() throws IOException {
        Settings settings = options.settings(root());
        List<Unrecorded> suites = SuiteOpener.openUnrecorded(settings);
        if (judge) {
            return examineJudges(settings, suites).number();
        }
        Mistakes mistakes = new Mistakes();
        List<UnrecordedGateway> gateways = new ArrayList<>();
        try {
            for (Unrecorded suite : suites) {
                Connections connections = Connections.open(
                        suite.profile(),
                        shown(suite.profile().file()),
                        names(suite, mistakes),
                        settings.keyVariables(System.getenv()::get),
                        settings.budget(),
                        mistakes);
                Notice.warn(PlainTextKeys.warnings(
                        suite.profile().providers().values(),
                        shown(suite.profile().file())));
                if (connections != null) {
                    gateways.add(new UnrecordedGateway(connections, new Random()));
                }
            }
            mistakes.throwIfAny();
            ExitCode code = ExitCode.OK;
            for (int i = 0; i < suites.size(); i++) {
                code = code.or(examine(suites.get(i), gateways.get(i), settings.keyVariables(System.getenv()::get)));
            }
            return code.number();
        } finally {
            gateways.forEach(UnrecordedGateway::close);
        }
    }

    private ExitCode examineJudges(Settings settings, List<Unrecorded> suites) throws IOException {
        if (draws < 1) {
            throw new MistakesException(
                    Place.of("--draws"), "must be at least 1", String.valueOf(draws), "omit it for the default of 3");
        }
        JudgeExamination examination = new JudgeExamination(settings, System.getenv()::get, Clock.systemUTC(), out());
        ExitCode code = ExitCode.OK;
        for (Unrecorded suite : suites) {
            code = code.or(examination.examine(suite, draws));
        }
        return code;
    }

    private List<String> names(Unrecorded suite, Mistakes mistakes) {
        List<String> all = suite.cast().models().stream().map(ModelRef::name).toList();
        for (String name : only) {
            if (!all.contains(name)) {
                mistakes.add(
                        Place.of("--models-only"),
                        "profile '" + suite.profile().name() + "' gives no such model a role",
                        name,
                        "use some of " + String.join(", ", all));
            }
        }
        return only.isEmpty() ? all : all.stream().filter(only::contains).toList();
    }

    private ExitCode examine(Unrecorded suite, UnrecordedGateway gateway, KeyVariables keys) throws IOException {
        PrintWriter out = out();
        List<ModelCheckup> checkups = new Doctor(
                        suite.suite(),
                        suite.profile(),
                        suite.cast(),
                        gateway,
                        new ServedTemplates(suite.profile(), keys)::of)
                .examine(names(suite, new Mistakes()));
        Path file = DoctorJson.write(suite.profile(), checkups, Instant.now());
        out.println(suite.suite().name() + " on " + suite.profile().name() + ":");
        DoctorTable.lines(checkups).forEach(out::println);
        GatePower.lines(suite.suite(), EvalPlan.of(suite.suite(), suite.cast()), Map.of())
                .forEach(out::println);
        out.println("written: " + shown(file));
        out.flush();
        return checkups.stream().allMatch(ModelCheckup::answers) ? ExitCode.OK : ExitCode.INFRASTRUCTURE;
    }
}
