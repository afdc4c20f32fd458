package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.Comparisons;
import sigma.recipes.drift.fixture.FrozenProject;
import sigma.recipes.drift.fixture.PublishedDocuments;
import sigma.recipes.drift.report.JsonReport;
import sigma.recipes.drift.report.MarkdownReport;
import sigma.recipes.drift.report.ReportView;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.drift.schema.ComparedApi;

/** Compares documents of other publishers, which the profile {@code published-documents} downloads. */
@EnabledIfSystemProperty(named = "published.documents", matches = ".+")
class PublishedDocumentsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "apicurio-registry-common-2.6.13.Final.jar, META-INF/openapi.json, apicurio-registry-common-3.0.6.jar, META-INF/openapi.json",
        "blockfrost-openapi-0.1.60.tgz, package/openapi.yaml, blockfrost-openapi-0.1.93.tgz, package/openapi.yaml",
        "camunda-engine-rest-openapi-7.13.0.jar, openapi.json, camunda-engine-rest-openapi-7.24.0.jar, openapi.json",
        "directus-specs-11.0.0.tgz, package/dist/openapi.json, directus-specs-15.2.0.tgz, package/dist/openapi.json",
        "figma-rest-api-spec-0.20.0.tgz, package/openapi/openapi.yaml, figma-rest-api-spec-0.43.0.tgz, package/openapi/openapi.yaml",
        "ideal-postcodes-openapi-3.1.0.tgz, package/dist/openapi.json, ideal-postcodes-openapi-4.21.0.tgz, package/dist/openapi.json",
        "octokit-openapi-19.1.0.tgz, package/generated/api.github.com.json, octokit-openapi-23.0.2.tgz, package/generated/api.github.com.json",
        "zeebe-gateway-protocol-8.8.0.jar, rest-api.yaml, zeebe-gateway-protocol-8.9.0-rc1.jar, v2/rest-api.yaml",
    })
    void document_equals_itself_and_its_next_version_is_reported(String older, String before, String newer, String after) throws IOException {
        Document first = document(older, before);
        Document second = document(newer, after);

        assertThat(Comparisons.of(first, document(older, before)), empty());
        assertThat(Comparisons.of(second, document(newer, after)), empty());
        DriftReport report = DriftReport.of("t", Assessment.of(ComparedApi.of(first), ComparedApi.of(second)), List.of(), new FrozenProject(folder.resolve("frozen")).usage(),
                new Deviations(List.of(), List.of()), LocalDate.EPOCH);
        assertThat(report.causes(), not(empty()));
        SourceLocations places = SourceLocations.in(folder);
        ReportView view = ReportView.of(report, places);
        assertThat(Stream.of(view.others(), view.added()).flatMap(List::stream).filter(entry -> entry.label().isBlank()
                || entry.statement().isBlank() || entry.statement().contains(": ;") || entry.statement().endsWith(": ")).toList(), empty());
        assertThat(MarkdownReport.of(view), startsWith("# " + view.title() + "\n"));
        assertThat(new JsonMapper().readTree(JsonReport.of(report, places)).path("causes").size(), equalTo(report.causes().size()));
    }

    @Test
    void document_in_json_equals_the_same_document_in_yaml() throws IOException {
        assertThat(Comparisons.of(document("ideal-postcodes-openapi-4.21.0.tgz", "package/dist/openapi.json"),
                document("ideal-postcodes-openapi-4.21.0.tgz", "package/dist/openapi.yaml")), empty());
    }

    private Document document(String archive, String path) throws IOException {
        PublishedDocuments documents = new PublishedDocuments(Path.of(System.getProperty("published.documents")), folder);
        return Documents.read(documents.document(archive, path).toString());
    }
}
