package dev.plumbline.results;

/** The limits that decided verdicts. */
public record GateLimits(double delta, double alpha, double deltaW1, double leastMass, String judge) {}
