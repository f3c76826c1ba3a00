package com.example.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.junit.EvalSuite;
import dev.plumbline.junit.ShiftCase;
import dev.plumbline.junit.ShiftSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

@EvalSuite(suite = "spring-ai", models = "mine", mode = "live", gate = "record", gateway = SpringAiTest.Models.class)
class SpringAiTest {
    /** Your own returns an OpenAiChatModel, an OllamaChatModel, ... */
    static class Models extends SpringAiGateway {
        @Override
        ChatModel model(String name) {
            return prompt -> new ChatResponse(
                    List.of(new Generation(
                            new AssistantMessage(FakeAnswers.to(name, prompt.getContents())),
                            ChatGenerationMetadata.builder().finishReason("STOP").build())),
                    ChatResponseMetadata.builder().model(name).build());
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @ShiftSource
    void emojiMoved(ShiftCase shift) {
        assertEquals(shift.question().equals("emoji"), shift.verdict() == Verdict.DRIFTED);
    }
}
