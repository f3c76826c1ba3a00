package dev.plumbline.provider;

import dev.plumbline.provider.Refusal.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be done about an error: by what it says first, by its status else. */
final class StatusRule {
    private static final Pattern OUT_OF_CREDIT_CODE = Pattern.compile(
            "insufficient_quota|credit_balance|billing|spend_limit|account_deactivated|access_terminated");
    private static final Pattern OUT_OF_CREDIT =
            Pattern.compile("credit balance|insufficient (balance|credit|funds)|account .{0,40}suspended");
    private static final Pattern RATE = Pattern.compile("rate_limit|slow_down|too_many_requests|resource_exhausted");
    private static final Pattern KEY = Pattern.compile("authentication|invalid_api_key|unauthorized");
    private static final Pattern REQUEST = Pattern.compile("invalid_request|bad_?request|not_?found|invalid_argument");
    private static final Pattern LOADING = Pattern.compile(
            "loading.{0,20}model|model .{0,60}(loading|starting)|routing_error|scaling.up|warming up|is starting");
    private static final Pattern LOADING_FAILED = Pattern.compile("error loading|fail|(unable|could not|cannot) ");
    private static final Pattern TOO_LONG = Pattern.compile("context|max_tokens|too long|too many tokens");

    private StatusRule() {}

    static Kind kind(int status, ErrorBody error) {
        String said = (error.message() + " " + error.words()).toLowerCase(Locale.ROOT);
        if (outOfCredit(error)) {
            return Kind.STOP;
        }
        if (status >= 500
                && status != 501
                && LOADING.matcher(said).find()
                && !LOADING_FAILED.matcher(said).find()) {
            return Kind.LOADING;
        }
        return switch (status) {
            case 401, 402 -> Kind.STOP;
            // Together also says 403 where the prompt does not fit.
            case 403 -> TOO_LONG.matcher(said).find() ? Kind.INVALID_REQUEST : Kind.STOP;
            case 408, 409, 424, 425 -> Kind.SERVER_ERROR;
            case 429 -> said.contains("overloaded") ? Kind.OVERLOADED : Kind.RATE_LIMITED;
            case 498, 503, 529 -> Kind.OVERLOADED;
            case 501, 505 -> Kind.INVALID_REQUEST;
            default -> status < 500 ? Kind.INVALID_REQUEST : otherServerError(said);
        };
    }

    /** The status an error would have had, for hosts that send errors with a success; without a hint it is the host's fault. */
    static int implied(ErrorBody error) {
        if (error.status() != 0) {
            return error.status();
        }
        if (RATE.matcher(error.words()).find()) {
            return 429;
        }
        if (KEY.matcher(error.words()).find()) {
            return 401;
        }
        return error.filtered() || REQUEST.matcher(error.words()).find() ? 400 : 500;
    }

    private static Kind otherServerError(String said) {
        return said.contains("overloaded") ? Kind.OVERLOADED : Kind.SERVER_ERROR;
    }

    /** Whether the error tells of money or quota, under whatever status. */
    static boolean outOfCredit(ErrorBody error) {
        return OUT_OF_CREDIT_CODE.matcher(error.words()).find()
                || OUT_OF_CREDIT
                        .matcher(error.message().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** What to do, to stand behind the host's words. */
    static String advice(int status, Kind kind) {
        if (kind == Kind.STOP) {
            return switch (status) {
                case 401 -> "; check the provider's api-key";
                case 403 -> "; check what the provider's api-key may do";
                default -> "; check balance, quota and limits of the provider's account";
            };
        }
        return status == 404 && kind == Kind.INVALID_REQUEST ? "; check the model's name and the base-url" : "";
    }
}
