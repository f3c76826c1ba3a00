package dev.plumbline.junit;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.gate.rule.ReaderComparison;
import dev.plumbline.measure.OpenCounts;
import dev.plumbline.measure.Tally;
import dev.plumbline.report.allure.AllureCell;
import dev.plumbline.report.json.OpenResult;
import dev.plumbline.run.AnswerCell;
import dev.plumbline.session.SuiteSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apiguardian.api.API;

/** One open question asked of one model. Methods that need replies wait for them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class OpenCase extends EvalCase {
    private final AnswerCell cell;

    OpenCase(SuiteSession session, AnswerCell cell) {
        super(session);
        this.cell = cell;
    }

    /** Returns the question's id in its context. */
    public String question() {
        return cell.question().id();
    }

    /** Returns the model's name in the profile. */
    public String model() {
        return cell.model().name();
    }

    /** Returns how many replies were asked for. */
    public int samples() {
        return counts().samples();
    }

    /** Returns how many replies the readers read. */
    public int read() {
        return counts().read();
    }

    /** Returns how many replies could not be read, by reason. */
    public Map<String, Integer> unscored() {
        return counts().unscored();
    }

    /**
     * Returns how many replies have which value, by a reader of the question.
     *
     * @return by category, or by number in words; values may be a model's own words
     * @throws NoSuchElementException if the question has no such reader
     * @throws NotMeasuredException if any reply is missing
     */
    public Map<String, Integer> values(String reader) {
        Tally tally = counts().tallies().stream()
                .filter(t -> t.reader().equals(reader))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no reader '" + reader + "' of " + question()));
        if (tally instanceof Tally.Categories categories) {
            return categories.counts();
        }
        Tally.Numbers numbers = (Tally.Numbers) tally;
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < numbers.values().length; i++) {
            values.put(String.valueOf(numbers.values()[i]), numbers.times()[i]);
        }
        return values;
    }

    /** Returns the reasons for the verdicts, one for each reader; empty for base, which is compared with nothing. */
    public List<String> reasons() {
        return comparisons().stream().map(c -> c.reader() + " " + c.reason()).toList();
    }

    /** Returns the counts; a missing reply is not evidence. */
    private OpenCounts counts() {
        OpenResult result = result();
        if (result.counts().failed() > 0) {
            throw new NotMeasuredException(result.counts().failed() + " of "
                    + result.counts().samples() + " samples got no reply; the first: "
                    + result.counts().failure());
        }
        return result.counts();
    }

    /** Returns the counts, also if replies are missing. */
    OpenResult result() {
        // Prefetched already, unless the launch selected fewer invocations than it runs.
        prefetch();
        return session().answer(cell);
    }

    List<ReaderComparison> comparisons() {
        return session().openComparisons(cell);
    }

    @Override
    void prefetch() {
        session().prefetch(cell);
    }

    @Override
    void report(AllureCell allure) {
        ModelRef base = session().cast().base();
        allure.open(
                result(),
                cell.model().equals(base) ? null : session().answer(new AnswerCell(cell.question(), base)),
                comparisons());
    }

    @Override
    public String toString() {
        return question() + ": " + model();
    }
}
