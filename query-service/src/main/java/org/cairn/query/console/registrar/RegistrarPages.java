package org.cairn.query.console.registrar;

import static org.cairn.query.web.NotFound.unknown;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.cairn.query.console.Asker;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One page with a form for each question. The page asks the operation itself, as the person who is named on it, so
/// that it can do no more than whoever uses it; with a script only the answer changes.
@ConsolePage
class RegistrarPages {

    private final Operations operations;

    RegistrarPages(Operations operations) {
        this.operations = operations;
    }

    /// @param code   of the question that is asked; null if none is
    /// @param said   what stands in its fields
    /// @param answer null if none is asked
    record Asked(
            @Nullable String code,
            Map<String, String> said,
            @Nullable Answer answer) {

        public boolean isFor(Question question) {
            return question.code().equals(code);
        }

        /// What stands in a field of a form: of another question only who asks.
        ///
        /// A link from elsewhere may fill in fields without asking yet.
        public String in(Question question, String field) {
            var isMeant = code == null || isFor(question) || field.equals(Asker.FIELD);
            return isMeant ? Objects.toString(said.get(field), "") : "";
        }
    }

    /// @param ask  the code of a question; null = none is asked yet
    /// @param said its fields, and `actor`
    @GetMapping("/registrar")
    String registrar(
            @RequestParam(required = false) @Nullable String ask,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        model.addAttribute("questions", Question.ALL);
        model.addAttribute("named", Asker.isNamed(request));
        var isPart = HtmxRequest.wantsPart(request, response);
        if (ask == null || ask.isEmpty()) {
            model.addAttribute("asked", new Asked(null, said, null));
            return "console/registrar";
        }
        var question = Question.ALL.stream()
                .filter(each -> each.code().equals(ask))
                .findFirst()
                .orElseThrow(unknown("question", ask));
        model.addAttribute("asked", new Asked(ask, said, operations.ask(question, said, request, response)));
        model.addAttribute("question", question);
        return isPart ? "console/registrar :: answer" : "console/registrar";
    }
}
