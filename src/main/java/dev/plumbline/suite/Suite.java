package dev.plumbline.suite;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checked suite: the questions, the prompts, the categories of replies and the limits of a shift.
 *
 * @param name the name in the file's key {@code suite}
 * @param folder the folder of the suite file
 * @param note a note that every report must show with results of this suite, such as that its recording is synthetic, or null
 * @param scale the scale of every question without one of its own, or null if no question has a scale
 * @param rating the settings for ratings on a scale, or null if no question has a scale
 * @param choosing the settings for choices, or null if no question has choices
 * @param questions the rated questions
 * @param controls questions whose answers no fine-tune should move; asked only if a profile's extras name them
 * @param variants other wordings of the prompt of ratings; used only if a profile's extras name them
 * @param elaboration the settings for explanations, or null if the suite has only ratings
 * @param judge the settings of the judge, or null if there are no explanations
 * @param open the open questions
 */
public record Suite(
        String name,
        Path folder,
        @Nullable String note,
        @Nullable Scale scale,
        @Nullable RatingSettings rating,
        @Nullable RatingSettings choosing,
        List<Question> questions,
        List<Question> controls,
        List<Variant> variants,
        @Nullable ElaborationSettings elaboration,
        @Nullable JudgeSettings judge,
        GateSettings gate,
        OpenQuestions open) {
    public Suite {
        questions = List.copyOf(questions);
        controls = List.copyOf(controls);
        variants = List.copyOf(variants);
        if (rating == null && choosing == null && open.questions().isEmpty() && !questions.isEmpty()) {
            throw new IllegalArgumentException("suite " + name + " does not say how its questions are asked");
        }
    }

    /** Returns the settings for a question. */
    public RatingSettings asking(Question question) {
        RatingSettings asking = question.answers() instanceof Choices ? choosing : rating;
        return Objects.requireNonNull(asking, question.id());
    }

    /** Returns the sampling of answers, which is the same for all questions. */
    public AnswerSampling sampling() {
        RatingSettings asking = rating == null ? choosing : rating;
        return asking == null ? RatingReader.SAMPLING : asking.sampling();
    }

    /** Returns the questions with a scale. Only these have variants and given answers. */
    public List<Question> scaled() {
        return questions.stream().filter(q -> q.answers() instanceof Scale).toList();
    }

    /**
     * Returns the question with this id.
     *
     * @throws NoSuchElementException if there is no such question; a checked suite never refers to one
     */
    public Question question(String id) {
        return questions.stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no question '" + id + "' in suite " + name));
    }

    /**
     * Returns the allowed answers of the question or control with this id. For an unknown id, such as a removed question in a baseline,
     * returns the suite's scale.
     */
    public AnswerSpace answersOf(String id) {
        return Stream.concat(questions.stream(), controls.stream())
                .filter(question -> question.isNamed(id))
                .map(Question::answers)
                .findFirst()
                .orElse(scale == null ? Scale.UNKNOWN : scale);
    }

    /** Returns every scale on which an answer may be given: those of questions, controls and variants. */
    public List<Scale> scales() {
        return Stream.of(
                        questions.stream().map(Question::answers),
                        controls.stream().map(Question::answers),
                        variants.stream().map(v -> v.scaleIn(answersOf(""))))
                .flatMap(spaces -> spaces)
                .filter(Scale.class::isInstance)
                .map(Scale.class::cast)
                .distinct()
                .toList();
    }

    /** Returns a copy with another sampling of answers. */
    public Suite with(AnswerSampling sampling) {
        return with(
                rating == null ? null : rating.with(sampling),
                choosing == null ? null : choosing.with(sampling),
                elaboration,
                null);
    }

    /** Returns the valid names for {@code --questions}: ids of questions and controls, with or without a context, and names of sets. */
    public List<String> parts() {
        return Stream.of(
                        Stream.concat(questions.stream(), controls.stream())
                                .flatMap(question -> Stream.of(question.asked(), question.id(), question.set())),
                        open.questions().stream().flatMap(q -> Stream.of(q.asked(), q.id(), q.set())),
                        listed().stream().map(Prefill::set))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Prefill> listed() {
        return elaboration == null ? List.of() : elaboration.prefills();
    }

    /**
     * Returns a part of the suite. A named question is asked with all its given answers. A named set includes its given answers and their
     * questions.
     *
     * @param named names out of {@link #parts}
     */
    public Suite part(Collection<String> named) {
        List<Prefill> prefills = listed().stream()
                .filter(p -> named.contains(p.set()) || question(p.question()).isAmong(named))
                .toList();
        Set<String> asked = Stream.concat(named.stream(), prefills.stream().map(Prefill::question))
                .collect(Collectors.toSet());
        return copy(
                rating,
                choosing,
                questions.stream().filter(q -> q.isAmong(asked)).toList(),
                controls.stream().filter(q -> q.isAmong(asked)).toList(),
                elaboration == null || elaboration.automatic() ? elaboration : elaboration.with(prefills),
                judge,
                open.part(named));
    }

    /** Returns a copy without the open questions that are an extra. */
    public Suite withoutOpenExtra() {
        return copy(rating, choosing, questions, controls, elaboration, judge, open.plain());
    }

    /** Returns a copy without given answers and judge. */
    public Suite ratingsAlone() {
        return copy(rating, choosing, questions, controls, null, null, open);
    }

    /** Returns a copy with the settings that a profile overrides. */
    public Suite with(
            @Nullable RatingSettings otherRating,
            @Nullable RatingSettings otherChoosing,
            @Nullable ElaborationSettings otherElaboration,
            @Nullable AnsweringSettings otherAnswering) {
        return copy(
                otherRating,
                otherChoosing,
                questions,
                controls,
                otherElaboration,
                judge,
                otherAnswering == null ? open : open.with(otherAnswering));
    }

    private Suite copy(
            @Nullable RatingSettings otherRating,
            @Nullable RatingSettings otherChoosing,
            List<Question> otherQuestions,
            List<Question> otherControls,
            @Nullable ElaborationSettings otherElaboration,
            @Nullable JudgeSettings otherJudge,
            OpenQuestions otherOpen) {
        return new Suite(
                name,
                folder,
                note,
                scale,
                otherRating,
                otherChoosing,
                otherQuestions,
                otherControls,
                variants,
                otherElaboration,
                otherJudge,
                gate,
                otherOpen);
    }
}
