package dev.plumbline.stub;

import dev.plumbline.stub.HostRules.Asking;
import dev.plumbline.stub.StubHost.Endpoint;
import java.util.List;
import java.util.Map;

/** The imitated hosts, by dialect. */
final class StubHosts {
    private static final String CHAT = "/chat/completions";
    private static final ContentTokens SAMPLED_FIRST = new ContentTokens(true, "", false, true, 0);
    private static final ContentTokens WITH_IDS = new ContentTokens(true, "id", false, false, 0);
    private static final ContentTokens FIREWORKS = new ContentTokens(true, "token_id", true, false, 1);
    private static final JsonPart CONTENT = Logprobs.content(ContentTokens.PLAIN);

    private StubHosts() {}

    static List<StubHost> all() {
        return List.of(
                openAi("/openai/v1"),
                together(),
                vllm(),
                sglang(),
                llamaServer(),
                ollama("/ollama"),
                fireworks(),
                openRouter(),
                anthropic("/anthropic/v1"));
    }

    /** Returns the hosts that can also be reached without a prefix in the path. */
    static List<StubHost> bare() {
        return List.of(openAi("/v1"), ollama(""), anthropic("/v1"));
    }

    private static StubHost openAi(String base) {
        JsonPart answer = ChatCompletion.with(CONTENT).inMessage((out, asked, spoken) -> out.writeNullField("refusal"));
        return host("openai", base, HostRules.openAi(), answer, ErrorShape.OPENAI);
    }

    /**
     * Returns the host Together. Models whose name contains {@code content} or {@code oss} answer in the newer format, all others in the
     * older one.
     */
    private static StubHost together() {
        JsonPart either = (out, asked, spoken) -> {
            if (asked.model().contains("content") || asked.model().contains("oss")) {
                CONTENT.write(out, asked, spoken);
            } else {
                Logprobs.legacy(out, asked, spoken);
            }
        };
        HostRules rules = HostRules.like(Asking.NUMBER, 20, "%d is greater than the maximum of 20 - 'logprobs'");
        return host("together", "/together/v1", rules, ChatCompletion.with(either), ErrorShape.TOGETHER);
    }

    private static StubHost vllm() {
        JsonPart answer = ChatCompletion.with(Logprobs.content(SAMPLED_FIRST))
                .inMessage((out, asked, spoken) -> out.writeNullField("reasoning"))
                .inChoice((out, asked, spoken) -> out.writeNullField("stop_reason"));
        HostRules rules = HostRules.like(
                Asking.TRUTH, 20, "Requested sample logprobs of %d, which is greater than max allowed: 20");
        return host("vllm", "/vllm/v1", rules, answer, ErrorShape.VLLM);
    }

    private static StubHost sglang() {
        JsonPart answer =
                ChatCompletion.with(CONTENT).inChoice((out, asked, spoken) -> out.writeNullField("matched_stop"));
        return host(
                "sglang",
                "/sglang/v1",
                HostRules.like(Asking.TRUTH, Integer.MAX_VALUE, "%d"),
                answer,
                ErrorShape.SGLANG);
    }

    private static StubHost llamaServer() {
        HostRules rules = HostRules.like(Asking.EITHER, Integer.MAX_VALUE, "%d").unnamed(20);
        Endpoint endpoint =
                new Endpoint(new RequestReader(rules)::completion, ChatCompletion.with(Logprobs.content(WITH_IDS)));
        // A real llama-server answers a body that is not JSON with a server error.
        return new StubHost("llama-server", "/llama-server/v1", Map.of(CHAT, endpoint), ErrorShape.LLAMA_SERVER, 500);
    }

    private static StubHost ollama(String base) {
        RequestReader reader =
                new RequestReader(HostRules.like(Asking.TRUTH, 20, "top_logprobs must be between 0 and 20"));
        Map<String, Endpoint> endpoints = base.isEmpty()
                ? Map.of("/api/chat", new Endpoint(reader::ollama, NativeAnswers::ollama))
                : Map.of(
                        "/api/chat",
                        new Endpoint(reader::ollama, NativeAnswers::ollama),
                        "/v1" + CHAT,
                        new Endpoint(reader::completion, NativeAnswers.ollamaCompletion()));
        return new StubHost("ollama", base, endpoints, ErrorShape.OLLAMA, 400);
    }

    private static StubHost fireworks() {
        JsonPart content = Logprobs.content(FIREWORKS);
        JsonPart either = (out, asked, spoken) -> {
            if (asked.legacy()) {
                Logprobs.legacy(out, asked, spoken);
            } else {
                content.write(out, asked, spoken);
            }
        };
        HostRules rules = HostRules.like(Asking.EITHER, 5, "logprobs must be between 0 and 5 (was %d)")
                .oneLength();
        return host("fireworks", "/fireworks/inference/v1", rules, ChatCompletion.with(either), ErrorShape.OPENAI);
    }

    private static StubHost openRouter() {
        JsonPart answer = ChatCompletion.with(CONTENT)
                .inChoice((out, asked, spoken) ->
                        out.writeStringField("native_finish_reason", spoken.cut() ? "length" : "stop"))
                .atRoot((out, asked, spoken) -> out.writeStringField("provider", StubResponse.FINGERPRINT));
        HostRules rules = HostRules.like(Asking.TRUTH, 20, "top_logprobs must be between 0 and 20 (was %d)");
        return host("openrouter", "/openrouter/api/v1", rules, answer, ErrorShape.OPENROUTER);
    }

    private static StubHost anthropic(String base) {
        Endpoint endpoint = new Endpoint(new RequestReader(HostRules.anthropic())::anthropic, NativeAnswers::anthropic);
        return new StubHost("anthropic", base, Map.of("/messages", endpoint), ErrorShape.ANTHROPIC, 400);
    }

    private static StubHost host(String dialect, String base, HostRules rules, JsonPart answer, ErrorShape errors) {
        Endpoint endpoint = new Endpoint(new RequestReader(rules)::completion, answer);
        return new StubHost(dialect, base, Map.of(CHAT, endpoint), errors, 400);
    }
}
