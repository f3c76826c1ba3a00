package dev.plumbline.provider.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chat.ChatReply;
import dev.plumbline.chat.Finish;
import dev.plumbline.provider.ExampleRequests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static Refusal refusal(int status, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ExampleRequests.refusal(ExampleRequests.RATING, new WireResponse(status, headers, bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429|openai-rate.json|RATE_LIMITED|Rate limit reached for gpt-4.1 ... Please try again in 1.2s. (HTTP 429)",
                "429|openai-quota.json|STOP|check balance, quota and limits",
                "400|anthropic-credit.json|STOP|credit balance is too low",
                "503|together-overloaded.json|OVERLOADED|The model is overloaded",
                "400|vllm-max-logprobs.json|INVALID_REQUEST|greater than max allowed: 20",
                "404|vllm-old-not-found.json|INVALID_REQUEST|does not exist. (HTTP 404); check the model's name",
                "503|llama-loading.json|LOADING|Loading model",
                "400|llama-context.json|INVALID_REQUEST|exceeds the available context size",
                "400|ollama.json|INVALID_REQUEST|top_logprobs must be between 0 and 20",
                "429|tgi-overloaded.json|OVERLOADED|Model is overloaded",
                "429|openrouter.json|RATE_LIMITED|Provider returned error (X): ...",
                "529|anthropic-overloaded.json|OVERLOADED|Overloaded",
                "400|gemini-list.json|INVALID_REQUEST|Logprobs is not enabled",
                "422|mistral-validation.json|INVALID_REQUEST|logprobs: Extra inputs are not permitted",
                "404|fastapi-detail.json|INVALID_REQUEST|Not Found",
                "400|openai-max-tokens.json|INVALID_REQUEST|Use 'max_completion_tokens' instead.",
                "502|proxy.html|SERVER_ERROR|an HTML page: 502 Bad Gateway (HTTP 502)",
                "200|openrouter-choice.json|SERVER_ERROR|Upstream error (HTTP 502)",
                "200|openrouter.json|RATE_LIMITED|Provider returned error",
                "200|ollama.json|SERVER_ERROR|top_logprobs must be",
                "200|anthropic-overloaded.json|OVERLOADED|Overloaded",
                "200|proxy.html|MALFORMED|the reply is not JSON: an HTML page: 502 Bad Gateway",
            })
    void areTakenFromAnyShapeOfError(int status, String file, Refusal.Kind kind, String message) {
        Refusal refusal = refusal(status, Map.of(), ExampleRequests.body("errors/" + file));
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.message()).contains(message);
    }

    /** Each is a shape that some host or gateway has for its words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{'detail': {'error': 'WORDS'}}|INVALID_REQUEST",
                "422|{'error': ['WORDS']}|INVALID_REQUEST",
                "400|{'code': 1113, 'msg': 'WORDS the account owes money'}|STOP",
                "400|{'Message': 'WORDS'}|INVALID_REQUEST",
                "200|{'success': false, 'msg': 'WORDS', 'code': 401}|STOP",
                "400|{'error': {'error': {'message': 'WORDS', 'code': 'x'}}}|INVALID_REQUEST",
                "400|{'error_description': 'WORDS', 'error': ''}|INVALID_REQUEST",
                "400|{'fault': {'faultstring': 'WORDS', 'detail': {'errorcode': 'x'}}}|INVALID_REQUEST",
                "400|{'errors': [{'title': 'WORDS'}]}|INVALID_REQUEST",
                "400|{'result': {'status': {'description': 'WORDS'}}}|INVALID_REQUEST",
                "400|{'strange': 'WORDS'}|INVALID_REQUEST",
                "400|['WORDS']|INVALID_REQUEST",
                "200|{'choices': [], 'note': {'message': 'WORDS'}}|MALFORMED",
                "200|{'reason': 'WORDS'}|MALFORMED",
            })
    void keepTheHostsWords(int status, String body, Refusal.Kind kind) {
        Refusal refusal = refusal(status, Map.of(), body.replace('\'', '"'));
        assertThat(refusal.message()).contains("WORDS");
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|{'choices': null, 'base_resp': {'status_code': 1008, 'status_msg': 'insufficient balance'}}|insufficient balance",
                "400|{'error': {'code': 'Arrearage', 'message': 'Access denied, please make sure your account is in good standing.'}}|good standing",
                "429|[{'error': {'code': 429, 'message': 'You exceeded your current quota', 'details': [{'violations': [{'quotaId': 'GenerateRequestsPerDayPerProject'}]}, {'retryDelay': '38s'}]}}]|current quota",
                "429|{'error': {'message': 'Rate limit reached on tokens per day (TPD): Limit 100000'}}|tokens per day",
                "429|{'error': {'message': 'Rate limit exceeded: free-models-per-day'}}|free-models-per-day",
                "402|{'error': {'message': 'Insufficient Balance', 'code': 'invalid_request_error'}}|Insufficient Balance",
                "400|{'error': {'message': 'Your balance is not enough'}}|balance",
            })
    void ofAnEmptyPurseOrAUsedUpDayStopTheAccount(int status, String body, String words) {
        Refusal refusal = refusal(status, Map.of(), body.replace('\'', '"'));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STOP);
        assertThat(refusal.message()).contains(words);
    }

    @Test
    void ofAMinutesQuotaHonourTheWaitInTheBody() {
        String body =
                "{'error': {'code': 429, 'details': [{'violations': [{'quotaId': 'RequestsPerMinute'}]}, {'retryDelay': '38.5s'}]}}";
        Refusal refusal = refusal(429, Map.of(), body.replace('\'', '"'));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RATE_LIMITED);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMillis(38_500));
    }

    @Test
    void countADateFromTheResponsesOwnDate() {
        Map<String, String> headers =
                Map.of("date", "Tue, 24 Nov 2026 08:00:00 GMT", "retry-after", "Tue, 24 Nov 2026 08:00:07 GMT");
        assertThat(refusal(429, headers, "{}").retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void ofOneModelsTokenProbabilitiesStopNoOtherModel() {
        Refusal refusal = refusal(
                403, Map.of(), "{\"error\": {\"message\": \"Logprobs may not be requested from this model.\"}}");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID_REQUEST);
        assertThat(refusal.message()).contains("may not be requested", "logprobs: false");
    }

    @Test
    void ofAChatTemplateAreOfTheRequest() {
        Refusal refusal = refusal(
                500,
                Map.of(),
                "{\"error\": {\"message\": \"Jinja Exception: System role not supported\", \"code\": 500}}");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error': {'message': 'proxy.BadRequest: ContentPolicyViolationError: filtered', 'code': '400'}}",
                "{'error': {'message': 'Bad request', 'code': '400', 'provider_specific_fields': {'innererror': {'code': 'ResponsibleAIPolicyViolation'}}}}",
                "{'error': {'message': 'Bad request', 'inner': {'content_filter_result': {'hate': {'filtered': true}}}}}",
                "{'error': {'message': 'the prompt met the content management policy', 'code': 400}}",
                "{'code': 'DataInspectionFailed', 'message': 'Input data may contain inappropriate content.'}",
            })
    void ofAFilterBehindAProxyAreRepliesThatItStopped(String body) {
        ReplyOrRefusal reading =
                ExampleRequests.read(ExampleRequests.RATING, ExampleRequests.response(400, body.replace('\'', '"')));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        ReplyOrRefusal.Answered.class,
                        answered -> assertThat(answered.reply().finish()).isEqualTo(Finish.CONTENT_FILTER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "WHOLE\\n\\ndata: [DONE]\\n|UNREADABLE|text follows the end of the reply's JSON: data: [DONE]",
                "WHOLE\\0|UNREADABLE|text follows the end of the reply's JSON: \\u0000",
                ": ROUTER PROCESSING\\n\\nWHOLE|UNREADABLE|event stream",
                "data: WHOLE\\n\\ndata: [DONE]|UNREADABLE|event stream",
                "WHOLE\\nWHOLE|UNREADABLE|several JSON values, as a stream has them; switch streaming off at the host or its proxy, or by body: {stream: false}",
                "Hello there|MALFORMED|the reply is not JSON: Hello there",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[|UNREADABLE|the reply's JSON exceeds the limits of the reader: Document nesting depth (101) exceeds the maximum allowed (100)",
                "{\"usage\": {}, \"usage\": {}}|UNREADABLE|the name 'usage' occurs twice",
                "\\n\\n|MALFORMED|the body is empty",
                "``|MALFORMED|the body is empty",
                "{\"choices\": [{|MALFORMED|ends too early",
            })
    void sayWhatIsWrongWithABody(String body, Refusal.Kind kind, String words) {
        String whole = "{\"choices\": [{\"message\": {\"content\": \"7\"}}]}";
        Refusal refusal = refusal(
                200, Map.of(), body.replace("WHOLE", whole).replace("\\n", "\n").replace("\\0", "\0"));
        assertThat(refusal.message()).contains(words);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "301,INVALID_REQUEST",
        "400,INVALID_REQUEST",
        "401,STOP",
        "402,STOP",
        "403,STOP",
        "404,INVALID_REQUEST",
        "408,SERVER_ERROR",
        "409,SERVER_ERROR",
        "412,INVALID_REQUEST",
        "413,INVALID_REQUEST",
        "422,INVALID_REQUEST",
        "424,SERVER_ERROR",
        "425,SERVER_ERROR",
        "429,RATE_LIMITED",
        "498,OVERLOADED",
        "499,INVALID_REQUEST",
        "500,SERVER_ERROR",
        "501,INVALID_REQUEST",
        "502,SERVER_ERROR",
        "503,OVERLOADED",
        "504,SERVER_ERROR",
        "520,SERVER_ERROR",
        "524,SERVER_ERROR",
        "529,OVERLOADED",
        "0,INVALID_REQUEST",
        "999,SERVER_ERROR"
    })
    void followTheStatusWhereNothingIsSaid(int status, Refusal.Kind kind) {
        Refusal refusal = refusal(status, Map.of(), "");
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.message()).contains("HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "rate_limit_exceeded,RATE_LIMITED",
        "429,RATE_LIMITED",
        "authentication_error,STOP",
        "invalid_request_error,INVALID_REQUEST",
        "insufficient_quota,STOP",
        "503,OVERLOADED",
        "no_idea,SERVER_ERROR"
    })
    void areOfTheFittingKindThoughTheStatusSaysSuccess(String code, Refusal.Kind kind) {
        String body = "{\"choices\":[],\"error\":{\"code\":\"" + code + "\",\"message\":\"x\"}}";
        assertThat(refusal(200, Map.of(), body).kind()).isEqualTo(kind);
    }

    @Test
    void tellAModelThatLoadsFromOneThatCannotBeLoaded() {
        String loads = "{\"error\":\"llm server loading model\"}";
        String fails = "{\"error\":\"error loading model /models/x\"}";
        assertThat(refusal(500, Map.of(), loads).kind()).isEqualTo(Refusal.Kind.LOADING);
        assertThat(refusal(500, Map.of(), fails).kind()).isEqualTo(Refusal.Kind.SERVER_ERROR);
    }

    @Test
    void listenToTheHostAboutTryingAgain() {
        assertThat(refusal(400, Map.of("x-should-retry", "true"), "").kind()).isEqualTo(Refusal.Kind.SERVER_ERROR);
        assertThat(refusal(500, Map.of("x-should-retry", "false"), "").kind()).isEqualTo(Refusal.Kind.INVALID_REQUEST);
        String quota = ExampleRequests.body("errors/openai-quota.json");
        assertThat(refusal(429, Map.of("x-should-retry", "true"), quota).kind()).isEqualTo(Refusal.Kind.STOP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after-ms|1500|PT1.5S",
                "retry-after|2|PT2S",
                "retry-after|0.25|PT0.25S",
                "retry-after|Tue, 24 Nov 2026 12:00:30 GMT|PT30S",
                "retry-after|Tue, 24 Nov 2026 11:00:30 GMT|PT0S",
                "retry-after|soon|",
                "retry-after|-1|",
                "retry-after|-5|",
                "retry-after|abc|",
                "retry-after-ms|-5|",
                "retry-after-ms|1e99|",
                "retry-after|NaN|",
                "retry-after|1e9|",
                "retry-after|9999999999|PT8760H",
                "retry-after|99999999999999999999|PT8760H",
                "retry-after-ms|99999999999999999999|PT8760H",
                "retry-after|Mon, 31 Dec 9999 23:59:59 GMT|PT8760H",
                "retry-after|Fri, 31 Dec 9999 23:59:59 GMT|PT8760H",
            })
    void tellHowLongToWait(String header, String value, Duration wait) {
        assertThat(refusal(429, Map.of(header, value), "").retryAfter()).isEqualTo(wait);
    }

    @Test
    void takeTheFinerOfTwoWaits() {
        Map<String, String> both = Map.of("retry-after-ms", "20", "retry-after", "1");
        assertThat(refusal(429, both, "").retryAfter()).isEqualTo(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure-filter.json", "openrouter-moderation.json"})
    void areNoneWhereAFilterStoppedThePrompt(String file) {
        int status = file.startsWith("azure") ? 400 : 403;
        ReplyOrRefusal reading = ExampleRequests.read(
                ExampleRequests.RATING, ExampleRequests.response(status, ExampleRequests.body("errors/" + file)));
        ChatReply reply = ((ReplyOrRefusal.Answered) reading).reply();
        assertThat(reply.finish()).isEqualTo(Finish.CONTENT_FILTER);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void showHostileWordsOnOneShortLine() {
        String hostile = "{\"error\":\"a\\u001b[31m\\n\\u202eb \\u2028c" + "x".repeat(5000) + "\"}";
        Refusal refusal = refusal(400, Map.of(), hostile);
        assertThat(refusal.message()).startsWith("a [31m b cxxx").endsWith("... (HTTP 400)");
        assertThat(refusal.message().length()).isLessThan(300);
    }
}
