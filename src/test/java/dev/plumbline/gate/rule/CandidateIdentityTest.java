package dev.plumbline.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ModelRef;
import dev.plumbline.chat.ReplyPosition;
import dev.plumbline.chat.TokenLogprob;
import dev.plumbline.gate.baseline.Baseline;
import dev.plumbline.gate.baseline.DecidedBy;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.measure.Outcome;
import dev.plumbline.measure.Rating;
import dev.plumbline.measure.RatingMethod;
import dev.plumbline.stats.distribution.SeenDistribution;
import dev.plumbline.suite.Suite;
import dev.plumbline.testing.Suites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CandidateIdentityTest {
    private static final ModelRef BASE = new ModelRef("base", "b");
    private static final ModelRef TUNED = new ModelRef("tuned", "t");
    private final Suite suite = Suites.small();

    /** A rating with these probabilities of "5" and "6". */
    private static Rating read(boolean onLattice, double five, double six) {
        double[] logs = {Math.log(five), Math.log(six)};
        if (onLattice) {
            logs[0] = -0.375;
            logs[1] = six > 0.2 ? -1.5 : -1.625;
        }
        return new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(Map.of(5, five, 6, six)), 0, six),
                RatingMethod.LOGPROBS,
                onLattice ? 0.125 : 0,
                5,
                List.of(ReplyPosition.of(List.of(new TokenLogprob("5", logs[0]), new TokenLogprob("6", logs[1])))),
                new TreeMap<>(),
                0);
    }

    private RatedPair pair(Rating base, Rating candidate) {
        return new RatedPair(suite.question("tea"), new Outcome.Measured<>(base), new Outcome.Measured<>(candidate));
    }

    private static CandidateIdentity of(List<RatedPair> pairs) {
        return CandidateIdentity.of(TUNED, BASE, pairs, null);
    }

    /** So many pairs that are equal, and so many that differ in the last bit of one probability. */
    private CandidateIdentity of(boolean onLattice, int equal, int different) {
        List<RatedPair> pairs = new ArrayList<>();
        Rating base = read(onLattice, 0.7, 0.2);
        for (int i = 0; i < equal; i++) {
            pairs.add(pair(base, read(onLattice, 0.7, 0.2)));
        }
        for (int i = 0; i < different; i++) {
            pairs.add(pair(base, read(onLattice, 0.7, Math.nextUp(0.2) + 1e-15)));
        }
        return of(pairs);
    }

    @Test
    void mostRatingsEqualToTheLastBitAreBases() {
        assertThat(of(false, 9, 0).isBase()).isTrue();
        assertThat(of(false, 1, 0).isBase()).isTrue();
        assertThat(of(false, 5, 4).isBase()).isTrue();
        assertThat(of(false, 9, 0).words())
                .contains("9 of 9 ratings equal those of base to the last bit; is the fine-tune applied?");
    }

    @Test
    void fewEqualRatingsAreReportedOnly() {
        assertThat(of(false, 2, 7).isBase()).isFalse();
        assertThat(of(false, 2, 7).words())
                .contains("2 of 9 ratings equal those of base to the last bit; do all replicas of the host apply the"
                        + " fine-tune?");
        assertThat(of(false, 0, 9).words()).isEmpty();
        assertThat(of(List.of()).isBase()).isFalse();
    }

    @Test
    void coarselyRoundedRatingsHaveToBeEqualAllAndMoreThanOne() {
        assertThat(of(true, 9, 0).isBase()).isTrue();
        assertThat(of(true, 1, 0).isBase()).isFalse();
        assertThat(of(true, 8, 1).isBase()).isFalse();
        assertThat(of(true, 8, 1).words()).isEmpty();
    }

    @Test
    void aRatingWithOneCertainTokenTellsNothing() {
        Rating certain = read(false, 1 - 1e-9, 1e-9);
        assertThat(of(List.of(pair(certain, certain))).equal().informative()).isZero();
        assertThat(of(List.of(pair(certain, certain))).isBase()).isFalse();
    }

    @Test
    void ratingsThatDifferAfterACommonFirstTokenAreOfTwoModels() {
        CandidateIdentity identity = of(List.of(pair(negative(0.98, 0.02), negative(0.02, 0.98))));
        assertThat(identity.isBase()).isFalse();
        assertThat(identity.words()).isEmpty();
        assertThat(of(List.of(pair(negative(0.98, 0.02), negative(0.98, 0.02)))).isBase())
                .isTrue();
    }

    @Test
    void positionsBehindDifferentTokensAreNotCompared() {
        List<TokenLogprob> first = List.of(new TokenLogprob("-", -0.1), new TokenLogprob("+", -2.5));
        Rating minus = read(List.of(
                new ReplyPosition("-", first, List.of()),
                ReplyPosition.of(List.of(new TokenLogprob("3", -0.11), new TokenLogprob("1", -2.31)))));
        Rating plus = read(List.of(
                new ReplyPosition("+", first, List.of()),
                ReplyPosition.of(List.of(new TokenLogprob("3", -0.71), new TokenLogprob("1", -0.69)))));
        assertThat(of(List.of(pair(minus, plus), pair(minus, plus))).equal().equal())
                .isEqualTo(2);
    }

    /** A reply whose first token is a sign, alike in both models, and whose second is "3" or "1". */
    private static Rating negative(double three, double one) {
        return read(List.of(
                new ReplyPosition(
                        "-",
                        List.of(new TokenLogprob("-", Math.log(0.9)), new TokenLogprob("2", Math.log(0.06))),
                        List.of()),
                ReplyPosition.of(
                        List.of(new TokenLogprob("3", Math.log(three)), new TokenLogprob("1", Math.log(one))))));
    }

    private static Rating read(List<ReplyPosition> positions) {
        return new Rating(
                SeenDistribution.of(0, 9, new TreeMap<>(Map.of(3, 0.7)), 0, 0.2),
                RatingMethod.LOGPROBS,
                0,
                5,
                positions,
                new TreeMap<>(),
                0);
    }

    @Test
    void aHostThatNamesBaseIsBelieved() {
        CandidateIdentity identity = CandidateIdentity.of(TUNED, BASE, List.of(), "plain-8b");
        assertThat(identity.isBase()).isTrue();
        assertThat(identity.words()).contains("its host says that 'plain-8b' answered in its place");
    }

    @Test
    void whatIsBaseHasNoVerdictAndCannotBeAccepted() {
        Gate gate = new Gate(suite, Baseline.none(), "local", LocalDate.EPOCH);
        RatedPair same = pair(read(false, 0.7, 0.2), read(false, 0.7, 0.2));
        Assessment none = gate.assess(same, BASE, TUNED, gate.family(BASE, TUNED, List.of(same)), of(List.of(same)));
        assertThat(none.verdict().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(none.verdict().decidedBy()).isEqualTo(DecidedBy.IDENTITY);
        assertThat(none.verdict().reason())
                .isEqualTo("inconclusive: not the candidate: 1 of 1 ratings equal those of base to the last bit; is the"
                        + " fine-tune applied?");
        assertThat(none.isAcceptable()).isFalse();
        assertThat(none.reading()).isNull();
    }
}
