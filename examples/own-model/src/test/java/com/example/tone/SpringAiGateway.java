package com.example.tone;

import dev.plumbline.chat.Finish;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import java.util.Locale;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/** Asks models of Spring AI, which try failed calls again by themselves. */
abstract class SpringAiGateway implements ModelGateway {
    /** Returns the model that the profile calls so. */
    abstract ChatModel model(String name);

    @Override
    public ModelAnswer ask(ModelRequest request) {
        ChatOptions options = ChatOptions.builder()
                .temperature(request.temperature())
                .maxTokens(request.maxTokens())
                .build();
        ChatResponse response = model(request.model())
                .call(new Prompt(request.messages().stream().map(SpringAiGateway::message).toList(), options));
        String text = response.getResult().getOutput().getText();
        return ModelAnswer.text(text == null ? "" : text)
                .finished(finish(response.getResult().getMetadata().getFinishReason()))
                .by(
                        response.getMetadata().getModel(),
                        response.getMetadata().getUsage().getPromptTokens(),
                        response.getMetadata().getUsage().getCompletionTokens());
    }

    private static Message message(dev.plumbline.chat.Message message) {
        return switch (message.role()) {
            case SYSTEM -> new SystemMessage(message.text());
            case USER -> new UserMessage(message.text());
            case ASSISTANT -> new AssistantMessage(message.text());
        };
    }

    /** The words differ from provider to provider. */
    private static Finish finish(String reason) {
        return switch (reason == null ? "" : reason.toLowerCase(Locale.ROOT)) {
            case "stop", "end_turn" -> Finish.STOP;
            case "length", "max_tokens" -> Finish.LENGTH;
            case "content_filter", "safety" -> Finish.CONTENT_FILTER;
            default -> Finish.OTHER;
        };
    }
}
