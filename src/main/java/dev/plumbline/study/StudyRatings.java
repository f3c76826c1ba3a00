package dev.plumbline.study;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.measure.RatingProtocol;
import dev.plumbline.recording.Provenance;
import dev.plumbline.recording.RecordedReply;
import dev.plumbline.run.Cast;
import dev.plumbline.run.Trial.RatingTrial;
import dev.plumbline.suite.AnswerSpace;
import dev.plumbline.suite.Question;
import dev.plumbline.suite.Suite;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the study's ratings: the probabilities of the digits among the top 5 tokens. The study did not keep other tokens. */
final class StudyRatings {
    private static final double AGREEMENT = 1e-9;
    private static final double HIGHEST_SUM = 1.02;

    private final Suite suite;
    private final Cast cast;
    private final RatingProtocol protocol;
    private final Function<StudyRow, Optional<Question>> question;
    private final Set<String> warnings;

    StudyRatings(
            Suite suite,
            Cast cast,
            RatingProtocol protocol,
            Function<StudyRow, Optional<Question>> question,
            Set<String> warnings) {
        this.suite = suite;
        this.cast = cast;
        this.protocol = protocol;
        this.question = question;
        this.warnings = warnings;
    }

    void read(StudyRow row, ImportedReplies replies) {
        Optional<Question> asked = question.apply(row);
        Optional<ModelRef> model = model(row, cast.contestants());
        SortedMap<String, Double> raw = row.probabilities("raw_probs");
        SortedMap<String, Double> normalised = row.probabilities("normalized_probs");
        if (asked.isEmpty() || model.isEmpty() || raw == null || normalised == null || reportOffScale(row, raw)) {
            return;
        }
        double sum = raw.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > HIGHEST_SUM) {
            row.wrong(
                    "'raw_probs' must not exceed " + HIGHEST_SUM + " together",
                    String.valueOf(sum),
                    "fetch the file again");
            return;
        }
        List<TokenLogprob> top = raw.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new TokenLogprob(e.getKey(), Math.log(e.getValue())))
                .toList();
        if (top.isEmpty()) {
            row.wrong("'raw_probs' must hold a probability above 0", raw.toString(), "fetch the file again");
            return;
        }
        warnIfTheyDisagree(row, raw, normalised, sum);
        RatingTrial trial = new RatingTrial(asked.get(), model.get());
        ChatRequest request = protocol.request(asked.get(), model.get());
        ChatReply reply = new ChatReply(top.get(0).token(), top, Finish.LENGTH, false);
        Provenance provenance = Provenance.imported(row.source(), "only digit tokens of the top 5 were kept");
        replies.add(trial, RecordedReply.of(request, trial.id(suite.name()), reply, provenance), row);
    }

    /** Reports tokens that are no answer. The study kept only answers, so any other token means that the file was changed. */
    private boolean reportOffScale(StudyRow row, SortedMap<String, Double> raw) {
        AnswerSpace scale = suite.answersOf("");
        Set<String> answers = scale.answers().mapToObj(String::valueOf).collect(Collectors.toSet());
        List<String> others =
                raw.keySet().stream().filter(t -> !answers.contains(t)).toList();
        if (!others.isEmpty()) {
            row.wrong(
                    "'raw_probs' has an entry that is not an answer on the scale " + scale.min() + ".." + scale.max(),
                    String.join(", ", others),
                    "fetch the file again");
        }
        return !others.isEmpty();
    }

    /** Warns if the normalised probabilities do not follow from the raw ones, because one of them was probably edited. */
    private void warnIfTheyDisagree(
            StudyRow row, SortedMap<String, Double> raw, SortedMap<String, Double> normalised, double sum) {
        boolean agree = Stream.concat(raw.keySet().stream(), normalised.keySet().stream())
                .allMatch(t -> Math.abs(normalised.getOrDefault(t, 0.0) - raw.getOrDefault(t, 0.0) / sum) <= AGREEMENT);
        if (!agree) {
            warnings.add(row.place() + ": 'normalized_probs' do not follow from 'raw_probs'; 'raw_probs' were taken");
        }
    }

    static Optional<ModelRef> model(StudyRow row, List<ModelRef> known) {
        String name = row.text("model_name");
        if (name == null) {
            return Optional.empty();
        }
        Optional<ModelRef> model =
                known.stream().filter(m -> m.name().equals(name)).findFirst();
        if (model.isEmpty()) {
            String names = String.join(", ", known.stream().map(ModelRef::name).toList());
            row.wrong(
                    "the profile has no such model", name, "use a profile that names it (this one has " + names + ")");
        }
        return model;
    }
}
