package sigma.recipes.drift.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;

class SameSchemasTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths: {}
            components:
              schemas:
                Member: {type: object, description: A member., properties: {team: {$ref: '#/components/schemas/Team'}, name: {$ref: '#/components/schemas/Name'}}}
                Team: {type: object, required: [lead], properties: {lead: {$ref: '#/components/schemas/Member'}, description: {type: string, default: {description: a}}}}
                Name: {type: string, enum: [a, b]}
            """;

    @TempDir
    private Path folder;

    @Test
    void schemas_with_other_names_and_descriptions_are_equal() throws IOException {
        String other = DOCUMENT.replace("description: A member.", "description: Another one.");

        for (String part : new String[] {"Member", "Team", "Name"}) {
            assertThat(part, areSame(other, part), equalTo(true));
        }
    }

    @ParameterizedTest
    @CsvSource({"Name", "Team", "Member"})
    void schema_with_another_reference_is_different(String part) throws IOException {
        assertThat(areSame(DOCUMENT.replace("enum: [a, b]", "enum: [a, c]"), part), equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            required: [lead]                 | required: []
            required: [lead]                 | required: [name]
            description: a}                  | description: b}
            description: {type: string       | description: {type: number
            schemas/Member'}, description    | schemas/Name'}, description
            type: object, required           | required
            openapi: 3.1.0                   | openapi: 3.0.3
            schemas/Member'}, description    | schemas/Nothing'}, description
            """)
    void difference_in_a_cycle_is_found_from_each_schema(String before, String after) throws IOException {
        assertThat(areSame(DOCUMENT.replace(before, after), "Team"), equalTo(false));
        assertThat(areSame(DOCUMENT.replace(before, after), "Member"), equalTo(false));
        assertThat(areSame(DOCUMENT, DOCUMENT.replace(before, after), "Member"), equalTo(false));
    }

    private boolean areSame(String changed, String part) throws IOException {
        return areSame(DOCUMENT, changed, part) && areSame(changed, DOCUMENT, part);
    }

    private boolean areSame(String one, String other, String part) throws IOException {
        Document before = document("before.yaml", one);
        Document after = document("after.yaml", other);
        return new SameSchemas(before, after).areSame(before.at("before.yaml#/components/schemas/" + part), after.at("after.yaml#/components/schemas/" + part));
    }

    private Document document(String name, String text) throws IOException {
        return Documents.read(Files.writeString(folder.resolve(name), text).toString());
    }
}
