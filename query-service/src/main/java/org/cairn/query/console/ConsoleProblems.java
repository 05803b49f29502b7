package org.cairn.query.console;

import jakarta.servlet.http.HttpServletResponse;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// What the console's own controllers could not answer, as a page. The same causes are problem documents in the REST
/// API.
@ControllerAdvice(annotations = ConsolePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleProblems.class);

    @ExceptionHandler
    ModelAndView notFound(NotFound missing) {
        var usual = Problem.of(HttpStatus.NOT_FOUND);
        return new Problem(404, "Not on record", missing.getMessage() + " " + usual.detail(), false).page();
    }

    /// An id that is none leads nowhere, as any other wrong address; a date that is none is worth saying.
    @ExceptionHandler
    ModelAndView malformed(MethodArgumentTypeMismatchException mismatch) {
        if (!mismatch.getParameter().hasParameterAnnotation(RequestParam.class)) {
            return Problem.of(HttpStatus.NOT_FOUND).page();
        }
        var detail = "‘%s’ should be a date such as 2014-06-30 or a month such as 2014-06; ‘%s’ is neither."
                .formatted(mismatch.getName(), mismatch.getValue());
        return badRequest(detail);
    }

    @ExceptionHandler
    ModelAndView badParameter(BadParameter bad) {
        return badRequest("‘%s’: %s".formatted(bad.parameter(), bad.getMessage()));
    }

    /// A zero byte in a number: nothing stored can be meant.
    @ExceptionHandler
    ModelAndView impossible(DataIntegrityViolationException impossible) {
        LOG.debug("Refused a value that cannot be looked up", impossible);
        return Problem.of(HttpStatus.BAD_REQUEST).page();
    }

    private static ModelAndView badRequest(String detail) {
        return new Problem(400, Problem.of(HttpStatus.BAD_REQUEST).title(), detail, false).page();
    }

    @ExceptionHandler
    ModelAndView behind(PagePosition.Behind behind, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE).page();
    }

    /// The database is away or busy, or a read model is not there in the form that this release reads.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        BadSqlGrammarException.class
    })
    ModelAndView unreachable(DataAccessException failure, HttpServletResponse response) {
        LOG.warn("A page could not be made: {}", failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        var detail = failure instanceof BadSqlGrammarException
                ? "What the pages are made from is not ready. Nothing is lost; try again in a moment."
                : "The database does not answer. Nothing is lost; try again in a moment.";
        return new Problem(503, "The record cannot be read just now", detail, true).page();
    }
}
