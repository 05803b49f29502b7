package org.cairn.command.caseformat;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.cairn.command.Seeds;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.command.framework.FrameworkRules;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.junit.jupiter.api.Test;

/// What is given out is read again as what it was, and is what the standard says.
class CaseExportTest {

    private static final FrameworkVersionId ID = new FrameworkVersionId(new FrameworkId("F"), "1");

    @Test
    void whatIsExportedAndImportedIsTheSame() {
        Seeds.check(300, random -> {
            var framework = new RandomFrameworks(random).next();
            assertThat(FrameworkRules.flawOf(framework)).isNull();
            var reading = CaseImport.read(exported(framework));
            assertThat(reading.definition()).isEqualTo(framework);
            // What Cairn itself writes is not complained of, but that some things are as they are.
            assertThat(reading.notices())
                    .extracting(CaseNotice::kind)
                    .isSubsetOf(Kind.LEADS_ELSEWHERE, Kind.SEVERAL_PARENTS);
        });
    }

    @Test
    void anyFrameworkIsValidByTheOfficialSchema() throws IOException {
        var schema = schema();
        Seeds.check(100, random -> {
            var framework = new RandomFrameworks(random).next();
            assertThat(schema.validate(text(framework), InputFormat.JSON)).isEmpty();
        });
    }

    @Test
    void theSchemaSeesWhatIsMissing() throws IOException {
        var schema = schema();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(CasePackages.of(CasePackages.item(1), ""), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(
                        CasePackages.of(CasePackages.item(1).replace("fullStatement", "statement"), ""),
                        InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(
                        CasePackages.of(CasePackages.item(1).replace(CasePackages.id(1), "one"), ""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void realPackagesComeOutValid() throws IOException {
        var schema = schema();
        for (var file :
                List.of("digcomp-3.0.json", "opensalt-AdoptedTestFramework.json", "opensalt-Utf8TestFramework.json")) {
            var reading = CaseImport.read(CasePackages.real("case/" + file));
            assertThat(schema.validate(text(reading.definition()), InputFormat.JSON))
                    .as(file)
                    .isEmpty();
            assertThat(CaseImport.read(exported(reading.definition())).definition())
                    .as(file)
                    .isEqualTo(reading.definition());
        }
    }

    /// 5 areas, 21 competences below them, and 523 outcomes below those.
    @Test
    void digCompIsTakenWhole() {
        var json = CasePackages.real("case/digcomp-3.0.json");
        var start = System.nanoTime();
        var reading = CaseImport.read(json);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(reading.notices()).isEmpty();
        var items = reading.definition().competencies();
        assertThat(items).hasSize(549);
        assertThat(items.stream().filter(item -> item.parent() == null)).hasSize(5);
        assertThat(items.stream().map(item -> item.details().type()).distinct())
                .containsExactlyInAnyOrder("Competence area", "Competence", "Learning outcome");
        assertThat(reading.definition().identifiedAs(ID).canonical().length).isLessThan(250_000);
    }

    @Test
    void packagesOfCase10AreReadAndWhatIsOddIsTold() {
        var adopted = CaseImport.read(CasePackages.real("case/opensalt-AdoptedTestFramework.json"));
        assertThat(adopted.definition().adoption()).hasToString("ADOPTED");
        assertThat(adopted.notices())
                .extracting(CaseNotice::kind)
                .containsOnly(Kind.IDENTIFIER_NOT_RFC_9562, Kind.CODE_MISSING);
        var utf8 = CaseImport.read(CasePackages.real("case/opensalt-Utf8TestFramework.json"));
        assertThat(utf8.definition().title()).isEqualTo("UTF8 𝑑 Test");
    }

    private static String text(FrameworkDefinition framework) {
        return CasePackages.written(CaseExport.of(framework.identifiedAs(ID)));
    }

    private static byte[] exported(FrameworkDefinition framework) {
        return text(framework).getBytes(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        var file = CasePackages.data("schemas/case-1.1/case_v1p1_cfpackage-jsonschema1.json");
        // The official ones end the name of their dialect with a fragment, which that dialect's own name has not.
        var text = Files.readString(file).replace("/2019-09/schema#\"", "/2019-09/schema\"");
        var strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2019_09, registry -> registry.schemaRegistryConfig(strict))
                .getSchema(text, InputFormat.JSON);
    }
}
