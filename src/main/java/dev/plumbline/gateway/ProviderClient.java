package dev.plumbline.gateway;

import dev.plumbline.gateway.key.KeyLeak;
import dev.plumbline.gateway.key.Secret;
import dev.plumbline.profile.Limits;
import dev.plumbline.profile.Provider;
import dev.plumbline.provider.Dialect;
import dev.plumbline.provider.Target;
import dev.plumbline.provider.WireRequest;
import dev.plumbline.provider.reply.Refusal;
import dev.plumbline.provider.reply.ReplyOrRefusal;
import dev.plumbline.provider.reply.ServerSlots;
import dev.plumbline.provider.reply.WireResponse;
import dev.plumbline.recording.RecordingAppender;
import dev.plumbline.text.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** The host of one provider over HTTP: sends the requests of its dialect with its headers, and reads the responses. */
final class ProviderClient implements Host {
    /** The first bytes of a TLS alert, which a plain http client receives instead of a status line. */
    private static final String TLS_ALERT = "\u0015\u0003";

    /** The length limit of OkHttp's messages, which may quote a long text from the host. */
    private static final int LONGEST_WORDS = 400;

    private final Provider provider;
    private final Dialect dialect;
    private final Secret key;
    private final Transport transport;
    private final Map<String, String> headers;
    private final Map<String, Transport.Line> lines = new ConcurrentHashMap<>();

    ProviderClient(Provider provider, Dialect dialect, Secret key, Transport transport) {
        this.provider = provider;
        this.dialect = dialect;
        this.key = key;
        this.transport = transport;
        this.headers = headers(provider, dialect, key);
    }

