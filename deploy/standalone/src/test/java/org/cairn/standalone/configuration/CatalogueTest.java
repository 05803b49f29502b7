package org.cairn.standalone.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The catalogue, the code and the documentation name the same keys. `-Dcairn.docs.write=true` writes the page's table.
class CatalogueTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/reference/configuration.md");
    private static final String BEGIN = "<!-- keys -->\n";
    private static final String END = "<!-- end of keys -->";

    /// `@Value("${cairn.relay.lease:4s}")`
    private static final Pattern VALUE = Pattern.compile("\\$\\{(cairn\\.[a-z.-]+)(?::([^}]*))?}");

    /// `KEY = "cairn.institution-zone"`, and reading one by its name.
    private static final Pattern NAMED =
            Pattern.compile("(?:static final String \\w+ = |value\\(|getProperty\\()\"(cairn\\.[a-z][a-z.-]*[a-z])\"");

    private static final Pattern INSTITUTION = Pattern.compile("\"cairn\\.institution-\" \\+ name");

    @Test
    void everyKeyOfTheCodeIsInTheCatalogueAndEveryOneOfTheCatalogueInTheCode() throws IOException {
        var inCode = new TreeSet<String>();
        for (var source : sources().values()) {
            for (var pattern : new Pattern[] {VALUE, NAMED}) {
                var found = pattern.matcher(source);
                while (found.find()) inCode.add(found.group(1));
            }
            if (INSTITUTION.matcher(source).find()) {
                for (var name : new String[] {"name", "country", "identifier", "url"})
                    inCode.add("cairn.institution-" + name);
            }
            var option =
                    Pattern.compile("\"--[a-z-]+\", \"(cairn\\.[a-z.-]+)\"").matcher(source);
            while (option.find()) inCode.add(option.group(1));
        }
        inCode.remove("cairn.checkpoint.chosen-signing-key"); // what a command tells the application that it starts
        inCode.remove("cairn.log.directory");
        inCode.remove("cairn.broker"); // where the script has built the broker for chaos
        assertThat(inCode)
                .isEqualTo(Catalogue.ALL.stream().map(Setting::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void defaultsAreThoseOfTheCode() throws IOException {
        for (var source : sources().values()) {
            var found = VALUE.matcher(source);
            while (found.find()) {
                var otherwise = found.group(2);
                if (otherwise == null || otherwise.isEmpty() || otherwise.contains("\"")) continue;
                assertThat(Catalogue.of(found.group(1)).orElseThrow().otherwise())
                        .as(found.group(1))
                        .isEqualTo("`" + otherwise + "`");
            }
        }
    }

    @Test
    void everyDefaultThatIsAValueIsOneThatWouldBeTaken() {
        for (var setting : Catalogue.ALL) {
            if (!setting.otherwise().matches("`[^` ]+`")) continue;
            var value = setting.otherwise().replace("`", "");
            assertThat(setting.kind().accepts(value)).as(setting.key()).isTrue();
        }
    }

    @Test
    void thePageListsThem() throws IOException {
        var table = table();
        var page = Files.readString(PAGE);
        if (Boolean.getBoolean("cairn.docs.write")) {
            page = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains(BEGIN + table + END);
    }

    private static String table() {
        var table = new StringBuilder("| key | is | default | of | |\n|---|---|---|---|---|\n");
        for (var setting : Catalogue.ALL) {
            table.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            setting.key(),
                            setting.kind().words(),
                            setting.otherwise(),
                            setting.roles(),
                            setting.meaning()));
        }
        return table.toString();
    }

    private static Map<Path, String> sources() throws IOException {
        var sources = new HashMap<Path, String>();
        for (var module :
                new String[] {"command-service", "projections", "query-service", "event-store", "deploy/standalone"}) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    if (!file.endsWith("configuration/Catalogue.java")) sources.put(file, Files.readString(file));
                }
            }
        }
        return sources;
    }
}
