package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatGateway;
import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.ChatRequest;
import dev.plumbline.chat.ModelCallException;
import dev.plumbline.suite.GoldElaboration;
import dev.plumbline.suite.JudgeSettings;
import dev.plumbline.testing.ConstructedJudge;
import dev.plumbline.testing.Exams;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeExamTest {
    private static final String HINTS = "(?is).*(gold|exam|coastal|southern|qwen|labelled).*";
    private static final int N = Exams.GOLD.elaborations().size();

    @Test
    void theJudgeSeesEveryElaborationThreeTimesInTheWordsOfARun() {
        ConstructedJudge judge = ConstructedJudge.steady(Exams.GOLD, GoldElaboration::category);
        Exams.exam().sit(judge);
        assertThat(judge.requests()).hasSize(3 * N);
        assertThat(new HashSet<>(judge.requests())).hasSize(N);
        assertThat(judge.requests()).allSatisfy(request -> {
            assertThat(request.sample()).isNull();
            assertThat(request.messages().get(0))
                    .isEqualTo(judge.requests().get(0).messages().get(0));
        });
    }

    @Test
    void theJudgeSeesNoReasonNoModelAndNoHintOfAnExam() {
        String rubric = Exams.exam().calls().get(0).request().messages().get(0).text();
        // An elaboration may say what it likes; what stands around it may not.
        List<String> around = Exams.exam().calls().stream()
                .map(call -> call.request().messages().get(1).text().replaceAll("(?s)<explanation-.*>", ""))
                .distinct()
                .toList();
        for (GoldElaboration elaboration : Exams.GOLD.elaborations()) {
            assertThat(around).noneMatch(text -> text.contains(elaboration.because()));
        }
        assertThat(around).noneMatch(text -> text.matches(HINTS));
        assertThat(rubric).doesNotMatch(HINTS);
    }

    @Test
    void whatTheJudgeSeesDoesNotDependOnTheLabel() {
        GoldElaboration first = Exams.GOLD.elaborations().get(0);
        var relabelled = new java.util.ArrayList<>(Exams.GOLD.elaborations());
        relabelled.set(
                0, new GoldElaboration(first.question(), first.answer(), first.text(), "incoherent", "why not", false));
        JudgeExam other = new JudgeExam(
                Exams.SUITE,
                Exams.SUITE.judge(),
                new dev.plumbline.suite.JudgeGold(relabelled),
                Exams.JUDGE,
                JudgeExam.DRAWS);
        assertThat(requests(other)).containsExactlyInAnyOrderElementsOf(requests(Exams.exam()));
    }

    @Test
    void categoriesAndRepeatsAreMixedTheSameWayEachTime() {
        List<Integer> order =
                Exams.exam().calls().stream().map(JudgeExam.ExamCall::item).toList();
        assertThat(order)
                .isEqualTo(Exams.exam().calls().stream()
                        .map(JudgeExam.ExamCall::item)
                        .toList())
                .isNotEqualTo(order.stream().sorted().toList());
        long neighbours = IntStream.range(1, order.size())
                .filter(i -> order.get(i).equals(order.get(i - 1)))
                .count();
        // Of 314 neighbours about 2 are the same by chance; unmixed it would be 210.
        assertThat(neighbours).isLessThan(15);
    }

    @Test
    void aJudgeWithATemperatureIsDrawnAnewEachTime() {
        JudgeSettings warm = new JudgeSettings(0.7, 10, Exams.SUITE.judge().categories());
        JudgeExam exam = new JudgeExam(Exams.SUITE, warm, Exams.GOLD, Exams.JUDGE, 2);
        assertThat(new HashSet<>(requests(exam))).hasSize(2 * N);
        assertThat(exam.calls())
                .allSatisfy(call -> assertThat(call.request().sample()).isEqualTo(call.draw()));
        assertThat(exam.rubric()).isNotEqualTo(Exams.exam().rubric());
    }

    @Test
    void aFailedCallLeavesNoScore() {
        ChatGateway right = ConstructedJudge.steady(Exams.GOLD, GoldElaboration::category);
        ChatGateway flaky = (request, id) -> id.question().equals("ice") && id.sample() == 1
                ? CompletableFuture.failedFuture(new ModelCallException("no reply to " + id))
                : right.send(request, id);
        ExamResult result = Exams.exam().sit(flaky);
        long failing = Exams.GOLD.elaborations().stream()
                .filter(e -> e.question().equals("ice"))
                .count();
        assertThat(result).isInstanceOfSatisfying(ExamResult.Failed.class, failed -> {
            assertThat(failed.planned()).isEqualTo(3 * N);
            assertThat(failed.reasons()).hasSize((int) failing).allMatch(r -> r.startsWith("no reply to judgement of"));
        });
    }

    @Test
    void aBugInTheGatewayIsNoFailedCall() {
        ChatGateway broken =
                (request, id) -> CompletableFuture.<ChatReply>failedFuture(new IllegalStateException("a bug"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Exams.exam().sit(broken))
                .hasRootCauseMessage("a bug");
    }

    private static List<ChatRequest> requests(JudgeExam exam) {
        return exam.calls().stream().map(JudgeExam.ExamCall::request).toList();
    }
}
