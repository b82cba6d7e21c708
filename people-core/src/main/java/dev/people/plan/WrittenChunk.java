package dev.people.plan;

import dev.people.run.ChunkOutcome;
import dev.people.run.RunRequest;
import java.util.Optional;

/**
 * A chunk that is committed.
 *
 * @param outcome what became of its rows
 * @param request what somebody asked of the run meanwhile
 */
record WrittenChunk(ChunkOutcome outcome, Optional<RunRequest> request) {}
