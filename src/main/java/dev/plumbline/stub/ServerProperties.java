package dev.plumbline.stub;

import java.util.Map;

/**
 * The JDK server's settings, which are system properties that it reads once, when the first server of a JVM is made. A value that is set
 * already stays.
 */
final class ServerProperties {
    private static final Map<String, String> PROPERTIES = Map.of(
            // Headers and body leave in two writes; without this the second waits for the client's delayed
            // acknowledgement.
            "sun.net.httpserver.nodelay", "true",
            // Kept-alive connections beyond 200 would be closed after each answer.
            "sun.net.httpserver.maxIdleConnections", "20000",
            // Seconds. A pooled connection that the server closes first is a failed call at the client.
            "sun.net.httpserver.idleInterval", "600",
            // Seconds for headers and body of a request, because a slow one keeps a reader.
            "sun.net.httpserver.maxReqTime", "5",
            "jdk.httpserver.maxConnections", "20000");

    private ServerProperties() {}

    static void apply() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
