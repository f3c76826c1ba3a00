package dev.plumbline.probe;

import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.gateway.Heard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found out about one model, as it is found. Not thread-safe. */
final class Notes {
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

    /** The prompts that every contestant is given alike. */
    enum Prompt {
        PICK,
        QUESTION,
        CONVERSATION
    }

    /** Keeps the host's count of a prompt's tokens. */
    void tokens(Prompt prompt, Heard.Answer answer) {
        promptTokens.put(prompt, answer.usage().promptTokens());
    }

    /** Keeps the token probabilities of a call that every contestant gets alike. */
    void probabilities(Heard.Answer answer) {
        probabilities.add(answer.reply().positions());
    }

    /** Keeps which model the host says it served. */
    void served(Heard.Answer answer) {
        served = answer.served().model();
    }

    /** The answers, or null where a call got none, which is noted. */
    @Nullable
    List<Heard.Answer> answers(String check, List<Heard> heard) {
        for (Heard each : heard) {
            if (each instanceof Heard.Nothing nothing) {
                add(Finding.problem(check, nothing.why(), "see what the host says"));
                return null;
            }
        }
        return heard.stream()
                .map(each -> (Heard.Answer) Objects.requireNonNull(each))
                .toList();
    }

    Checkup checkup(String model, String provider, int calls, boolean answers) {
        List<Long> tokens = Stream.of(Prompt.values())
                .map(prompt -> promptTokens.getOrDefault(prompt, -1L))
                .toList();
        return new Checkup(model, provider, calls, answers, findings, tokens, measured, probabilities, served);
    }
}
