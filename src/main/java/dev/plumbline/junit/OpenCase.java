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

/** One open question and one model that is asked. Methods that need replies wait for them. */
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

    /** Returns the number of replies that were asked for. */
    public int samples() {
        return counts().samples();
    }

    /** Returns the number of replies that the readers could read. */
    public int read() {
        return counts().read();
    }

    /** Returns the numbers of replies that could not be read, by reason. */
    public Map<String, Integer> unscored() {
        return counts().unscored();
    }

    /**
     * Returns the number of replies with each value of one of the question's readers.
     *
     * @return the counts by value: a category, a number as text, or a model's own words
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

    /** Returns the reasons for the verdicts, one for each reader; empty for base, which has no verdict. */
    public List<String> reasons() {
        return comparisons().stream().map(c -> c.reader() + " " + c.reason()).toList();
    }

    /** Returns the counts; throws an exception if a reply is missing. */
    private OpenCounts counts() {
        OpenResult result = result();
        if (result.counts().failed() > 0) {
            throw new NotMeasuredException(result.counts().failed() + " of "
                    + result.counts().samples() + " samples got no reply; the first: "
                    + result.counts().failure());
        }
        return result.counts();
    }

    /** Returns the result, even if replies are missing. */
    OpenResult result() {
        // CaseArguments has prefetched this case already, unless the launch runs an invocation that it did not select.
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
