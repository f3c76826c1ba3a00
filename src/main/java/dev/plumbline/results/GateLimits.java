package dev.plumbline.results;

/** The limits that verdicts were held against. */
public record GateLimits(double delta, double alpha, double deltaW1, double leastMass, String judge) {}
