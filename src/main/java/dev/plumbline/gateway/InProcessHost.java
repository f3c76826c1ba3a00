package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.InProcess;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.spi.ModelAnswer;
import dev.plumbline.spi.ModelGateway;
import dev.plumbline.spi.ModelRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A host whose models run in this JVM, behind a gateway that the user wrote. An exception of the gateway counts as a refusal; an {@code
 * Error} ends the account.
 */
final class InProcessHost implements Host {
    private final Provider provider;
    private final ModelGateway gateway;
    private final List<Secret> keys;
    private final ExecutorService threads;

    /**
     * Creates a host for one provider.
     *
     * @param keys the keys to hide in the gateway's messages; a reply that repeats a key is not recorded
     * @param threads the threads that run the calls; the account limits how many run at once
     */
    InProcessHost(Provider provider, ModelGateway gateway, List<Secret> keys, ExecutorService threads) {
        this.provider = provider;
        this.gateway = gateway;
        this.keys = List.copyOf(keys);
        this.threads = threads;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Limits limits() {
        return provider.limits();
    }

    /** The returned future is ignored, because the exchange reports its own failures. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void ask(PaidCall call, Target target, Exchange exchange) {
        ModelRequest request = InProcess.request(call.request, target, call.seed);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Future<?> running;
        try {
            running = threads.submit(() -> complete(answer, request, call, target));
        } catch (RejectedExecutionException closed) {
            exchange.failed(new Transport.Failure(
                    Transport.Stage.CONNECTING, false, new IOException("the gateway is closed", closed)));
            return;
        }
        answer.orTimeout(limits().call().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((given, error) -> end(exchange, running, given, error));
    }

    /** Runs the user's gateway and completes the answer, even if the gateway throws. */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private void complete(CompletableFuture<Answer> answer, ModelRequest request, PaidCall call, Target target) {
        Answer given;
        try {
            ModelAnswer returned = gateway.ask(request);
            given = new Given(
                    returned == null
                            ? refused(Refusal.Kind.UNREADABLE, "it returned null instead of an answer")
                            : InProcess.read(call.request, target, returned));
        } catch (IOException e) {
            given = new Given(refused(Refusal.Kind.SERVER_ERROR, message(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            given = new Given(refused(Refusal.Kind.UNREADABLE, "it was interrupted"));
        } catch (Exception e) {
            given = new Given(refused(Refusal.Kind.UNREADABLE, message(e)));
        } catch (Throwable error) {
            answer.completeExceptionally(error);
            return;
        }
        answer.complete(given);
    }

    private static void end(Exchange exchange, Future<?> running, @Nullable Answer given, @Nullable Throwable error) {
        if (given != null) {
            exchange.answered(given);
        } else if (error instanceof TimeoutException) {
            running.cancel(true);
            exchange.failed(new Transport.Failure(Transport.Stage.OVERTIME, true, error));
        } else if (error != null) {
            exchange.failed(new Transport.Failure(Transport.Stage.RESPONDING, true, error));
        }
    }

    private ReplyOrRefusal refused(Refusal.Kind kind, String what) {
        return new ReplyOrRefusal.Refused(
                new Refusal(kind, "the gateway " + gateway.getClass().getName() + " failed: " + what, null));
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        String type = e.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }

    @Override
    public Refusal noResponse(Transport.Failure failure) {
        String what = failure.stage() == Transport.Stage.OVERTIME
                ? "did not answer within " + limits().call().toSeconds() + " s (call-timeout of provider '" + name()
                        + "'); raise call-timeout, or lower concurrency"
                : "did not answer: " + failure.cause().getMessage();
        return new Refusal(
                Refusal.Kind.TRANSPORT, "the gateway " + gateway.getClass().getName() + " " + what, null);
    }

    @Override
    public String awayTooLong(Refusal last) {
        return last.message();
    }

    @Override
    public String hide(String text) {
        String hidden = text;
        for (Secret key : keys) {
            hidden = KeyLeak.hidden(key, hidden);
        }
        return hidden;
    }

    /** The gateway's answer, or a refusal made from its exception. */
    private final class Given implements Answer {
        private final ReplyOrRefusal reading;

        Given(ReplyOrRefusal reading) {
            this.reading = reading;
        }

        @Override
        public boolean isSuccess() {
            return reading instanceof ReplyOrRefusal.Answered;
        }

        @Override
        public ReplyOrRefusal read() {
            return reading;
        }

        @Override
        public boolean repeatsKey(ReplyOrRefusal.Answered answered) {
            return keys.stream().anyMatch(key -> Answer.repeats(key, answered));
        }
    }
}
