package dev.plumbline.tuning.together;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.key.HostId;
import dev.plumbline.tuning.Deployment;
import dev.plumbline.tuning.DeploymentHost;
import dev.plumbline.tuning.DeploymentState;
import dev.plumbline.tuning.TuningException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Deployments at Together by its second endpoints API. No deployment there stops automatically. */
final class TogetherDeployments implements DeploymentHost {
    private final TogetherCalls calls;
    private final TogetherUrls places;

    TogetherDeployments(TogetherCalls calls, TogetherUrls places) {
        this.calls = calls;
        this.places = places;
    }

    @Override
    public Deployment deploy(String model, String name, Consumer<Deployment> created) {
        JsonNode account = calls.get(places.account());
        String project = TogetherCalls.id(account, "project_id");
        String weights = model.startsWith("projects/") ? model : "projects/" + project + "/models/" + model;
        String config = config(project, weights);
        JsonNode endpoint = calls.post(endpoints(project), object().put("name", name));
        String id = TogetherCalls.created(endpoint, "endpoint");
        String called = endpoint.path("name").asText("");
        String own = account.path("project_slug").asText(project) + "/" + name;
        String serves = called.contains("/") && HostId.isValid(called) ? called : TogetherCalls.checked(own);
        created.accept(new Deployment(name, project, id, null, serves));
        ObjectNode body = object().put("name", "d1").put("model", weights).put("config", config);
        body.set("autoscaling", replicas(1));
        body.put("enableLora", false);
        JsonNode deployment = calls.post(TogetherCalls.at(endpoint(project, id), "deployments"), body);
        String deploymentId = TogetherCalls.created(deployment, "deployment");
        Deployment whole = new Deployment(name, project, id, deploymentId, serves);
        created.accept(whole);
        return whole;
    }

    /** Returns a configuration without speculative decoding if there is one, because draft tokens change token probabilities. */
    private String config(String project, String weights) {
        String reference = URLEncoder.encode(weights, StandardCharsets.UTF_8);
        URI url = URI.create(
                TogetherCalls.at(places.management(), "projects", project, "configs") + "?referenceModel=" + reference);
        JsonNode chosen = null;
        for (JsonNode config : calls.get(url).path("data")) {
            boolean plain = config.path("draftModel").asText("").isBlank();
            if (chosen == null
                    || (plain && !chosen.path("draftModel").asText("").isBlank())) {
                chosen = config;
            }
        }
        if (chosen == null) {
            throw new TuningException("the host has no configuration that serves " + weights);
        }
        return "projects/" + HostId.segment(TogetherCalls.id(chosen, "projectId")) + "/configs/"
                + HostId.segment(TogetherCalls.id(chosen, "id"));
    }

    @Override
    public List<Deployment> deployed(String name) {
        String project = TogetherCalls.id(calls.get(places.account()), "project_id");
        List<Deployment> found = new ArrayList<>();
        TogetherCalls.Listing endpoints = calls.list(endpoints(project));
        for (JsonNode endpoint : endpoints.items()) {
            String called = endpoint.path("name").asText("");
            if (called.equals(name) || called.endsWith("/" + name)) {
                String id = TogetherCalls.id(endpoint, "id");
                int before = found.size();
                TogetherCalls.Listing deployments = calls.list(TogetherCalls.at(endpoint(project, id), "deployments"));
                deployments.requireComplete("deployments");
                for (JsonNode one : deployments.items()) {
                    String deployment = TogetherCalls.id(one, "id");
                    found.add(new Deployment(name, project, id, deployment, called));
                }
                if (found.size() == before) {
                    found.add(new Deployment(name, project, id, null, called));
                }
            }
        }
        if (found.isEmpty()) {
            endpoints.requireComplete("endpoints");
        }
        return found;
    }

    @Override
    public DeploymentState state(Deployment deployment) {
        JsonNode status = calls.get(url(deployment)).path("status");
        String message = TogetherErrors.printable(status.path("message").asText(""));
        String state = status.path("state").asText("");
        return new DeploymentState(
                switch (state) {
                    case "DEPLOYMENT_STATE_READY" -> DeploymentState.Phase.READY;
                    case "DEPLOYMENT_STATE_STOPPING" -> DeploymentState.Phase.STOPPING;
                    case "DEPLOYMENT_STATE_STOPPED" -> DeploymentState.Phase.STOPPED;
                    case "DEPLOYMENT_STATE_FAILED" -> DeploymentState.Phase.FAILED;
                    default -> DeploymentState.Phase.STARTING;
                },
                message.isBlank() ? TogetherErrors.printable(state) : message);
    }

    @Override
    public void route(Deployment deployment) {
        split(deployment, 1);
    }

    @Override
    public void stop(Deployment deployment) {
        ObjectNode body = object();
        body.set("autoscaling", replicas(0));
        calls.patch(url(deployment), body);
    }

    /**
     * Removes the deployment and its endpoint. First sets the weight of the deployment in the traffic split to 0, because the host accepts no empty
     * split.
     */
    @Override
    public void remove(Deployment deployment) {
        if (deployment.id() != null) {
            split(deployment, 0);
            calls.delete(url(deployment));
        }
        calls.delete(endpoint(deployment.project(), deployment.endpoint()));
    }

    private void split(Deployment deployment, int weight) {
        ObjectNode body = object();
        body.putArray("trafficSplit")
                .add(object().put("deploymentId", deployment.id()).put("weight", weight));
        calls.patch(endpoint(deployment.project(), deployment.endpoint()), body);
    }

    private static ObjectNode replicas(int count) {
        return object().put("minReplicas", count).put("maxReplicas", count);
    }

    private URI endpoints(String project) {
        return TogetherCalls.at(places.management(), "projects", project, "endpoints");
    }

    private URI endpoint(String project, String endpoint) {
        return TogetherCalls.at(endpoints(project), endpoint);
    }

    private URI url(Deployment deployment) {
        String id = Objects.requireNonNull(deployment.id(), "a deployment that exists");
        return TogetherCalls.at(endpoint(deployment.project(), deployment.endpoint()), "deployments", id);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
