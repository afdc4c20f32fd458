package sigma.recipes.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The official JSON Schema of SARIF. */
public final class SarifSchema {

    private SarifSchema() {
    }

    /** Returns the violations of a document as text; empty if it is valid. */
    public static List<String> violations(JsonNode document) throws IOException {
        Schema schema;
        try (InputStream stream = SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new ObjectMapper().readTree(stream));
        }
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
