package dev.plumbline.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer in a reply's text, without the model's thoughts, such as {@code <think>...</think>}.
 *
 * @param text the unchanged text if it holds no thought, otherwise the rest without surrounding blanks
 * @param cut whether the reply ends inside a thought and so contains no answer
 */
public record AnswerText(String text, boolean cut) {
    /**
     * Matches the marks that open and close thoughts. The rare marks belong to Mistral, Seed, Kimi, Cohere, Open Thoughts, Gemma and
     * gpt-oss. Some servers drop the special tokens of gpt-oss ({@code analysisWe need ...assistantfinal7}). A mark that is an ordinary
     * word opens a thought only at the beginning of the text.
     */
    private static final Pattern MARK = Pattern.compile(
            "(?<open><(?:think|thinking|seed:think)>|\\[THINK]|◁think▷|<\\|START_THINKING\\|>|<\\|begin_of_thought\\|>"
                    + "|<unused94>thought|<\\|channel>thought|<\\|channel\\|>(?:analysis|commentary)"
                    + "|\\A\\s*<(?:thought|thoughts|reasoning|scratchpad|reflection)>|\\Aanalysis(?=\\p{Lu}))"
                    + "|(?<close></(?:think|thinking|seed:think|thought|thoughts|reasoning|scratchpad|reflection)>|\\[/THINK]|◁/think▷"
                    + "|<\\|END_THINKING\\|>|<\\|end_of_thought\\|>|<unused95>|<channel\\|>|assistantfinal"
                    + "|<\\|channel\\|>final[^<]{0,40}(?:<\\|constrain\\|>[^<]{0,40})?<\\|message\\|>)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern END =
            Pattern.compile("(?:<\\|(?:return|end|END_RESPONSE|end_of_solution)\\|>\\s*)+\\z");
    private static final Pattern BEGIN = Pattern.compile("\\A\\s*<\\|(?:START_RESPONSE|begin_of_solution)\\|>");

    /**
     * Reads a reply. If a profile names the mark that ends the model's thoughts, the answer follows the mark's last occurrence. A text
     * without the mark then ends inside a thought, unless the host keeps the thought in a separate field.
     */
    public static AnswerText of(ChatReply reply) {
        String mark = reply.thinks();
        int at = mark == null ? -1 : reply.text().lastIndexOf(mark);
        if (mark == null || (at < 0 && reply.thought())) {
            return of(reply.text());
        }
        return at < 0
                ? new AnswerText("", true)
                : of(reply.text().substring(at + mark.length()).strip());
    }

    /** Reads a reply's text. A closing mark without an opening mark ends a thought that the prompt's template opened. */
    public static AnswerText of(String reply) {
        Matcher mark = MARK.matcher(reply);
        if (!mark.find()) {
            return new AnswerText(reply, false);
        }
        StringBuilder answer = new StringBuilder();
        int from = 0;
        boolean thinking = false;
        do {
            if (mark.group("close") != null) {
                if (!thinking) {
                    answer.setLength(0);
                }
                thinking = false;
                from = mark.end();
            } else if (!thinking) {
                answer.append(reply, from, mark.start());
                thinking = true;
            }
        } while (mark.find());
        if (!thinking) {
            answer.append(reply, from, reply.length());
        }
        String rest = BEGIN.matcher(END.matcher(answer).replaceFirst("")).replaceFirst("");
        return new AnswerText(rest.strip(), thinking);
    }
}
