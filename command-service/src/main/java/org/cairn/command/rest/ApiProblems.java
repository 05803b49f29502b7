package org.cairn.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Problems of requests that reach no operation, so that clients of `/api` need to read one kind of error only. Pages
/// beside the API keep their own.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoResourceFoundException unknown, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isForTheApi(request)) throw unknown;
        return Problems.answer(ProblemType.OPERATION_UNKNOWN, ProblemType.OPERATION_UNKNOWN.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException other, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isForTheApi(request)) throw other;
        var answer = Problems.answer(ProblemType.METHOD_NOT_ALLOWED, ProblemType.METHOD_NOT_ALLOWED.sentence());
        return Problems.with(answer, other.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMediaType(HttpMediaTypeNotSupportedException other, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!isForTheApi(request)) throw other;
        var answer = Problems.answer(ProblemType.MEDIA_TYPE_UNSUPPORTED, ProblemType.MEDIA_TYPE_UNSUPPORTED.sentence());
        return Problems.with(answer, other.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException other, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!isForTheApi(request)) throw other;
        return Problems.answer(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.sentence());
    }

    /// Nobody here takes files.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> multipart(MultipartException other, HttpServletRequest request)
            throws MultipartException {
        if (!isForTheApi(request)) throw other;
        return Problems.answer(ProblemType.MEDIA_TYPE_UNSUPPORTED, ProblemType.MEDIA_TYPE_UNSUPPORTED.sentence());
    }

    /// By a filter, before it is known which operation it is.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
        return Problems.answer(refused.type(), String.valueOf(refused.getMessage()));
    }

    private static boolean isForTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
