package dev.plumbline.tuning;

/**
 * A state of the model that was saved during training.
 *
 * @param step the training step
 * @param path where the host keeps it
 */
public record Checkpoint(int step, String path) {}
