package org.cairn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Problems of requests under `/api` that a query service apart has no operation for: mostly they are the command
/// service's. Where both are one, the write side answers them.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ElsewhereProblems {
    private static final String ELSEWHERE =
            "This service answers questions about read models. Commands, and questions about single decisions, are the command service's.";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoResourceFoundException unknown, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isForTheApi(request)) throw unknown;
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(ReadProblems.problem(HttpStatus.NOT_FOUND, "operation-unknown", ELSEWHERE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException other, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isForTheApi(request)) throw other;
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(other.getHeaders())
                .body(ReadProblems.problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", ELSEWHERE));
    }

    private static boolean isForTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
