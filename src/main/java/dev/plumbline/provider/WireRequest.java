package dev.plumbline.provider;

/**
 * An HTTP POST request with a JSON body.
 *
 * @param path the path relative to the provider's base URL, without a leading slash
 * @param body the JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the dialect to the socket and never compared
public record WireRequest(String path, byte[] body) {}
