package org.cairn.query.console.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Photographs pages, to look at them: wide and narrow, light and dark, and on paper. Arguments: a directory, the
/// console's address,
/// and paths.
public final class Screenshots {

    private static final List<Integer> WIDTHS = List.of(1280, 900, 360);

    public static void main(String... arguments) {
        var directory = Path.of(arguments[0]);
        try (var chromium = new Chromium()) {
            for (var width : WIDTHS) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (var window = chromium.window(width, 900, scheme);
                            var page = window.newPage()) {
                        for (var path : List.of(arguments).subList(2, arguments.length)) {
                            page.navigate(arguments[1] + path);
                            page.waitForLoadState();
                            var name = "%s-%d-%s.png"
                                    .formatted(
                                            path.replaceAll("[^A-Za-z0-9]+", "_"),
                                            width,
                                            scheme.name().toLowerCase(Locale.ROOT));
                            page.screenshot(new Page.ScreenshotOptions()
                                    .setPath(directory.resolve(name))
                                    .setFullPage(true));
                            if (width == WIDTHS.getFirst() && scheme == ColorScheme.LIGHT)
                                page.pdf(new Page.PdfOptions()
                                        .setPath(directory.resolve(name.replace(".png", ".pdf")))
                                        .setPreferCSSPageSize(true));
                        }
                    }
                }
            }
        }
    }

    private Screenshots() {}
}
