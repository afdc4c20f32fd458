package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.keyword.UnknownKeywordFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.SchemaPart;

/** Compiles each schema of a contract on first use, and caches it. Thread-safe. */
public final class CompiledParts {

    private final Map<String, CompiledPart> byName = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012()).unknownKeywordFactory(CompiledParts::note)
                    .format(new MailAddressFormat()).build(),
            builder -> builder.schemaCacheEnabled(false).schemaRegistryConfig(
                    // Draft 2020-12 does not check formats by default.
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).failFast(false).build()));

    /** Returns the compiled form of a part; compiles it at its first use. */
    public CompiledPart of(SchemaPart part) {
        CompiledPart known = byName.get(part.name());
        return known != null ? known : byName.computeIfAbsent(part.name(), name -> compile(part));
    }

    private CompiledPart compile(SchemaPart part) {
        JsonNode document = part.document();
        // Part names contain slashes and braces, which an address must not.
        String address = HexFormat.of().formatHex(part.name().getBytes(StandardCharsets.UTF_8));
        Schema schema = registry.getSchema(SchemaLocation.of("urn:contract:" + address), document);
        schema.initializeValidators();
        return new CompiledPart(schema, SchemaShapeReader.read(document), new FaultReader(document));
    }

    /** The validator would warn about each extension (x-...). */
    private static Keyword note(String keyword, SchemaContext context) {
        return keyword.startsWith("x-") ? new NonValidationKeyword(keyword)
                : UnknownKeywordFactory.getInstance().getKeyword(keyword, context);
    }
}
