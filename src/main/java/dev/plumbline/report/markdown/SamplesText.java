package dev.plumbline.report.markdown;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Judgement;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.text.Printable;
import java.util.Locale;

/** The samples of a cell as one plain text, grouped by nothing, so that one attachment holds a whole cell. */
public final class SamplesText {
    private SamplesText() {}

    public static String of(PrefillResult result) {
        StringBuilder text = new StringBuilder();
        for (JudgedSample sample : result.samples()) {
            String label = sample.judgement()
                    .<String>fold(
                            Judgement::id,
                            reason -> CategoryCounts.row(sample.judgement()).orElse("not judged"),
                            reason -> "failed: " + reason);
            String words = sample.elaboration()
                    .<String>fold(e -> e.text(), reason -> "unscored: " + reason, r -> "failed: " + r);
            text.append(String.format(Locale.ROOT, "--- sample %d: %s\n", sample.index(), Printable.line(label)));
            text.append(Printable.text(words)).append('\n');
            String reply = sample.judgeReply().strip();
            if (!reply.isEmpty() && !reply.equals(label)) {
                text.append("    the judge said: ")
                        .append(Printable.text(reply))
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
