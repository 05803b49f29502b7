package org.cairn.query.console.learners;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.HtmxRequest;
import org.cairn.query.learners.LearnerQuery;
import org.cairn.query.learners.LearnerSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds a learner by number: as a page, and as the part of it that changes when htmx asks.
@ConsolePage
class LearnerSearchPages {

    /// @param number null or blank = nothing was asked
    record Search(@Nullable String number, List<LearnerSummary> found) {

        public boolean isAsked() {
            return number != null && !number.isEmpty();
        }

        public boolean isMissing() {
            return isAsked() && found.isEmpty();
        }
    }

    private final LearnerQuery learners;

    LearnerSearchPages(LearnerQuery learners) {
        this.learners = learners;
    }

    @GetMapping("/learners")
    String search(
            @RequestParam(required = false) @Nullable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = number == null ? "" : number.strip();
        model.addAttribute("search", new Search(asked, asked.isEmpty() ? List.of() : learners.numbered(asked)));
        return HtmxRequest.wantsPart(request, response) ? "console/learners :: results" : "console/learners";
    }
}
