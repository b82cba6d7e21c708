package dev.people.hosts.spring;

import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.UnreadableSourceException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why something was refused: every finding at once. */
@RestControllerAdvice
class Refusals {
    @ExceptionHandler
    ResponseEntity<List<FindingView>> refused(RejectedException e) {
        HttpStatus status = e.findings().stream()
                        .allMatch(finding -> finding.code() == FindingCode.PLAN_NOT_FOUND
                                || finding.code() == FindingCode.RUN_NOT_FOUND)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .body(e.findings().stream().map(FindingView::of).toList());
    }

    /** What only a program asks for, such as a page that is too long. */
    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<List<FindingView>> unreadable(UnreadableSourceException e) {
        return ResponseEntity.unprocessableContent().body(List.of(FindingView.of(e.finding())));
    }
}
