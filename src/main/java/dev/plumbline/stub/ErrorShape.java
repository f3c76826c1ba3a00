package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.stub.model.Draw;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON shapes of hosts' errors. */
enum ErrorShape {
    OPENAI {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            error(out, refused, refused.type());
            out.writeStringField("param", refused.field());
            out.writeStringField("code", code(refused));
            out.writeEndObject();
        }
    },
    TOGETHER {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            out.writeStringField("id", "stub-" + Long.toHexString(Draw.hash(refused.message())));
            OPENAI.write(out, refused);
        }
    },
    VLLM {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            error(out, refused, refused.status() == 400 ? "BadRequestError" : refused.type());
            out.writeStringField("param", refused.field());
            out.writeNumberField("code", refused.status());
            out.writeEndObject();
        }
    },
    SGLANG {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            out.writeStringField("object", "error");
            out.writeStringField("message", refused.message());
            out.writeStringField("type", refused.status() == 400 ? "BadRequestError" : refused.type());
            out.writeStringField("param", refused.field());
            out.writeNumberField("code", refused.status());
        }
    },
    LLAMA_SERVER {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            error(out, refused, refused.type());
            out.writeNumberField("code", refused.status());
            out.writeEndObject();
        }
    },
    OLLAMA {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            out.writeStringField("error", refused.message());
        }
    },
    OPENROUTER {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            out.writeObjectFieldStart("error");
            out.writeNumberField("code", refused.status());
            out.writeStringField("message", refused.message());
            out.writeEndObject();
            out.writeStringField("user_id", "user_stub");
        }
    },
    ANTHROPIC {
        @Override
        void write(JsonGenerator out, StubRefusal refused) throws IOException {
            out.writeStringField("type", "error");
            error(out, refused, anthropicType(refused));
            out.writeEndObject();
            out.writeStringField("request_id", "req_stub");
        }
    };

    abstract void write(JsonGenerator out, StubRefusal refused) throws IOException;

    private static void error(JsonGenerator out, StubRefusal refused, String type) throws IOException {
        out.writeObjectFieldStart("error");
        out.writeStringField("message", refused.message());
        out.writeStringField("type", type);
    }

    private static @Nullable String code(StubRefusal refused) {
        if (refused.code() != null) {
            return refused.code();
        }
        return switch (refused.status()) {
            case 401 -> "invalid_api_key";
            case 402 -> "insufficient_quota";
            case 429 -> "rate_limit_exceeded";
            default -> null;
        };
    }

    private static String anthropicType(StubRefusal refused) {
        return switch (refused.status()) {
            case 402 -> "billing_error";
            case 503 -> "overloaded_error";
            default -> refused.status() >= 500 ? "api_error" : refused.type();
        };
    }
}