    private static Map<String, String> headers(Provider provider, Dialect dialect, Secret key) {
        Map<String, String> headers = new HashMap<>(dialect.headers(key.reveal()));
        if (key.isNone()) {
            headers.values().removeIf(value -> value.isBlank() || value.equals("Bearer "));
        }
        String own = provider.keyHeader();
        if (own != null && !key.isNone()) {
            headers.values().removeIf(key::isIn);
            headers.put(own, own.equalsIgnoreCase("authorization") ? "Bearer " + key.reveal() : key.reveal());
        }
        return Map.copyOf(headers);
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Limits limits() {
        return provider.limits();
    }

    @Override
    public void ask(PaidCall call, Target target, Exchange exchange) {
        WireRequest wire = dialect.encode(call.request, target, call.seed);
        lines.computeIfAbsent(wire.path(), this::line).post(wire.body(), new Transport.Exchange() {
            @Override
            public void answered(WireResponse response) {
                exchange.answered(new WireAnswer(call, target, response));
            }

            @Override
            public void failed(Transport.Failure failure) {
                exchange.failed(failure);
            }
        });
    }

    @Override
    public void rehearse(Target target, RecordingAppender appender, int calls) {
        WireRequest last = new Rehearsal(dialect, target, appender).play(calls);
        lines.computeIfAbsent(last.path(), this::line);
    }

    private Transport.Line line(String path) {
        String base = base();
        URI url = URI.create(base.endsWith("/") ? base + path : base + "/" + path);
        return transport.to(url, headers, provider.limits());
    }

    /** A failure is ignored, because many hosts do not report their slots. */
    @Override
    public void askForSlots(Target target, IntConsumer then) {
        URI url = dialect.slotsUrl(base(), target);
        if (url == null) {
            return;
        }
        transport.get(url, headers, provider.limits(), new Transport.Exchange() {
            @Override
            public void answered(WireResponse response) {
                ServerSlots.read(response).ifPresent(then);
            }

            @Override
            public void failed(Transport.Failure failure) {
                // Nothing to do here: the later calls report problems of the host.
            }
        });
    }

    private String base() {
        return dialect.baseUrl(provider.baseUrl().toString());
    }

    private ReplyOrRefusal read(PaidCall call, Target target, WireResponse response) {
        if (response.status() >= 300 && response.status() < 400) {
            return new ReplyOrRefusal.Refused(new Refusal(
                    Refusal.Kind.STOP,
                    "the host sends the call elsewhere (status " + response.status()
                            + "), and no redirect is followed since it would carry the key; set base-url to where it answers",
                    null));
        }
        return dialect.read(call.request, target, response);
    }

    @Override
    public Optional<Target> learn(Target target, Refusal refusal) {
        return dialect.learn(target, refusal);
    }

    @Override
    public Refusal noResponse(Transport.Failure failure) {
        boolean tooLarge = failure.stage() == Transport.Stage.TOO_LARGE;
        // Not retried if too large, because the same request would get the same reply again.
        Refusal.Kind kind = tooLarge ? Refusal.Kind.UNREADABLE : Refusal.Kind.TRANSPORT;
        return new Refusal(kind, provider.baseUrl() + " " + Printable.line(what(failure), LONGEST_WORDS), null);
    }

    @Override
    public String awayTooLong(Refusal last) {
        return last.message() + "; it has been unreachable for "
                + provider.limits().outage().toSeconds() + " s (outage-limit of provider '" + name()
                + "'); start the host, or raise outage-limit";
    }

    private String what(Transport.Failure failure) {
        Limits limits = provider.limits();
        return switch (failure.stage()) {
            case CONNECTING ->
                failure.cause() instanceof SocketTimeoutException
                        ? "accepted no connection within " + limits.connect().toSeconds()
                                + " s (connect-timeout of provider '" + name()
                                + "'); check that base-url is right and the server runs"
                        : "did not answer: " + message(failure.cause()) + hint(failure);
            case SILENT ->
                "sent nothing for " + limits.read().toSeconds() + " s (read-timeout of provider '" + name() + "')"
                        + (failure.sent()
                                ? "; check that a model answers there, or raise read-timeout"
                                : " while encryption was set up" + otherScheme(failure));
            case OVERTIME ->
                "did not finish its reply within " + limits.call().toSeconds() + " s (call-timeout of provider '"
                        + name() + "'); raise call-timeout, or lower concurrency";
            case RESPONDING ->
                (isMalformed(failure.cause()) ? "sent no valid HTTP response: " : "did not answer: ")
                        + message(failure.cause())
                        + (ResponseHeaders.of(failure.cause()) == ResponseHeaders.CUT_OR_TOO_LONG
                                ? " within its headers, or they are longer than " + ResponseHeaders.MOST
                                : "")
                        + otherScheme(failure);
            case READING -> "sent a reply that could not be read to its end: " + message(failure.cause());
            case TOO_LARGE ->
                ResponseHeaders.of(failure.cause()) == ResponseHeaders.TOO_LONG
                        ? "sent headers of more than " + ResponseHeaders.MOST
                                + ", which are not read; check what answers at base-url"
                        : "sent a reply of more than " + (OkHttpTransport.LARGEST_BODY >> 20)
                                + " MB, which is not read; check what answers at base-url, or lower max-tokens";
        };
    }

    /** OkHttp throws unchecked exceptions for some malformed responses. */
    private static boolean isMalformed(Throwable error) {
        return error instanceof ProtocolException || !(error instanceof IOException);
    }

    private String hint(Transport.Failure failure) {
        String ofProxy = proxy(failure.cause());
        return ofProxy.isEmpty() ? otherScheme(failure) : ofProxy;
    }

    /** Returns advice if a proxy blocked the call. */
    private static String proxy(Throwable error) {
        String message = message(error);
        return message.contains("for CONNECT") ? "; check that the proxy (https_proxy) may connect there" : "";
    }

    /** Returns advice if the URL seems to use http instead of https or the reverse. */
    private String otherScheme(Transport.Failure failure) {
        boolean https = "https".equalsIgnoreCase(provider.baseUrl().getScheme());
        if (https && !failure.sent() && !(failure.cause() instanceof ConnectException)) {
            return "; if the host uses plain http, write http:// in base-url";
        }
        boolean tlsAlert = message(failure.cause()).contains(TLS_ALERT);
        return !https && tlsAlert ? "; if the host uses https, write https:// in base-url" : "";
    }

    private static String message(Throwable error) {
        String message = error instanceof EOFException ? "it ended too early" : error.getMessage();
        // An unchecked exception is shown with its class name, because its message alone is unclear.
        return message == null || !(error instanceof IOException)
                ? error.getClass().getSimpleName() + (message == null ? "" : ": " + message)
                : message;
    }

    @Override
    public String hide(String text) {
        return KeyLeak.hidden(key, text);
    }

    /** The response to one call, with any status. */
    private final class WireAnswer implements Answer {
        private final PaidCall call;
        private final Target target;
        private final WireResponse response;

        WireAnswer(PaidCall call, Target target, WireResponse response) {
            this.call = call;
            this.target = target;
            this.response = response;
        }

        @Override
        public boolean isSuccess() {
            return response.status() == 200;
        }

        @Override
        public ReplyOrRefusal read() {
            return ProviderClient.this.read(call, target, response);
        }

        /** Finds the key in any encoding. */
        @Override
        public boolean repeatsKey(ReplyOrRefusal.Answered answered) {
            return !key.isNone()
                    && (KeyLeak.isIn(key, new String(response.body(), StandardCharsets.UTF_8))
                            || Answer.repeats(key, answered));
        }
    }
}
