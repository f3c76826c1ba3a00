package dev.plumbline.run;

/** What is asked of one model several times, so that its outcomes can be dropped together once they are counted. */
sealed interface SampledCell permits PrefillCell, AnswerCell {}
