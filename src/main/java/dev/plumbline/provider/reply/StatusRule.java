package dev.plumbline.provider.reply;

import dev.plumbline.provider.reply.Refusal.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Determines the kind of refusal from known words in an error, or else from the status. */
public final class StatusRule {
    private static final Pattern OUT_OF_CREDIT_CODE = Pattern.compile(
            "insufficient_(?:quota|balance|credit|funds)|credit_balance|billing|spend_limit|account_deactivated|access_terminated|arrear"
                    + "|exceeded_current_quota|payment_required|out_of_credit|overdue");
    private static final Pattern OUT_OF_CREDIT = Pattern.compile(
            "credit balance|insufficient.{0,20}(balance|credit|funds)|(balance|credit|funds).{0,20}(insufficient|exhausted|not enough|too low|depleted)"
                    + "|(out of|no more|no remaining|not enough|used up (all )?your) (credit|balance|funds)|account .{0,40}suspended|owes money"
                    + "|arrear|overdue|account is in good standing|please (recharge|top up)|payment required|欠费|余额不足");
    private static final Pattern RATE = Pattern.compile("rate_limit|slow_down|too_many_requests|resource_exhausted");
    private static final Pattern KEY = Pattern.compile("authentication|invalid_api_key|unauthorized");
    private static final Pattern REQUEST = Pattern.compile("invalid_request|bad_?request|not_?found|invalid_argument");
    private static final Pattern LOADING = Pattern.compile(
            "loading.{0,20}model|model .{0,60}(loading|starting)|routing_error|scaling.up|warming up|is starting");
    private static final Pattern LOADING_FAILED = Pattern.compile("error loading|fail|(unable|could not|cannot) ");
    private static final Pattern TOO_LONG = Pattern.compile("context|max_tokens|too long|too many tokens");
    private static final Pattern LOGPROBS = Pattern.compile("log[ _-]?prob|token probabilit");
    private static final Pattern NOT_GIVEN = Pattern.compile(
            "not (be |yet )*(support|availab|allow|enabl|request|permit)|unsupported|may not|disabled|forbid|cannot|denied");
    private static final Pattern NO_SYSTEM = Pattern.compile(
            "system (role|message|prompt|instruction|turn)s?.{0,40}(not |unsupported|disabled)"
                    + "|(unsupported|invalid|unknown|unexpected|not support).{0,30}(role.{0,12}system|system role)|developer instruction is not enabled|roles must alternate");

    private StatusRule() {}

    static Kind kind(int status, ErrorBody error) {
        String message = (error.message() + " " + error.words()).toLowerCase(Locale.ROOT);
        if (outOfCredit(error) || (status == 429 && error.daily())) {
            return Kind.STOP;
        }
        if (status >= 500 && refusesSystem(message)) {
            // Servers report an error of the chat template as their own failure.
            return Kind.INVALID_REQUEST;
        }
        if (status >= 500
                && status != 501
                && LOADING.matcher(message).find()
                && !LOADING_FAILED.matcher(message).find()) {
            return Kind.LOADING;
        }
        return switch (status) {
            case 401, 402, 407 -> Kind.STOP;
            // Together also sends 403 if the prompt is too long, and other hosts if a model has no token probabilities.
            case 403 ->
                TOO_LONG.matcher(message).find() || LOGPROBS.matcher(message).find() ? Kind.INVALID_REQUEST : Kind.STOP;
            case 408, 409, 424, 425 -> Kind.SERVER_ERROR;
            case 429 -> message.contains("overloaded") ? Kind.OVERLOADED : Kind.RATE_LIMITED;
            case 498, 503, 529 -> Kind.OVERLOADED;
            case 501, 505 -> Kind.INVALID_REQUEST;
            default -> status < 500 ? Kind.INVALID_REQUEST : otherServerError(message);
        };
    }

    /** Returns the status that corresponds to an error sent with a success status; a server error if nothing indicates another status. */
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

    private static Kind otherServerError(String message) {
        return message.contains("overloaded") ? Kind.OVERLOADED : Kind.SERVER_ERROR;
    }

    /** Returns whether the error is about money or quota, with any status. */
    static boolean outOfCredit(ErrorBody error) {
        return OUT_OF_CREDIT_CODE.matcher(error.words()).find()
                || OUT_OF_CREDIT
                        .matcher(error.message().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Returns whether a host or a model's chat template rejects system messages. */
    public static boolean refusesSystem(String message) {
        return NO_SYSTEM.matcher(message).find();
    }

    /** Returns the remedy that is appended to the host's message. */
    static String advice(int status, Kind kind, ErrorBody error) {
        String message = error.message().toLowerCase(Locale.ROOT);
        if (kind == Kind.INVALID_REQUEST
                && LOGPROBS.matcher(message).find()
                && NOT_GIVEN.matcher(message).find()) {
            return "; give this model a provider with logprobs: false, which samples its ratings";
        }
        if (kind == Kind.STOP) {
            return switch (status) {
                case 401 -> "; check the provider's api-key";
                case 407 -> "; a proxy asks for credentials: check user and password in https_proxy or http_proxy";
                case 403 -> "; check what the provider's api-key may do";
                default -> "; check balance, quota and limits of the provider's account";
            };
        }
        return status == 404 && kind == Kind.INVALID_REQUEST ? "; check the model's name and the base-url" : "";
    }
}
