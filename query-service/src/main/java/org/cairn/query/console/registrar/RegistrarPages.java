package org.cairn.query.console.registrar;

import org.cairn.query.console.ConsolePage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// One page with a form for each question. The browser asks the operation itself, as the person who is named on it, so
/// that the page can do no more than whoever uses it.
@ConsolePage
class RegistrarPages {

    @GetMapping("/registrar")
    String registrar(Model model) {
        model.addAttribute("questions", Question.ALL);
        return "console/registrar";
    }
}
