package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.Sampling;
import java.io.IOException;

/** The additional fields of hosts with chat completions. The comments give the reason for each field. */
enum HostFields {
    /** No further fields, because clones reject fields that OpenAI does not have. */
    OPENAI,
    /**
     * Sends a number in the logprobs field, in which other hosts expect a boolean. Sends no top_k, because Together does not document a
     * value that switches it off.
     */
    TOGETHER {
        @Override
        void writeSampling(JsonGenerator json) throws IOException {
            json.writeNumberField("min_p", 0);
            writePenalties(json, "repetition_penalty");
        }

        @Override
        void writeLogprobs(JsonGenerator json, Sampling sampling, Capabilities can) throws IOException {
            int alternatives = RequestJson.alternatives(sampling, can);
            if (alternatives > 0) {
                json.writeNumberField("logprobs", alternatives);
            }
        }
    },
    /** vLLM and SGLang take missing fields from the model's generation_config (Qwen2.5: top_p 0.8, repetition penalty 1.05). */
    ENGINE {
        @Override
        void writeSampling(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", -1);
            json.writeNumberField("min_p", 0);
            writePenalties(json, "repetition_penalty");
        }
    },
    /**
     * The server takes missing fields from its command line. A cached prompt changes the last digits of token probabilities from call to
     * call, so ratings do not use the cache. Explanations and judgements share long prompts, and the cache makes them several times faster.
     */
    LLAMA_SERVER {
        @Override
        void writeSampling(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("typical_p", 1);
            json.writeNumberField("xtc_probability", 0);
            json.writeNumberField("dry_multiplier", 0);
            json.writeNumberField("dynatemp_range", 0);
            json.writeNumberField("mirostat", 0);
            writePenalties(json, "repeat_penalty");
        }

        @Override
        void writeRouting(JsonGenerator json, Target target, boolean forLogprobs) throws IOException {
            json.writeBooleanField("cache_prompt", !forLogprobs);
            json.writeBooleanField("stream", false);
        }
    },
    /** Without the last field the host silently truncates a prompt that is too long. */
    FIREWORKS {
        @Override
        void writeSampling(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", 0);
            json.writeNumberField("min_p", 0);
            json.writeNumberField("typical_p", 1);
            writePenalties(json, "repetition_penalty");
        }

        @Override
        void writeRouting(JsonGenerator json, Target target, boolean forLogprobs) throws IOException {
            json.writeStringField("context_length_exceeded_behavior", "error");
        }
    },
    /**
     * Without the provider object the router silently drops fields that an upstream host does not support, and any upstream host may
     * answer.
     */
    OPENROUTER {
        @Override
        void writeRouting(JsonGenerator json, Target target, boolean forLogprobs) throws IOException {
            json.writeObjectFieldStart("provider");
            json.writeBooleanField("require_parameters", true);
            json.writeBooleanField("allow_fallbacks", false);
            if (!target.route().isEmpty()) {
                writeHosts(json, "only", target);
                writeHosts(json, "order", target);
            }
            json.writeEndObject();
        }
    };

    /** Switches off sampling methods that would change the distribution in addition to temperature and top_p. */
    void writeSampling(JsonGenerator json) throws IOException {}

    void writeLogprobs(JsonGenerator json, Sampling sampling, Capabilities can) throws IOException {
        RequestJson.writeFlaggedLogprobs(json, sampling, can);
    }

    /** Writes the host's fields for routing; {@code forLogprobs} is true if token probabilities are requested. */
    void writeRouting(JsonGenerator json, Target target, boolean forLogprobs) throws IOException {}

    static void writePenalties(JsonGenerator json, String repetition) throws IOException {
        json.writeNumberField(repetition, 1);
        json.writeNumberField("presence_penalty", 0);
        json.writeNumberField("frequency_penalty", 0);
    }

    private static void writeHosts(JsonGenerator json, String field, Target target) throws IOException {
        json.writeArrayFieldStart(field);
        for (String host : target.route()) {
            json.writeString(host);
        }
        json.writeEndArray();
    }
}
