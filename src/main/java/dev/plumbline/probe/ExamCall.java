package dev.plumbline.probe;

import dev.plumbline.chat.CallId;
import dev.plumbline.chat.ChatRequest;

/**
 * One elaboration shown to the judge once.
 *
 * @param item its index in the gold
 * @param draw which time, from 0
 * @param request what the judge is shown: neither label nor reason nor whose words they are
 */
record ExamCall(int item, int draw, ChatRequest request, CallId id) {}
