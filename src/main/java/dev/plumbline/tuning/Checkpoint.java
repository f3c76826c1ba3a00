package dev.plumbline.tuning;

/**
 * A state of the model that was saved during training.
 *
 * @param step the training step
 * @param path the host's path of the checkpoint
 */
public record Checkpoint(int step, String path) {}
