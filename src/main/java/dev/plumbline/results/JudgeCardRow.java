package dev.plumbline.results;

import org.jspecify.annotations.Nullable;

/** The judge's card, and whether it proves the run's judge. */
public record JudgeCardRow(boolean proven, @Nullable String reason, JudgeCardLayout card) {}
