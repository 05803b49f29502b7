package org.cairn.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cairn.query.database.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Puts at the foot of every page how much of the log it reflects, and waits for `min-position` as the REST API does,
/// so that whoever has just recorded something can be sent to a page that shows it.
@Component
class PagePosition implements HandlerInterceptor {

    /// The pages have not come as far as was asked for.
    static final class Behind extends RuntimeException {
        Behind() {
            super(null, null, false, false);
        }
    }

    private static final String[] READ_MODELS = {"transcript", "competency_map", "pathway_outcomes"};
    private static final String ATTRIBUTE = PagePosition.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Positions positions;

    PagePosition(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!isPage(handler)) return true;
        var wanted = wanted(request);
        // Read before the rows are, so the page holds at least what its foot says.
        var reached = positions.await(wanted, PATIENCE, READ_MODELS);
        if (reached < wanted) throw new Behind();
        request.setAttribute(ATTRIBUTE, reached);
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null) page.addObject("position", request.getAttribute(ATTRIBUTE));
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ConsolePage.class);
    }

    private static long wanted(HttpServletRequest request) {
        var text = request.getParameter("min-position");
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0; // an address that someone mistyped still shows the page
        }
    }
}
