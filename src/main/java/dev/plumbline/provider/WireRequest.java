package dev.plumbline.provider;

/**
 * One POST of JSON.
 *
 * @param path relative to the provider's base URL, without a leading slash
 * @param body UTF-8 JSON
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the dialect to the socket and never compared
public record WireRequest(String path, byte[] body) {}
