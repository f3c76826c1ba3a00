package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.mistake.MistakesException;
import dev.plumbline.probe.Finding.Grade;
import dev.plumbline.testing.LiveProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts with one oddity each, which the stub does not have. */
class OddHostsTest {
    @TempDir
    private Path folder;

    private Examined examined(OddHost host) throws IOException {
        return examined(host, "", Map.of());
    }

    private Examined examined(OddHost host, String provider, Map<String, String> environment) throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(host);
            server.start();
            LiveProfile profile =
                    LiveProfile.write(folder, "openai", server.url("/v1").uri(), provider, 2);
            // The host has one voice for all models.
            Files.writeString(profile.file(), "identical: expected\n", StandardOpenOption.APPEND);
            return Examined.of(profile, environment);
        }
    }

    private void finds(OddHost host, String model, String check, Grade grade, String words) throws IOException {
        Finding finding = examined(host).finding(model, check);
        assertThat(finding.grade()).as(finding.found()).isEqualTo(grade);
        assertThat(finding.found()).contains(words);
        assertThat(finding.remedy() == null).isEqualTo(grade == Grade.OK);
    }

    /** Thinks before whole answers. */
    private static final class Thinking extends OddHost {
        @Override
        String answer(JsonNode request) {
            return request.path("max_tokens").asInt() < 64 ? "7" : "<think>Let me see.</think>7";
        }
    }

    @Test
    void aModelThatThinksAlthoughBodySwitchesItOffIsNamedAsSuch() throws IOException {
        Finding finding = examined(new Thinking(), "body: {chat_template_kwargs: {enable_thinking: false}}", Map.of())
                .finding("coastal", "thoughts");
        assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
        assertThat(finding.found())
                .isEqualTo(
                        "20 of 20 replies think before they answer, although body of its provider sets a switch for that");
        assertThat(finding.remedy()).startsWith("correct the switch, as docs/providers.md lists for this host");
    }

    @Test
    void aBodyThatHoldsAKeyOfTheEnvironmentIsRefusedBeforeAnyCall() {
        // Only names of this process's own variables are looked up.
        String variable = System.getenv().keySet().iterator().next();
        OddHost asked = new OddHost();
        assertThatThrownBy(() -> examined(
                        asked,
                        "body: {note: \"it is plain-words-of-a-secret\"}",
                        Map.of(variable, "plain-words-of-a-secret")))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining("'body' of provider 'stub' holds a key of this environment")
                .hasMessageNotContaining("plain-words-of-a-secret");
        assertThat(asked.calls()).isZero();
    }

    @Test
    void aThoughtInWholeAnswersIsAProblem() throws IOException {
        OddHost thinking = new Thinking();
        finds(thinking, "coastal", "thoughts", Grade.PROBLEM, "20 of 20 replies think before they answer");
        assertThat(examined(thinking).of("coastal").findings())
                .extracting(Finding::check)
                .doesNotContain("first token");
    }

    @Test
    void aTextThatDoesNotAnswerWhatItsFirstTokenAnswersIsAWarning() throws IOException {
        OddHost wavering = new OddHost() {
            @Override
            String answer(JsonNode request) {
                return request.path("max_tokens").asInt() < 64 ? "7" : "7, or rather 3";
            }
        };
        finds(
                wavering,
                "coastal",
                "first token",
                Grade.WARNING,
                "in 20 of 20 whole replies (95 % interval 0.84 to 1.00); the text of 20 holds no answer");
    }

    @Test
    void aHostWithoutAnOddityIsSound() throws IOException {
        assertThat(examined(new OddHost()).checkups())
                .flatMap(ModelCheckup::findings)
                .extracting(Finding::grade)
                .containsOnly(Grade.OK);
    }

    @Tag("slow")
    @Test
    void probabilitiesDividedByTheTemperatureAreAWarning() throws IOException {
        OddHost scaled = new OddHost() {
            @Override
            double divisor(double temperature) {
                return temperature == 0 ? 1 : temperature;
            }
        };
        finds(scaled, "base", "tempering", Grade.WARNING, "scaled");
    }

    @Tag("slow")
    @Test
    void probabilitiesFromAfterSamplingAreAProblem() throws IOException {
        OddHost sampled = new OddHost() {
            @Override
            double divisor(double temperature) {
                return temperature == 0 ? 0.01 : temperature;
            }
        };
        finds(sampled, "base", "tempering", Grade.PROBLEM, "post-sampling");
    }

    @Tag("slow")
    @Test
    void seedsThatAreIgnoredAreAWarning() throws IOException {
        OddHost ignoring = new OddHost() {
            @Override
            String drawn(JsonNode request, int call) {
                return "call " + call;
            }
        };
        finds(ignoring, "base", "seed", Grade.WARNING, "not honoured");
    }

    @Tag("slow")
    @Test
    void drawsThatAreCopiesAreAWarning() throws IOException {
        OddHost cached = new OddHost() {
            @Override
            String drawn(JsonNode request, int call) {
                return "always this";
            }
        };
        finds(cached, "base", "seed", Grade.WARNING, "the same text");
    }

    @Tag("slow")
    @Test
    void anotherChatTemplateThanBasesIsAProblemOfThatCandidateAlone() throws IOException {
        OddHost unequal = new OddHost() {
            @Override
            int templateTokens(String model) {
                return model.contains("coastal") ? 52 : 30;
            }
        };
        finds(unequal, "coastal", "template", Grade.PROBLEM, "base's have");
        finds(unequal, "southern", "template", Grade.OK, "as many tokens as base's");
    }

    @Tag("slow")
    @Test
    void ratingsThatMoveByThemselvesAreMeasured() throws IOException {
        OddHost noisy = new OddHost() {
            @Override
            double raised(int call) {
                return call % 2 == 0 ? 0.3 : 0;
            }
        };
        finds(noisy, "base", "repeat noise", Grade.WARNING, "between repeats");
        assertThat((Double) examined(noisy).of("base").measured().get("repeatNoise"))
                .isBetween(0.04, 0.1);
    }

    @Tag("slow")
    @Test
    void answersWithABlankAreReadAndToldSo() throws IOException {
        OddHost blank = new OddHost() {
            @Override
            String spelling(String token) {
                return " " + token;
            }
        };
        finds(blank, "base", "answers", Grade.OK, "as ' 7'");
        finds(blank, "base", "mass", Grade.OK, "0.99");
    }

    @Tag("slow")
    @Test
    void wordsInPlaceOfAnswersAreAProblem() throws IOException {
        OddHost words = new OddHost() {
            @Override
            String spelling(String token) {
                return token.equals("2") ? token : "word" + token;
            }
        };
        finds(words, "base", "mass", Grade.PROBLEM, "is on the scale");
    }

    @Test
    void aHostThatDropsProbabilitiesSilentlyIsAProblem() throws IOException {
        OddHost silent = new OddHost() {
            @Override
            boolean tells() {
                return false;
            }
        };
        finds(silent, "base", "logprobs", Grade.PROBLEM, "no token probabilities");
    }

    @Tag("slow")
    @Test
    void whatAHostCallsItselfCannotReachTheTerminal() throws IOException {
        OddHost hostile = new OddHost() {
            @Override
            String served(String model) {
                return "\u001b[31m<script>\n\"x\"";
            }
        };
        Examined examined = examined(hostile);
        assertThat(DoctorTable.lines(examined.checkups()))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\n"));
        Path file = DoctorJson.write(examined.profile(), examined.checkups(), Instant.EPOCH);
        assertThat(Files.readString(file)).doesNotContain("\u001b").contains("\\\"x\\\"");
    }

    @Test
    void templatesAreComparedThoughTheFirstQuestionIsNotAnswered() throws IOException {
        OddHost silent = new OddHost() {
            @Override
            String spelling(String token) {
                return "word";
            }
        };
        finds(silent, "coastal", "mass", Grade.PROBLEM, "0.000 of the probability");
        finds(silent, "coastal", "template", Grade.OK, "as many tokens as base's");
    }

    @Test
    void theSpellingOfAnswersIsShownByAnAnswerThatCame() throws IOException {
        OddHost other = new OddHost() {
            @Override
            String spelling(String token) {
                return token.equals("7") ? " 4" : " " + token;
            }
        };
        assertThat(examined(other).finding("base", "answers").found()).isEqualTo("they come as ' 4'");
    }

    @Test
    void aHostsOwnChatTemplateTellsModelsApartThatCountAlike() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new OddHost() {
                @Override
                public MockResponse dispatch(RecordedRequest recorded) {
                    String path = recorded.getUrl().encodedPath();
                    boolean isCoastal =
                            String.valueOf(recorded.getUrl().query()).contains("coastal");
                    return path.equals("/props")
                            ? new MockResponse.Builder()
                                    .body("{\"chat_template\": \"" + (isCoastal ? "<s>a" : "<s>b") + "\"}")
                                    .build()
                            : super.dispatch(recorded);
                }
            });
            server.start();
            Examined examined = Examined.of(
                    LiveProfile.write(folder, "llama-server", server.url("/v1").uri(), "", 2), Map.of());
            assertThat(examined.finding("coastal", "template").found()).contains("chat template is not base's");
            assertThat(examined.finding("southern", "template").found()).contains("as many tokens as base's");
        }
    }
}
