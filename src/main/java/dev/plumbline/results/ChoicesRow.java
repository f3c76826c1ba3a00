package dev.plumbline.results;

import java.util.List;

/**
 * The choices of a question: the meaning of the numbers of its answers.
 *
 * @param ordered whether a higher answer means more; if not, there is no mean and no W1
 */
public record ChoicesRow(String question, boolean ordered, List<Answer> answers) {
    /**
     * One choice.
     *
     * @param answer the number of the choice in all other rows
     * @param say the words that prompts show
     */
    public record Answer(int answer, String id, String say) {}

    public ChoicesRow {
        answers = List.copyOf(answers);
    }

    /** Returns the words of an answer; the number itself if no choice has it. */
    public String say(int answer) {
        return answers.stream()
                .filter(choice -> choice.answer() == answer)
                .map(Answer::say)
                .findFirst()
                .orElse(String.valueOf(answer));
    }
}
