package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plumbline.stub.StubRoutes.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives requests, gets their answers, and sends each answer after the latency. No thread waits during the latency. */
final class RequestHandler implements HttpHandler {
    /** The maximum size of a request body: far larger than any request of a run, but small enough to hold several bodies in memory. */
    private static final int LARGEST_BODY = 4 << 20;

    private static final List<String> MODELS = List.of("base", "coastal", "southern", "judge");

    private final Duration latency;
    private final StubRoutes routes;
    private final RequestCounter tally;
    private final StubResponder responder;
    private final FaultInjection injection;
    private final AnswerDelivery delivery;

    RequestHandler(StubSettings settings, StubRoutes routes, RequestCounter tally, AnswerDelivery delivery) {
        this.latency = settings.latency();
        this.routes = routes;
        this.tally = tally;
        this.responder = new StubResponder(settings);
        this.injection = new FaultInjection(settings.faults(), settings.seed());
        this.delivery = delivery;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Route route = routes.of(exchange.getRequestURI().getPath());
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            // Read the rest of the body, because a client that is still sending would get a connection reset instead of
            // the answer.
            in.transferTo(OutputStream.nullOutputStream());
            AnswerDelivery.uncounted(
                    exchange, StubResponse.error(413, "the body is larger than " + LARGEST_BODY + " bytes"));
            return;
        }
        if (route == null || !exchange.getRequestMethod().equals("POST")) {
            AnswerDelivery.uncounted(exchange, aside(exchange, route));
            return;
        }
        tally.begun();
        StubResponse turnedAway = responder.turnedAway(route.host(), exchange.getRequestHeaders());
        if (turnedAway != null) {
            delivery.whole(exchange, turnedAway);
            return;
        }
        Fault fault = injection.next(body).orElse(null);
        StubResponse instead = null;
        if (fault != null) {
            tally.hit(fault);
            instead = injection.answer(fault, route.host()).orElse(null);
        }
        if (instead != null) {
            afterLatency(exchange, instead, null);
        } else {
            afterLatency(exchange, responder.answer(route, exchange.getRequestHeaders(), body), fault);
        }
    }

    private void afterLatency(HttpExchange exchange, StubResponse answer, @Nullable Fault fault) {
        if (latency.isZero()) {
            delivery.bring(exchange, answer, fault);
        } else {
            delivery.after(latency, () -> delivery.bring(exchange, answer, fault));
        }
    }

    /** Answers requests other than chat: the health check and the list of models. */
    private static StubResponse aside(HttpExchange exchange, @Nullable Route route) {
        String path = exchange.getRequestURI().getPath();
        if (route == null && exchange.getRequestMethod().equals("GET")) {
            if (path.endsWith("/health")) {
                return StubResponse.json(200, out -> out.writeStringField("status", "ok"));
            }
            if (path.endsWith("/models")) {
                return StubResponse.json(200, RequestHandler::models);
            }
        }
        return StubResponse.error(route == null ? 404 : 405, "nothing answers here");
    }

    private static void models(JsonGenerator out) throws IOException {
        out.writeStringField("object", "list");
        out.writeArrayFieldStart("data");
        for (String model : MODELS) {
            out.writeStartObject();
            out.writeStringField("id", model);
            out.writeStringField("object", "model");
            out.writeStringField("owned_by", StubResponse.FINGERPRINT);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
