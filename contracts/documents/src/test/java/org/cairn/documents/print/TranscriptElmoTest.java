package org.cairn.documents.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Valid by the schema that the EMREX network publishes. It is looked for under `CAIRN_DATA`; without it the test says
/// so and is skipped, unless `CAIRN_DATA_REQUIRED` is `true`.
class TranscriptElmoTest {
    private static final String PDF = "%PDF-1.7";

    @Test
    void itIsValid() throws Exception {
        assertThat(faults(sealed())).isEmpty();
        assertThat(faults(TranscriptElmo.of(Paper.unofficial(), null))).isEmpty();
    }

    @Test
    void itIsValidWhateverIsLeftOut() throws Exception {
        var elmo = TranscriptElmo.of(Paper.bare(), null);
        assertThat(faults(elmo)).isEmpty();
        assertThat(find(elmo, "count(//credit|//level|//engagementHours|//gradingScheme|//resultLabel|//score)"))
                .isEqualTo("0");
        assertThat(find(elmo, "/elmo/extension/leftOut[1]")).isEqualTo("not-mastered-competencies");
    }

    @Test
    void theSchemaFindsFault() throws Exception {
        assertThat(faults(sealed().replace("<givenNames>", "<givenName>").replace("</givenNames>", "</givenName>")))
                .isNotEmpty();
    }

    @Test
    void itTellsTheLearnerTheProgrammeAndItsParts() throws Exception {
        var elmo = sealed();
        assertThat(find(elmo, "//learner/givenNames")).isEqualTo("Zoë Κατερίνα");
        assertThat(find(elmo, "//report/learningOpportunitySpecification/title"))
                .isEqualTo("Welding");
        var whole = "//report/learningOpportunitySpecification/specifies/learningOpportunityInstance/";
        assertThat(find(elmo, whole + "status")).isEqualTo("passed");
        assertThat(find(elmo, whole + "credit/value")).isEqualTo("30");
        assertThat(find(elmo, whole + "level[type='EQF']/value")).isEqualTo("5");
        assertThat(find(elmo, "count(//hasPart)"))
                .as("nothing is told of what nothing was done for")
                .isEqualTo("2");
        assertThat(find(elmo, "//hasPart[2]//extension/basis")).isEqualTo("prior-learning");
        assertThat(find(elmo, "//report/attachment/type")).isEqualTo("Micro Credential");
        assertThat(find(elmo, "/elmo/extension/number")).isEqualTo("2026-000017");
        assertThat(find(TranscriptElmo.of(Paper.unofficial(), null), "/elmo/extension/official"))
                .isEqualTo("false");
    }

    private static String sealed() {
        return TranscriptElmo.of(Paper.sealed(), PDF.getBytes(StandardCharsets.US_ASCII));
    }

    private static String find(String xml, String path) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(xml.replace("cairn:", "").replaceFirst("xmlns=\"[^\"]*\"", ""))));
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
    }

    private static List<String> faults(String xml) throws Exception {
        var faults = new ArrayList<String>();
        var validator = schema().newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException each) {
                faults.add(each.getMessage());
            }

            @Override
            public void error(SAXParseException each) {
                faults.add(each.getMessage());
            }

            @Override
            public void fatalError(SAXParseException each) {
                faults.add(each.getMessage());
            }
        });
        validator.validate(new StreamSource(new StringReader(xml)));
        return faults;
    }

    private static Schema schema() throws SAXException {
        var folder = folder();
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The schema imports from the net; nothing is fetched, the files lie beside it.
        factory.setResourceResolver(
                (_, _, _, systemId, _) -> input(folder.resolve("references").resolve(local(systemId))));
        return factory.newSchema(folder.resolve("schema.xsd").toFile());
    }

    private static String local(String systemId) {
        if (systemId.contains("ewp-specs-types-address")) return "ewp-address.xsd";
        if (systemId.endsWith("/xml.xsd")) return "xml-minimal-written-here.xsd";
        if (systemId.contains("architecture")) return "ewp-common-types.xsd";
        return systemId.substring(systemId.lastIndexOf('/') + 1);
    }

    private static LSInput input(Path file) {
        try {
            return new LocalInput(file.toUri().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var data = System.getenv().getOrDefault("CAIRN_DATA", "../../../shared/data");
        var folder = Path.of(data, "schemas", "elmo");
        if (!Files.exists(folder.resolve("schema.xsd"))) {
            var message = "The ELMO schema is not in %s; set CAIRN_DATA.".formatted(folder.toAbsolutePath());
            if (Boolean.parseBoolean(System.getenv("CAIRN_DATA_REQUIRED"))) fail(message);
            assumeTrue(false, message);
        }
        return folder;
    }
}
