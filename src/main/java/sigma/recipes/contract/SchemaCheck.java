package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks values against the schemas of the contract; each schema is compiled when it is first needed, and kept. */
final class SchemaCheck {

    private static final List<String> NOTES = List.of("x-assumed", "x-note", "x-source", "x-open-vocabulary",
            "x-known-values", "x-elided");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(dialect(), builder -> builder
            .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** Returns every way in which {@code value} departs from {@code part}, of a choice only those of the branch meant. */
    List<SchemaMistake> check(SchemaPart part, JsonNode value) {
        List<Error> errors = compiled.computeIfAbsent(part.name(), name -> compile(part)).validate(value);
        return errors.isEmpty() ? List.of() : BranchMeant.of(errors, part.document());
    }

    private Schema compile(SchemaPart part) {
        Schema schema = registry.getSchema(SchemaLocation.of("urn:sigma:" + part.name().replace('/', ':')),
                part.document());
        schema.initializeValidators();
        return schema;
    }

    private static Dialect dialect() {
        Dialect.Builder builder = Dialect.builder(Dialects.getDraft202012().getId(), Dialects.getDraft202012());
        NOTES.forEach(note -> builder.keyword(new NonValidationKeyword(note)));
        return builder.build();
    }
}
