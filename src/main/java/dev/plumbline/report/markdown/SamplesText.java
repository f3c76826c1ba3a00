package dev.plumbline.report.markdown;

import dev.plumbline.measure.CategoryCounts;
import dev.plumbline.measure.Judgement;
import dev.plumbline.report.json.JudgedSample;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.report.json.PrefillResult;
import dev.plumbline.suite.reader.ReplyReader;
import dev.plumbline.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The samples of a cell as one plain text in their original order, so that one attachment holds a whole cell. */
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

    /** Returns the replies to an open question, each with the values of its readers. */
    public static String of(OpenResult result) {
        List<ReplyReader> readers = result.cell().question().readers();
        StringBuilder text = new StringBuilder();
        try (Stream<OpenResult.Sample> samples = result.samples().get()) {
            samples.forEach(sample -> {
                String label = sample.outcome()
                        .<String>fold(v -> v.words(readers), reason -> "unscored: " + reason, r -> "failed: " + r);
                text.append(String.format(Locale.ROOT, "--- sample %d: %s\n", sample.index(), Printable.line(label)));
                if (sample.text() != null) {
                    text.append(Printable.text(sample.text())).append('\n');
                }
                text.append('\n');
            });
        }
        return text.toString();
    }
}
