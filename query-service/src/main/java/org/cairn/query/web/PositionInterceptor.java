package org.cairn.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cairn.query.database.Positions;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the position of the read models on every answer, and waits for `min-position` where it is asked for.
///
/// The position is read before the rows are, so the answer holds at least what the header says.
@Component
final class PositionInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final String HEADER = "Cairn-Position";
    private static final String PARAMETER = "min-position";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Positions positions;

    PositionInterceptor(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!(handler instanceof HandlerMethod method)) return true;
        var api = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ReadApi.class);
        if (api == null) return true;
        var wanted = minPosition(request);
        var reached = positions.await(wanted, PATIENCE, api.readModels());
        response.setHeader(HEADER, Long.toString(reached));
        if (reached < wanted) throw new NotYetProjected(wanted, reached);
        return true;
    }

    private static long minPosition(HttpServletRequest request) {
        var text = request.getParameter(PARAMETER);
        if (text == null) return 0;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new BadParameter(PARAMETER, "'%s' is not a position.".formatted(text));
        }
    }
}
