package com.example.tone;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.plumbline.chat.Finish;
import dev.plumbline.chat.Message;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import java.io.IOException;

/** Asks models of LangChain4j. */
abstract class LangChain4jGateway implements ModelGateway {
    /** Returns the model that the profile calls so. */
    abstract ChatModel model(String name);

    @Override
    public ModelAnswer ask(ModelRequest request) throws IOException {
        ChatRequest chat = ChatRequest.builder()
                .messages(request.messages().stream().map(LangChain4jGateway::message).toList())
                .temperature(request.temperature())
                .maxOutputTokens(request.maxTokens())
                .build();
        ChatResponse response;
        try {
            response = model(request.model()).chat(chat);
        } catch (RetriableException e) {
            // Plumbline tries again after an IOException.
            throw new IOException(e.getMessage(), e);
        }
        String text = response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        return ModelAnswer.text(text == null ? "" : text)
                .finished(finish(response.finishReason()))
                .by(
                        response.modelName(),
                        usage == null ? -1 : count(usage.inputTokenCount()),
                        usage == null ? -1 : count(usage.outputTokenCount()));
    }

    private static ChatMessage message(Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private static Finish finish(FinishReason reason) {
        if (reason == null) {
            return Finish.OTHER;
        }
        return switch (reason) {
            case STOP -> Finish.STOP;
            case LENGTH -> Finish.LENGTH;
            case CONTENT_FILTER -> Finish.CONTENT_FILTER;
            default -> Finish.OTHER;
        };
    }

    private static long count(Integer tokens) {
        return tokens == null ? -1 : tokens;
    }
}
