package dev.plumbline.cli;

import dev.plumbline.gate.baseline.ShiftReading;
import dev.plumbline.mistake.Mistakes;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.mistake.Place;
import dev.plumbline.report.ChildEnvironment;
import dev.plumbline.yaml.DidYouMean;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the accepted shifts and give the reason and the person who accepts them. */
final class AcceptOptions {
    private static final int PATIENCE_SECONDS = 5;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why the shifts are accepted; any text.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "The name of the person who accepts (default: git's user.name, or else $USER).")
    private @Nullable String by;

    @Option(names = "--question", paramLabel = "ID", description = "Only this question; may be repeated.")
    private List<String> questions = List.of();

    @Option(
            names = "--answer",
            paramLabel = "N",
            description = "Only explanations of this given answer; may be repeated.")
    private List<Integer> answers = List.of();

    @Option(
            names = "--reader",
            paramLabel = "ID",
            description =
                    "Only shifts of this reader of open questions, or rating for sets of rated questions; may be repeated.")
    private List<String> readers = List.of();

    @Option(names = "--model", paramLabel = "NAME", description = "Only this candidate; may be repeated.")
    private List<String> models = List.of();

    @Option(names = "--expires", paramLabel = "DATE", description = "The last day on which the acceptance applies.")
    private @Nullable LocalDate expires;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            description = "How much further a shift may move (default: that of its entry, or 0.02).")
    private @Nullable Double tolerance;

    void check(LocalDate today, Mistakes mistakes) {
        if (reason.isBlank()) {
            mistakes.add(Place.of("--reason"), "is blank", reason, "say why the shifts are accepted");
        }
        if (expires != null && expires.isBefore(today)) {
            mistakes.add(Place.of("--expires"), "is over", expires.toString(), "give today or a later day");
        }
        if (tolerance != null && !(tolerance >= 0 && tolerance <= 1)) {
            mistakes.add(
                    Place.of("--tolerance"),
                    "must be from 0 to 1",
                    tolerance.toString(),
                    "write a fraction, such as 0.02");
        }
    }

    /** Returns the measured shifts that the options select, or all measured shifts if the options select none. */
    List<ShiftReading> select(ResultsShifts shifts) {
        Mistakes mistakes = new Mistakes();
        require("--question", questions, shifts.cells(ResultsShifts.Cell::question), mistakes);
        require("--model", models, shifts.cells(ResultsShifts.Cell::model), mistakes);
        List<String> reading = shifts.cells(c -> c.reader() == null ? "" : c.reader());
        require("--reader", readers, reading.stream().filter(r -> !r.isEmpty()).toList(), mistakes);
        List<String> explained = answers.stream().map(String::valueOf).toList();
        List<String> given =
                shifts.cells(c -> c.answer() == null ? "" : c.answer().toString());
        require("--answer", explained, given.stream().filter(a -> !a.isEmpty()).toList(), mistakes);
        if (!questions.isEmpty() || !models.isEmpty() || !answers.isEmpty() || !readers.isEmpty()) {
            for (ResultsShifts.Cell cell : unmeasured(shifts)) {
                mistakes.add(
                        Place.of(questions.isEmpty() ? "--model" : "--question"),
                        "names a shift that was not measured",
                        cell.toString(),
                        "run the suite until it is, or name the others");
            }
        }
        mistakes.throwIfAny();
        return shifts.measured().stream()
                .filter(s -> isSelected(ResultsShifts.Cell.of(s)))
                .toList();
    }

    /** Returns the selected cells whose shifts were not measured. */
    List<ResultsShifts.Cell> unmeasured(ResultsShifts shifts) {
        return shifts.unmeasured().stream().filter(this::isSelected).toList();
    }

    private boolean isSelected(ResultsShifts.Cell cell) {
        return (questions.isEmpty() || questions.contains(cell.question()))
                && (answers.isEmpty() || (cell.answer() != null && answers.contains(cell.answer())))
                && (readers.isEmpty() || (cell.reader() != null && readers.contains(cell.reader())))
                && (models.isEmpty() || models.contains(cell.model()));
    }

    private static void require(String option, List<String> named, List<String> known, Mistakes mistakes) {
        for (String name : named) {
            if (!known.contains(name)) {
                mistakes.add(
                        Place.of(option), "is not in these results", name, DidYouMean.orList(name, known, "there are"));
            }
        }
    }

    String reason() {
        return reason;
    }

    String by(Path root) {
        return Optional.ofNullable(by)
                .filter(name -> !name.isBlank())
                .or(() -> user(root))
                .orElseThrow(() -> new MistakesException(
                        Place.of("--by"), "no name is known", "nothing", "name the user with --by NAME"));
    }

    @Nullable
    LocalDate expires() {
        return expires;
    }

    @Nullable
    Double tolerance() {
        return tolerance;
    }

    /** Returns the name in git's configuration, or else the name of the user account; empty if neither is known. */
    private static Optional<String> user(Path root) {
        return git(root).or(() -> Optional.ofNullable(System.getenv("USER"))).filter(name -> !name.isBlank());
    }

    private static Optional<String> git(Path root) {
        try {
            Process git = ChildEnvironment.of(new ProcessBuilder("git", "config", "user.name"))
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String name = new String(git.getInputStream().readNBytes(1000), StandardCharsets.UTF_8).strip();
            boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            git.destroy();
            return ended && !name.isEmpty() ? Optional.of(name) : Optional.empty();
        } catch (IOException e) {
            // This machine has no git that could give a name.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
