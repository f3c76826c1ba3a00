package dev.plumbline.stub;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plumbline.stub.Routes.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes every request in, has it answered, and leaves the answer to be delivered after the latency; no thread waits meanwhile. */
final class RequestHandler implements HttpHandler {
    private static final List<String> MODELS = List.of("base", "coastal", "southern", "judge");

    private final Duration latency;
    private final Routes routes;
    private final Tally tally;
    private final StubResponder desk;
    private final FaultChoice choice;
    private final FaultAnswers faultAnswers;
    private final Delivery delivery;

    RequestHandler(StubSettings settings, Routes routes, Tally tally, Delivery delivery) {
        this.latency = settings.latency();
        this.routes = routes;
        this.tally = tally;
        this.desk = new StubResponder(settings);
        this.choice = new FaultChoice(settings.faults(), settings.seed());
        this.faultAnswers = new FaultAnswers(settings.faults().retryAfter());
        this.delivery = delivery;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Route route = routes.of(exchange.getRequestURI().getPath());
        if (route == null || !exchange.getRequestMethod().equals("POST")) {
            Delivery.uncounted(exchange, aside(exchange, route));
            return;
        }
        tally.begun();
        StubResponse turnedAway = desk.turnedAway(route.host(), exchange.getRequestHeaders());
        if (turnedAway != null) {
            delivery.whole(exchange, turnedAway);
            return;
        }
        Fault fault = choice.next(body).orElse(null);
        StubResponse instead = null;
        if (fault != null) {
            tally.hit(fault);
            instead = faultAnswers.of(fault, route.host()).orElse(null);
        }
        if (instead != null) {
            afterLatency(exchange, instead, null);
        } else {
            afterLatency(exchange, desk.answer(route, exchange.getRequestHeaders(), body), fault);
        }
    }

    private void afterLatency(HttpExchange exchange, StubResponse answer, @Nullable Fault fault) {
        if (latency.isZero()) {
            delivery.bring(exchange, answer, fault);
        } else {
            delivery.after(latency, () -> delivery.bring(exchange, answer, fault));
        }
    }

    /** What is asked beside chat: health and the list of models. */
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
        int status = route == null ? 404 : 405;
        return StubResponse.json(
                status, out -> ErrorShape.OPENAI.write(out, new Refused(status, "nothing answers here", null, null)));
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
