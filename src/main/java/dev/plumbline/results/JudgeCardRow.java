package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** The judge's card, and what the run made of it. */
public record JudgeCardRow(boolean proven, @Nullable String reason, JudgeCardLayout card) {}
