package dev.plumbline.provider;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.chat.Sampling;
import java.io.IOException;

/** The fields in which hosts with chat completions differ; the comments say why a field is sent at all. */
enum HostFields {
    /** Clones refuse what OpenAI does not have, so nothing more. */
    OPENAI,
    /** Takes a count where others take a flag. Its value for "no top_k" is documented nowhere, so none is sent. */
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
    /** vLLM and SGLang: a field left out comes from the model's generation_config (Qwen2.5: top_p 0.8, repetition penalty 1.05). */
    ENGINE {
        @Override
        void writeSampling(JsonGenerator json) throws IOException {
            json.writeNumberField("top_k", -1);
            json.writeNumberField("min_p", 0);
            writePenalties(json, "repetition_penalty");
        }
    },
    /**
     * A field left out comes from the server's command line. A cached prompt changes the last digits of token probabilities from call to
     * call, so ratings do without it; explanations and judgements share long prompts, and are several times faster with it.
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
    /** Without the last field a prompt that is too long is cut silently. */
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
    /** Without the block a field that an upstream host does not support is dropped silently, and any host may answer. */
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

    /** Switches off what would bend the distribution beyond temperature and top_p. */
    void writeSampling(JsonGenerator json) throws IOException {}

    void writeLogprobs(JsonGenerator json, Sampling sampling, Capabilities can) throws IOException {
        RequestJson.writeFlaggedLogprobs(json, sampling, can);
    }

    /** Writes the fields of the host; {@code forLogprobs} if token probabilities are asked for. */
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
