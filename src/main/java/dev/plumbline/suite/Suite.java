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
 * A checked suite: what is asked, how it is asked, how replies are sorted and when a shift counts.
 *
 * @param name its name, as {@code suite:} in the file
 * @param folder the folder of the file
 * @param note words shown wherever results of this suite are, such as that its recording is synthetic, or null
 * @param scale the answers of every question that has none of its own, or null if no question has a scale
 * @param rating how ratings on a scale are asked for, or null if no question has a scale
 * @param choosing how choices are asked for, or null if no question has choices
 * @param questions those that are rated
 * @param controls questions that no fine-tune should move; asked only if a profile's extras name them
 * @param variants other ways to ask for ratings; used only if a profile's extras name them
 * @param elaboration null if the suite asks for ratings alone
 * @param judge null if there is no elaboration
 * @param open the questions without given answers
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

    /** Returns how a question is asked. */
    public RatingSettings asking(Question question) {
        RatingSettings asking = question.answers() instanceof Choices ? choosing : rating;
        return Objects.requireNonNull(asking, question.id());
    }

    /** Returns how answers are sampled, one plan for all questions. */
    public AnswerSampling sampling() {
        RatingSettings asking = rating == null ? choosing : rating;
        return asking == null ? RatingReader.SAMPLING : asking.sampling();
    }

    /** Returns the questions with a scale, which other wordings and given answers are about. */
    public List<Question> scaled() {
        return questions.stream().filter(q -> q.answers() instanceof Scale).toList();
    }

    /**
     * Returns the question of this id.
     *
     * @throws NoSuchElementException if there is none: a checked suite never asks for one
     */
    public Question question(String id) {
        return questions.stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no question '" + id + "' in suite " + name));
    }

    /** Returns the answers of the question or control of this id; the suite's own if there is none, as in entries about questions of the past. */
    public AnswerSpace answersOf(String id) {
        return Stream.concat(questions.stream(), controls.stream())
                .filter(question -> question.isNamed(id))
                .map(Question::answers)
                .findFirst()
                .orElse(scale == null ? Scale.UNKNOWN : scale);
    }

    /** Returns every scale an answer may be given on: those of questions, controls and variants. */
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

    /** Returns the same suite with another sampling of answers. */
    public Suite with(AnswerSampling sampling) {
        return with(
                rating == null ? null : rating.with(sampling),
                choosing == null ? null : choosing.with(sampling),
                elaboration,
                null);
    }

    /** Returns what {@code --questions} can name: the ids of questions and controls, with or without a context, and the sets of questions and given answers. */
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
     * Returns a part of the suite. A named question is asked with all its given answers. A named set includes its given answers and
     * their questions.
     *
     * @param named some of {@link #parts}
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

    /** Returns the same suite without the open questions that are an extra. */
    public Suite withoutOpenExtra() {
        return copy(rating, choosing, questions, controls, elaboration, judge, open.plain());
    }

    /** Returns the same suite without given answers and judge. */
    public Suite ratingsAlone() {
        return copy(rating, choosing, questions, controls, null, null, open);
    }

    /** Returns the same suite with what a profile asks differently. */
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
