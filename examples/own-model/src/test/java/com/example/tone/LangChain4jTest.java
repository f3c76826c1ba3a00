package com.example.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.plumbline.gate.baseline.Verdict;
import dev.plumbline.junit.EvalSuite;
import dev.plumbline.junit.ShiftCase;
import dev.plumbline.junit.ShiftSource;
import org.junit.jupiter.params.ParameterizedTest;

@EvalSuite(suite = "langchain4j", models = "mine", mode = "live", gate = "record", gateway = LangChain4jTest.Models.class)
class LangChain4jTest {
    /** Your own returns an OpenAiChatModel, an OllamaChatModel, ... */
    static class Models extends LangChain4jGateway {
        @Override
        ChatModel model(String name) {
            return new ChatModel() {
                @Override
                public ChatResponse doChat(ChatRequest request) {
                    return ChatResponse.builder()
                            .aiMessage(AiMessage.from(FakeAnswers.to(name, request.messages().get(0).toString())))
                            .finishReason(FinishReason.STOP)
                            .modelName(name)
                            .build();
                }
            };
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @ShiftSource
    void emojiMoved(ShiftCase shift) {
        assertEquals(shift.question().equals("emoji"), shift.verdict() == Verdict.DRIFTED);
    }
}
