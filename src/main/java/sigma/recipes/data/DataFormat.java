package sigma.recipes.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The format of a data file: a JSON Schema, which editors use as well. The first line of each data file refers to it.
 *
 * @param name the name of the format; its schema is the resource {@code schemas/NAME.schema.json}
 */
public record DataFormat(String name) {

    /** {@code features/inputs.yaml}. */
    public static final DataFormat INPUTS = new DataFormat("inputs");
    /** {@code features/contents.yaml}. */
    public static final DataFormat CONTENTS = new DataFormat("contents");
    /** {@code deviations.yaml}, next to the contract and next to {@code .env}. */
    public static final DataFormat DEVIATIONS = new DataFormat("deviations");
    /** {@code sandbox/organization.yaml}. */
    public static final DataFormat ORGANIZATION = new DataFormat("organization");

    /** Returns the errors of the validator for {@code root}. */
    List<com.networknt.schema.Error> check(JsonNode root, JsonNode schema) {
        SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012(),
                builder -> builder.schemaCacheEnabled(false).schemaRegistryConfig(
                        // Draft 2020-12 does not check formats by default.
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        Schema compiled = registry.getSchema(SchemaLocation.of("urn:data:" + name), schema);
        return compiled.validate(root);
    }

    /** Returns the schema. */
    JsonNode schema() {
        String resource = "/schemas/" + name + ".schema.json";
        try (InputStream stream = DataFormat.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the classpath; build again");
            }
            return new JsonMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
