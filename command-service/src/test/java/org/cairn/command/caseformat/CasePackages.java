package org.cairn.command.caseformat;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Words for tests of CASE packages: small ones that are written here, and the real ones of `$CAIRN_DATA`.
public final class CasePackages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A document, items and associations, each as the text between the brackets.
    public static String of(String items, String associations) {
        return """
                {"CFDocument": {"identifier": "%s", "uri": "https://example.org/ims/case/v1p1/CFDocuments/%s",
                   "creator": "Somebody", "title": "Welding", "lastChangeDateTime": "2026-01-01T00:00:00Z"},
                 "CFItems": [%s], "CFAssociations": [%s]}""".formatted(id(0), id(0), items, associations);
    }

    /// An item with a code like its number.
    public static String item(int number) {
        return item(number, "\"humanCodingScheme\": \"W-%d\"".formatted(number));
    }

    public static String item(int number, String more) {
        return """
                {"identifier": "%s", "uri": "https://example.org/ims/case/v1p1/CFItems/%s", "fullStatement": "Joins %d",
                 "lastChangeDateTime": "2026-01-01T00:00:00Z"%s}""".formatted(id(number), id(number), number, more.isEmpty() ? "" : ", " + more);
    }

    public static String link(int number, String type, int from, int to) {
        return link(number, type, from, to, "");
    }

    public static String link(int number, String type, int from, int to, String more) {
        return """
                {"identifier": "%s", "uri": "https://example.org/ims/case/v1p1/CFAssociations/%s",
                 "associationType": "%s", "lastChangeDateTime": "2026-01-01T00:00:00Z"%s,
                 "originNodeURI": {"title": "from", "identifier": "%s", "uri": "https://example.org/from"},
                 "destinationNodeURI": {"title": "to", "identifier": "%s", "uri": "https://example.org/to"}}""".formatted(id(100 + number), id(100 + number), type, more, id(from), id(to));
    }

    /// A random UUID in form; 0 is the document's.
    public static String id(int number) {
        return "c4ca4238-a0b9-4382-8dcc-%012d".formatted(number);
    }

    static String written(Map<String, Object> exported) {
        return JSON.writeValueAsString(exported);
    }

    /// @param path for example `case/digcomp-3.0.json`
    public static byte[] real(String path) {
        try {
            return Files.readAllBytes(data(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Skips the test if the real data are not there, unless they must be.
    public static Path data(String path) {
        var data = System.getenv().getOrDefault("CAIRN_DATA", "../../shared/data");
        var file = Path.of(data).resolve(path).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            var message = "There is no %s, so nothing is compared with it".formatted(file);
            if (Boolean.parseBoolean(System.getenv("CAIRN_DATA_REQUIRED"))) fail(message);
            System.err.println(message);
            abort(message);
        }
        return file;
    }

    private CasePackages() {}
}
