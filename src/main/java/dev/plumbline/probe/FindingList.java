package dev.plumbline.probe;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.gateway.UnrecordedOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the doctor's findings about one model. Not thread-safe. */
final class FindingList {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Prompt, Long> promptTokens = new EnumMap<>(Prompt.class);
    private final Map<String, Object> measured = new TreeMap<>();
    private final List<List<ReplyPosition>> probabilities = new ArrayList<>();
    private @Nullable String served;

    void add(Finding finding) {
        findings.add(finding);
    }

    void measured(String key, Object value) {
        measured.put(key, value);
    }

    /** The prompts that are equal for base and all candidates. */
    enum Prompt {
        PICK,
        QUESTION,
        CONVERSATION
    }

    /** Records the host's token count of a prompt. */
    void tokens(Prompt prompt, UnrecordedOutcome.Answer answer) {
        promptTokens.put(prompt, answer.usage().promptTokens());
    }

    /** Records the token probabilities of a call that is equal for base and all candidates. */
    void probabilities(UnrecordedOutcome.Answer answer) {
        probabilities.add(answer.reply().positions());
    }

    /** Records the name of the model that answered, as the host reports it. */
    void served(UnrecordedOutcome.Answer answer) {
        served = answer.served().model();
    }

    /** Returns the answers, or null if a call got no answer. A call without an answer is added as a finding. */
    @Nullable
    List<UnrecordedOutcome.Answer> answers(String check, List<UnrecordedOutcome> received) {
        for (UnrecordedOutcome each : received) {
            if (each instanceof UnrecordedOutcome.Nothing nothing) {
                add(Finding.problem(check, nothing.why(), "see what the host says"));
                return null;
            }
        }
        return received.stream()
                .map(each -> (UnrecordedOutcome.Answer) Objects.requireNonNull(each))
                .toList();
    }

    ModelCheckup checkup(String model, String provider, int calls, boolean answers) {
        List<Long> tokens = Stream.of(Prompt.values())
                .map(prompt -> promptTokens.getOrDefault(prompt, -1L))
                .toList();
        return new ModelCheckup(model, provider, calls, answers, findings, tokens, measured, probabilities, served);
    }
}
